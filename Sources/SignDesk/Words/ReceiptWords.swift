public import SignModel
public import SignStore
public import SignWords

/// The words of receipts and reviews, in one of the languages the program speaks.
public struct ReceiptWords: DatedWords {
    public let dates: DateWords

    public init(dates: DateWords) { self.dates = dates }

    /// `1.12.2026`, in English `1 December 2026`.
    public func day(_ date: CivilDate) -> String { dates.dayWithYear(date) }

    /// When an announcement runs: `1.12.2026–14.12.2026, ma–pe, klo 8–16, kaikki näytöt`.
    public func schedule(_ schedule: AnnouncementSchedule) -> String {
        var parts: [String] = []
        let from = schedule.from.map(moment) ?? pick("hyväksymisestä", "från godkännandet", "from approval")
        let until =
            schedule.until.map { $0.time == .midnight ? day($0.date - 1) : moment($0) }
            ?? pick("(ei päättymispäivää)", "(inget slutdatum)", "(no last day)")
        parts.append("\(from) – \(until)")
        if let weekdays = schedule.weekdays, weekdays.count < 7 { parts.append(dates.days(weekdays)) }
        if let rrule = schedule.rrule { parts.append(rrule) }
        parts += schedule.windows.map { dates.span($0.from, $0.until) }
        if schedule.windows.isEmpty {
            parts.append(pick("koko aukioloajan", "hela öppettiden", "all opening hours"))
        }
        parts.append(targets(schedule.targets))
        if schedule.takeover { parts.append(pick("yksinään", "ensamt", "alone")) }
        if let pin = schedule.pinMinutes {
            parts.append(pick("vähintään \(pin) min välein", "minst var \(pin) min", "at least every \(pin) min"))
        }
        return parts.joined(separator: ", ").withPlainSpaces
    }

    /// Instead of findings when there are none.
    var nothingFound: String { pick("Ei huomautettavaa.", "Inget att anmärka på.", "Nothing to remark.") }

    /// The screens an announcement is aimed at.
    public func targets(_ targets: [Target]) -> String {
        if targets.contains(.all) { return pick("kaikki näytöt", "alla skärmar", "all screens") }
        return targets.map { target in
            switch target {
            case .all: ""
            case .screen(let id): id.raw
            case .site(let id): id.raw
            case .tag(let tag): "#" + tag
            }
        }.joined(separator: " ")
    }

    /// When something takes place: `tiistaina …` with its rule.
    public func event(_ when: EventTime) -> String {
        var text = dates.short(when.start.date.weekday) + " " + day(when.start.date)
        if !when.allDay {
            text += " " + (when.end.map { dates.span(when.start.time, $0) } ?? dates.time(when.start.time))
        }
        if let rrule = when.rrule { text += " (\(rrule))" }
        return text.withPlainSpaces
    }

    /// `1.12.2026`, with the time when it is not midnight.
    public func moment(_ civil: CivilDateTime) -> String {
        guard civil.time != .midnight else { return day(civil.date) }
        return (day(civil.date) + " " + dates.time(civil.time)).withPlainSpaces
    }

    public func severity(_ severity: SubmissionFinding.Severity) -> String {
        switch severity {
        case .error: pick("ESTE", "HINDER", "ERROR")
        case .warning: pick("huomio", "anmärkning", "warning")
        case .hint: pick("vinkki", "tips", "hint")
        }
    }

    public func state(_ state: String) -> String {
        switch state {
        case "pending": pick("odottaa hyväksyntää", "väntar på godkännande", "waits for approval")
        case "approved": pick("hyväksytty", "godkänt", "approved")
        case "returned": pick("palautettu", "returnerat", "returned")
        case "withdrawn": pick("poistettu näytöiltä", "borttaget", "withdrawn")
        case "superseded": pick("korvattu uudemmalla", "ersatt av en nyare", "superseded")
        case "expired": pick("päättynyt", "slut", "expired")
        case "stopped":
            pick("ei otettu vastaan: korjaa esteet", "togs inte emot: åtgärda hindren", "not taken: mend the errors")
        default: state
        }
    }

    /// A decision in the log.
    public func action(_ action: Decision.Action) -> String {
        switch action {
        case .submitted: pick("lähetetty", "insänt", "submitted")
        case .approved: pick("hyväksytty", "godkänt", "approved")
        case .returned: pick("palautettu", "returnerat", "returned")
        case .withdrawn: pick("poistettu näytöiltä", "borttaget", "withdrawn")
        case .superseded: pick("korvattu uudemmalla", "ersatt av en nyare", "superseded")
        case .alertRaised: pick("hätätiedote annettu", "nödmeddelande gett", "alert raised")
        case .alertCleared: pick("hätätiedote poistettu", "nödmeddelande borttaget", "alert cleared")
        case .kept: pick("tallennettu", "sparat", "saved")
        case .removed: pick("poistettu", "borttaget", "removed")
        }
    }
}
