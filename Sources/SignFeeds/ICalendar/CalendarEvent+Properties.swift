internal import SignModel

extension CalendarEvent {
    /// The properties that are read; others never reach libical.
    static let names: Set<String> = [
        "UID", "SUMMARY", "DESCRIPTION", "X-ALT-DESC", "LOCATION", "GEO", "URL", "CATEGORIES", "CONTACT", "ORGANIZER",
        "CLASS", "STATUS", "DTSTART", "DTEND", "DURATION", "RDATE", "EXDATE", "RECURRENCE-ID", "SEQUENCE", "DTSTAMP",
        "LAST-MODIFIED", "X-MICROSOFT-CDO-ALLDAYEVENT", "X-MICROSOFT-MSNCALENDAR-ALLDAYEVENT", "CONFERENCE",
        "X-GOOGLE-CONFERENCE", "X-MICROSOFT-SKYPETEAMSMEETINGURL",
    ]
    /// What has to be understood for the times to be right.
    private static let times: Set<String> = ["DTSTART", "RECURRENCE-ID", "RDATE", "EXDATE"]

    /// Reads what stands between BEGIN:VEVENT and END:VEVENT.
    init(_ lines: [CalendarLines.Line], line: Int, calendar: Int, isCancelled: Bool) {
        self.init(line: line, calendar: calendar)
        self.isCancelled = isCancelled
        var kept: [String] = []
        var written: [String: CalendarLines.Line] = [:]
        var count = 0
        for line in lines {
            if line.name == "RRULE", !rules.contains(line.value), !line.value.trimmed.isEmpty,
                rules.count < Limits.tagsPerItem
            {
                rules.append(line.value)
            }
            if line.name == "EXRULE" { exceptionRules.append(line.value) }
            guard CalendarEvent.names.contains(line.name), !line.value.isEmpty else { continue }
            if CalendarEvent.times.contains(line.name) { written[line.name] = line }
            if line.isCut {
                note(.textCut, line.number, line.name, limit: CalendarLines.byteLimit)
                // Dates by the megabyte are counted below.
                if line.name == "DTSTART" || line.name == "RECURRENCE-ID" {
                    refusal = fault(.tooLong, line.number, line.name, limit: CalendarLines.byteLimit)
                    continue
                }
            }
            if line.name == "RDATE" || line.name == "EXDATE" {
                count += line.value.utf8.count { $0 == 0x2C } + 1
                if count > Limits.timesPerActivity {
                    var many = fault(.tooMany, line.number, line.name, limit: Limits.timesPerActivity)
                    many.number = count
                    refusal = many
                    continue
                }
            }
            kept.append(line.text)
        }
        var read: Set<String> = []
        for property in CalendarProperty.parsed(kept) {
            read.insert(property.name)
            take(property)
        }
        for (name, line) in written where !read.contains(name) && refusal == nil {
            let wrong = fault(.wrongValue, line.number, String(line.value.prefix(100)), expected: name)
            if name == "EXDATE" || name == "RDATE" {
                notes.append(wrong.asNote)
            } else {
                refusal = wrong
            }
        }
    }

    private func fault(
        _ code: FeedFault.Code, _ line: Int, _ value: String, expected: String? = nil, limit: Int? = nil
    ) -> FeedFault {
        FeedFault(
            code, at: "line \(line)", item: uid.isEmpty ? nil : uid, value: value, expected: expected, limit: limit)
    }

    mutating func note(
        _ code: FeedFault.Code, _ line: Int, _ value: String, expected: String? = nil, limit: Int? = nil
    ) {
        notes.append(fault(code, line, value, expected: expected, limit: limit).asNote)
    }

    private mutating func take(_ property: CalendarProperty) {
        switch property.value {
        case .time(let time): take(time, property)
        case .period(let start, let end, let length):
            if property.name == "RDATE" { additions.append(Addition(start: start, end: end, length: length)) }
        case .length(let length): if property.name == "DURATION" { self.length = length }
        case .position(let north, let east):
            if abs(north) <= 90, abs(east) <= 180, north != 0 || east != 0 { (latitude, longitude) = (north, east) }
        case .offset: break
        case .text(let text): take(text, property)
        }
    }

    private mutating func take(_ time: CalendarTime, _ property: CalendarProperty) {
        switch property.name {
        case "DTSTART": start = start ?? time
        case "DTEND": end = end ?? time
        case "RDATE": additions.append(Addition(start: time))
        case "EXDATE": exceptions.append(time)
        case "RECURRENCE-ID": (recurrence, isFuture) = (time, property.isFuture)
        case "DTSTAMP", "LAST-MODIFIED": stamp = max(stamp ?? time.civil, time.civil)
        default: break
        }
    }

    private mutating func take(_ text: String, _ property: CalendarProperty) {
        let language = CalendarEvent.language(property.language)
        switch property.name {
        case "UID": uid = text.trimmed
        case "SEQUENCE": sequence = Int(text.trimmed) ?? 0
        case "SUMMARY": if title[language] == nil { title[language] = text }
        case "DESCRIPTION": if self.text[language] == nil { self.text[language] = text }
        case "X-ALT-DESC": if property.format?.lowercased() == "text/html" { html = text }
        case "LOCATION": if place[language] == nil { place[language] = text }
        case "URL": address = address ?? text.trimmed
        case "CATEGORIES": if categories.count < Limits.tagsPerItem { categories.append((text.trimmed, language)) }
        case "CONTACT": contact = contact ?? text
        case "ORGANIZER": (organizer, organizerAddress) = (property.commonName, text)
        case "STATUS": if text.trimmed.uppercased() == "CANCELLED" { isCancelled = true }
        case "CLASS":
            let word = text.trimmed.uppercased()
            if word == "PRIVATE" || word == "CONFIDENTIAL" { isPrivate = word }
        case "X-MICROSOFT-CDO-ALLDAYEVENT", "X-MICROSOFT-MSNCALENDAR-ALLDAYEVENT":
            isMarkedAllDay = text.trimmed.uppercased() == "TRUE"
        case "CONFERENCE", "X-GOOGLE-CONFERENCE", "X-MICROSOFT-SKYPETEAMSMEETINGURL": online = true
        default: break
        }
    }

    /// The language a text is marked with; Finnish when it is not.
    private static func language(_ tag: String?) -> Language {
        guard let tag else { return .finnish }
        let first = tag.lowercased().prefix { $0.isASCII && $0.isLetter }
        let language = Language(String(first))
        return language.isWellFormed ? language : .finnish
    }
}

extension FeedFault {
    /// The same, of an item that is taken all the same.
    var asNote: FeedFault {
        var note = self
        note.isNote = true
        return note
    }
}
