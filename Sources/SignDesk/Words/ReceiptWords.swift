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
        var parts = [span(schedule)]
        if let weekdays = schedule.weekdays, weekdays.count < 7 { parts.append(dates.days(weekdays)) }
        if let rrule = schedule.rrule {
            parts.append(dates.repetition(Repetition(rrule, from: schedule.from?.date)))
        }
        parts += schedule.windows.map { dates.span($0.from, $0.until) }
        if schedule.windows.isEmpty {
            parts.append(pick("koko aukioloajan", "hela öppettiden", "all opening hours"))
        }
        parts.append(targets(schedule.targets))
        if schedule.takeover { parts.append(pick("varaa näytön", "reserverar skärmen", "has the screen to itself")) }
        if let pin = schedule.pinMinutes { parts.append(atLeastEvery(minutes: pin)) }
        return parts.joined(separator: ", ").withPlainSpaces
    }

    /// The days it may be shown: `1.12.2026 – 14.12.2026`, `hyväksymisen jälkeen, toistaiseksi`.
    private func span(_ schedule: AnnouncementSchedule) -> String {
        let from = schedule.from.map(moment)
        let until = schedule.until.map { $0.time == .midnight ? day($0.date - 1) : moment($0) }
        switch (from, until) {
        case (let from?, let until?): return "\(from) – \(until)"
        case (let from?, nil):
            return pick(
                "\(from) alkaen, toistaiseksi", "från \(from), tills vidare", "from \(from), until further notice")
        case (nil, let until?):
            return pick(
                "hyväksymisen jälkeen, viimeinen päivä \(until)", "efter godkännandet, sista dagen \(until)",
                "after approval, last day \(until)")
        case (nil, nil):
            return pick(
                "hyväksymisen jälkeen, toistaiseksi", "efter godkännandet, tills vidare",
                "after approval, until further notice")
        }
    }

    /// Instead of findings when there are none.
    var nothingFound: String { pick("Kaikki on kunnossa.", "Allt är i sin ordning.", "Everything is fine.") }

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

    /// When something takes place: `ti 1.12.2026 klo 10–14, joka tiistai`.
    public func event(_ when: EventTime) -> String {
        var text = dates.short(when.start.date.weekday) + " " + day(when.start.date)
        if !when.allDay {
            text += " " + (when.end.map { dates.span(when.start.time, $0) } ?? dates.time(when.start.time))
        }
        if let rrule = when.rrule {
            text += ", " + dates.repetition(Repetition(rrule, from: when.start.date))
        }
        return text.withPlainSpaces
    }

    /// `1.12.2026`, with the time when it is not midnight.
    public func moment(_ civil: CivilDateTime) -> String {
        guard civil.time != .midnight else { return day(civil.date) }
        return (day(civil.date) + " " + dates.time(civil.time)).withPlainSpaces
    }

    public func severity(_ severity: SubmissionFinding.Severity) -> String {
        switch severity {
        case .error: pick("Korjaa", "Rätta", "Please correct")
        case .warning: pick("Tarkista", "Kontrollera", "Please check")
        case .hint: pick("Vinkki", "Tips", "Tip")
        }
    }

    public func state(_ state: String) -> String {
        switch state {
        case "pending": pick("odottaa päätöstä", "väntar på beslut", "is waiting for a decision")
        case "approved": pick("hyväksytty", "godkänt", "approved")
        case "returned": pick("palautettu", "returnerat", "returned")
        case "withdrawn": pick("poistettu", "borttaget", "taken off")
        case "superseded": pick("korvattu uudemmalla", "ersatt av en nyare", "superseded")
        case "expired": pick("päättynyt", "slut", "expired")
        case "stopped":
            pick(
                "ei otettu vastaan: korjaa ja lähetä uudelleen", "togs inte emot: rätta och skicka på nytt",
                "not taken: correct these and send again")
        default: state
        }
    }

    /// A decision in the log.
    public func action(_ action: Decision.Action) -> String {
        switch action {
        case .submitted: pick("lähetetty", "insänt", "sent in")
        case .approved: pick("hyväksytty", "godkänt", "approved")
        case .returned: pick("palautettu", "returnerat", "returned")
        case .withdrawn: pick("poistettu", "borttaget", "taken off")
        case .superseded: pick("korvattu uudemmalla", "ersatt av en nyare", "superseded")
        case .alertRaised: pick("hätätiedote näkyviin", "nödmeddelande visas", "emergency message on")
        case .alertCleared: pick("hätätiedote poistettu", "nödmeddelande borttaget", "emergency message off")
        case .kept: pick("tallennettu", "sparat", "saved")
        case .removed: pick("poistettu", "borttaget", "removed")
        }
    }
}
