internal import SignModel

/// The calendars of a file as they are written: their events by UID, and what each says for all of its own.
struct CalendarFile {
    private(set) var frames: [CalendarClocks.Frame] = []
    /// In the order in which the UIDs first come.
    private(set) var groups: [(id: String, events: [CalendarEvent])] = []
    private(set) var faults: [FeedFault] = []

    private var places: [String: Int] = [:]
    private var count = 0
    /// METHOD:CANCEL: all of the calendar is.
    private var isCancelling = false
    /// The components that are open, the innermost last.
    private var open: [String] = []
    private var event: (lines: [CalendarLines.Line], start: Int)?
    private var zone: (name: String, table: ObservanceTable)?
    private var observance: [CalendarLines.Line]?
    /// The last line was the END of nothing that is open.
    private var isMisspelt = false

    /// What stands side by side in a calendar: within one another, the outer one was not ended.
    private static let kinds: Set<String> = ["VEVENT", "VTODO", "VJOURNAL", "VFREEBUSY", "VTIMEZONE"]

    /// Throws `.unreadable` for what is no calendar, `.cutOff` for one that ends in the middle.
    mutating func read(_ bytes: [UInt8]) throws(FeedFault) {
        var last = 0
        for line in CalendarLines(bytes) {
            last = line.number
            if !line.text.isEmpty { isMisspelt = false }
            switch line.name {
            case "BEGIN": try begin(line)
            case "END": try end(line)
            default: take(line)
            }
        }
        guard !frames.isEmpty else { throw FeedFault(.unreadable, at: "line 1", expected: "BEGIN:VCALENDAR") }
        // One whose last word is misspelt ends all the same.
        if let name = open.last, !isMisspelt { throw FeedFault(.cutOff, at: "line \(last)", expected: "END:" + name) }
    }

    private mutating func begin(_ line: CalendarLines.Line) throws(FeedFault) {
        let name = line.value.trimmed.uppercased()
        // Nothing but calendars is read, and what stands outside of them is not.
        guard !open.isEmpty || name == "VCALENDAR" || name == "VEVENT" else { return }
        if name == "VCALENDAR" || open.isEmpty {
            // One that another begins in was not ended, and is over.
            if !open.isEmpty { try close(line, to: 0) }
            frames.append(CalendarClocks.Frame())
            isCancelling = false
        } else if CalendarFile.kinds.contains(name),
            let outer = open.lastIndex(where: { CalendarFile.kinds.contains($0) })
        {
            try close(line, to: outer)
        }
        open.append(name)
        guard open.count <= Limits.feedDepth else {
            throw FeedFault(.tooDeep, at: "line \(line.number)", number: open.count, limit: Limits.feedDepth)
        }
        switch name {
        case "VEVENT": event = ([], line.number)
        case "VTIMEZONE": zone = ("", ObservanceTable(observances: []))
        case "STANDARD", "DAYLIGHT": observance = zone == nil ? nil : []
        default: break
        }
    }

    private mutating func end(_ line: CalendarLines.Line) throws(FeedFault) {
        let name = line.value.trimmed.uppercased()
        guard let index = open.lastIndex(of: name) else {
            // `END:VCAL` is half of the right one.
            isMisspelt = open == ["VCALENDAR"] && name.hasPrefix("VCAL") && !"VCALENDAR".hasPrefix(name)
            return
        }
        if index < open.count - 1 { try close(line, to: index + 1) }
        open.removeLast()
        switch name {
        case "VEVENT": try endEvent()
        case "VTIMEZONE":
            if let zone, !zone.name.isEmpty, !frames.isEmpty { frames[frames.count - 1].tables[zone.name] = zone.table }
            zone = nil
        case "STANDARD", "DAYLIGHT":
            if let lines = observance,
                let read = ObservanceTable.Observance(
                    CalendarProperty.parsed(lines.filter { $0.name != "RRULE" }.map(\.text)),
                    rule: lines.first { $0.name == "RRULE" }?.value)
            {
                zone?.table.observances.append(read)
            }
            observance = nil
        default: break
        }
    }

    /// Ends what was left open within the component at `index - 1`.
    private mutating func close(_ line: CalendarLines.Line, to index: Int) throws(FeedFault) {
        while open.count > index, let name = open.popLast() {
            faults.append(
                FeedFault(.missing, at: "line \(line.number)", value: "END:" + name, isNote: true))
            if name == "VEVENT" { try endEvent() }
            if name == "VTIMEZONE" { zone = nil }
        }
    }

    private mutating func take(_ line: CalendarLines.Line) {
        switch open.last {
        case "VEVENT":
            // A text that was cut is remembered by its beginning; lines beyond any sense are not kept.
            if event?.lines.count ?? 0 < 2 * Limits.timesPerActivity { event?.lines.append(line) }
        case "STANDARD", "DAYLIGHT":
            if observance?.count ?? 0 < Limits.zoneTransitions { observance?.append(line) }
        case "VTIMEZONE":
            if line.name == "TZID" {
                let name = text(of: line)
                zone?.name = name
            }
        case "VCALENDAR":
            switch line.name {
            case "METHOD": if line.value.trimmed.uppercased() == "CANCEL" { isCancelling = true }
            case "X-WR-TIMEZONE":
                let name = text(of: line).trimmed
                frames[frames.count - 1].zone = name
            case "X-WR-CALNAME":
                let name = text(of: line)
                frames[frames.count - 1].name = name
            default: break
            }
        default: break
        }
    }

    /// The text of a line by itself.
    private func text(of line: CalendarLines.Line) -> String {
        for property in CalendarProperty.parsed([line.text]) {
            if case .text(let text) = property.value { return text }
        }
        return line.value
    }

    private mutating func endEvent() throws(FeedFault) {
        guard let (lines, start) = event else { return }
        event = nil
        count += 1
        guard count <= Limits.feedItems else {
            throw FeedFault(.tooManyItems, at: "line \(start)", number: count, limit: Limits.feedItems)
        }
        let read = CalendarEvent(lines, line: start, calendar: frames.count - 1, isCancelled: isCancelling)
        // Without a UID it is known by what it says: the same from run to run.
        let id =
            read.uid.isEmpty
            ? "\(read.start?.civil.description ?? "") \(read.title.best(.finnish)?.text ?? "")" : read.uid
        if let place = places[id] {
            groups[place].events.append(read)
        } else {
            places[id] = groups.count
            groups.append((id, [read]))
        }
    }
}
