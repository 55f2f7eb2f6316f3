import SignIngest
import SignModel
import SignSchedule
import SignWords

/// The words of an agenda, shared by its forms.
struct AgendaWords: WordPicking {
    let view: ViewWords
    let names: SpokenNames
    let agenda: AgendaWeek

    init(_ agenda: AgendaWeek, _ view: ViewWords, _ names: SpokenNames) {
        self.agenda = agenda
        self.view = view
        self.names = names
    }

    var language: Language { view.language }

    var siteName: String { view.text(agenda.site.name) }
    /// `Viikko 49`.
    var weekName: String { view.plain(view.dates.week(agenda.monday.isoWeek.week)).capitalizedFirst }
    /// `23.–29.11.2026`, `30.11.–6.12.2026`.
    var range: String { view.plain(view.dates.rangeWithYear(agenda.monday, agenda.sunday)) }
    var hoursTitle: String { pick("Aukioloajat", "Öppettider", "Opening hours") }
    var startsTitle: String { pick("Alkaa tällä viikolla", "Börjar den här veckan", "Starts this week") }
    var endsTitle: String { pick("Viimeinen päivä tällä viikolla", "Sista dag den här veckan", "Last day this week") }
    var waitingTitle: String { pick("Odottaa päätöstä", "Väntar på beslut", "Is waiting for a decision") }
    var idleTitle: String { pick("Hyväksytty, ei näy", "Godkänt, visas inte", "Approved, not shown") }
    var alertsTitle: String { pick("Hätätiedotteet", "Nödmeddelanden", "Emergency messages") }
    var notesTitle: String { pick("Huomattavaa", "Observera", "To note") }
    var slidesTitle: String { pick("Diat", "Dior", "Slides") }
    var announcementTitle: String { pick("Tiedote", "Meddelande", "Announcement") }
    var totalTitle: String { pick("Yhteensä", "Totalt", "In all") }
    var nothing: String { pick("Ei mitään.", "Ingenting.", "Nothing.") }
    var noAnnouncements: String {
        pick("Ei tiedotteita tällä viikolla.", "Inga meddelanden den här veckan.", "No announcements this week.")
    }
    var legend: String {
        pick(
            "Luku kertoo, montako kertaa tiedote tulee näytölle päivän aikana.",
            "Talet anger hur många gånger meddelandet visas under dagen.",
            "The figure says how many times a day the announcement comes on.")
    }
    var made: String {
        let moment = view.moment(agenda.now, agenda.zone)
        return pick("Tilanne \(moment)", "Läget \(moment)", "As of \(moment)")
    }

    /// `ma`.
    func dayName(_ day: AgendaWeek.Day) -> String { view.dates.short(day.date.weekday) }
    /// `30.11.`.
    func dayDate(_ day: AgendaWeek.Day) -> String { view.plain(view.dates.dayAndMonth(day.date)) }
    /// `ma 30.11.`.
    func day(_ date: CivilDate) -> String { view.plain(view.dates.day(date)) }

    /// `8–16`, `9–11, 11.30–13`, `suljettu`.
    func hours(_ day: AgendaWeek.Day) -> [String] {
        if day.opening.isClosed { return [pick("suljettu", "stängt", "closed")] }
        return day.opening.windows.map { view.dates.clock($0.from) + "–" + view.dates.clock($0.until) }
    }

    /// Why the hours differ: the holiday's name or the exception's reason, and where to go instead; nil on plain days.
    func special(_ day: AgendaWeek.Day) -> String? {
        guard day.opening.reason != .weekly else { return nil }
        let why = view.text(day.opening.reason.text)
        let instead = view.text(day.opening.reason.replacement)
        let parts = [why, instead.isEmpty ? "" : pick("tilalla ", "i stället ", "instead ") + instead]
        let text = parts.filter { !$0.isEmpty }.joined(separator: "; ")
        return text.isEmpty ? pick("poikkeus", "avvikelse", "exception") : text
    }

    /// `Aula, Portaikko`.
    func screens(_ part: AgendaWeek.Part) -> String {
        part.screens.map { screen in
            let name = view.text(screen.name)
            return name.isEmpty ? screen.id.raw : name
        }.joined(separator: " · ")
    }

    func ids(_ part: AgendaWeek.Part) -> String { part.screens.map(\.id.raw).joined(separator: ", ") }

    func title(_ row: AgendaWeek.Row) -> String { names.title(row.revision, of: row.announcement) }

    /// What limits it beyond the opening hours: `10.12. asti, ma–ke, klo 10–12`; empty when nothing does. What belongs
    /// together is held by no-break spaces.
    func limits(_ schedule: AnnouncementSchedule) -> String {
        var parts: [String] = []
        if let until = schedule.until {
            let last = view.dates.dayAndMonth(until.time == .midnight ? until.date - 1 : until.date)
            parts.append(pick("\(last)\u{A0}asti", "till\u{A0}\(last)", "until\u{A0}\(last)"))
        }
        if let days = schedule.weekdays, days.count < 7 { parts.append(view.dates.days(days)) }
        if schedule.rrule != nil { parts.append(pick("säännön mukaan", "enligt regel", "by rule")) }
        parts += schedule.windows.map { view.dates.span($0.from, $0.until) }
        if schedule.takeover { parts.append(pick("varaa näytön", "reserverar skärmen", "takes the screen")) }
        if let pin = schedule.pinMinutes {
            parts.append(ReceiptWords(dates: view.dates).atLeastEvery(minutes: pin))
        }
        return parts.joined(separator: ", ")
    }

    func change(_ change: AgendaWeek.Change) -> String {
        names.title(change.revision, of: change.announcement)
            + (change.isWithdrawn ? " (" + pick("poistettu", "borttaget", "taken off") + ")" : "")
    }

    /// `Otsikko (uusi versio, 2 tarkistettavaa)`.
    func waiting(_ item: AgendaWeek.Waiting) -> String {
        var notes: [String] = []
        if item.isNewVersion { notes.append(pick("uusi versio", "ny version", "new version")) }
        if item.warnings > 0 {
            notes.append(ReceiptWords(dates: view.dates).toCheck(item.warnings))
        }
        let title = names.title(item.revision, of: item.announcement)
        return notes.isEmpty ? title : title + " (" + notes.joined(separator: ", ") + ")"
    }

    /// When it came in: `19.11.`.
    func arrived(_ item: AgendaWeek.Waiting) -> String {
        view.plain(view.dates.dayAndMonth(agenda.zone.civil(at: item.at).date))
    }

    func reason(_ item: AgendaWeek.Idle) -> String { view.plain(view.text(item.reason.text(zone: agenda.zone))) }

    var idleMore: String? {
        guard agenda.idleMore > 0 else { return nil }
        return pick("ja \(agenda.idleMore) muuta", "och \(agenda.idleMore) till", "and \(agenda.idleMore) more")
    }

    func alert(_ alert: Alert) -> String {
        let from = view.moment(alert.span.from, agenda.zone)
        let until = view.moment(alert.span.until, agenda.zone)
        return "\(from) – \(until): \(view.text(alert.text))"
    }

    /// The plans' notes, each once, with its first day.
    func notes(_ part: AgendaWeek.Part) -> [String] {
        part.notes.map { date, note in
            let text = PlanNotes.text(note, view) { id in
                let row = part.rows.first { $0.announcement == id }
                return names.title(row?.revision ?? part.noted[id], of: id)
            }
            return day(date) + ": " + text
        }
    }

    func total(_ row: AgendaWeek.Row) -> String { view.duration(ms: row.totalMs) }
}
