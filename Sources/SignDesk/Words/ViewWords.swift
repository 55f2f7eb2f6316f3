public import SignModel
public import SignSchedule
public import SignWords

/// The words of plans, agendas and reports, in one of the languages the program speaks.
public struct ViewWords: DatedWords {
    public let dates: DateWords

    public init(dates: DateWords) { self.dates = dates }

    /// `Tue 1 Dec 2026`.
    public func day(_ date: CivilDate) -> String {
        plain(dates.short(date.weekday) + " " + dates.dayWithYear(date))
    }

    /// `ti 1.12. klo 10`, `tis 1.12 kl. 10`, `Tue 1 Dec 10:00`; to the minute, seconds are for programs.
    public func moment(_ instant: Instant, _ zone: ZoneRules) -> String {
        let civil = zone.civil(at: instant)
        return plain(dates.day(civil.date) + " " + dates.time(civil.time))
    }

    /// When something ends: as ``moment(_:_:)``, but a midnight belongs to the day before it, `ti 1.12. klo 24`.
    public func end(_ instant: Instant, _ zone: ZoneRules) -> String {
        plain(dates.end(zone.civil(at: instant)))
    }

    /// `10.05`, `10:05`; seconds only when there are any.
    public func clock(_ time: CivilTime) -> String { dates.exactClock(time) }

    /// `8 s`, `12 min`, `1 h 05 min`, in Finnish `1 t 05 min`; rounded to whole minutes from ten minutes on.
    public func duration(ms: Int64) -> String {
        let seconds = Int((ms + 500) / 1000)
        if seconds < 60 { return "\(seconds) s" }
        if seconds < 600 { return seconds % 60 == 0 ? "\(seconds / 60) min" : "\(seconds / 60) min \(seconds % 60) s" }
        let minutes = (seconds + 30) / 60
        if minutes < 60 { return "\(minutes) min" }
        let rest = minutes % 60
        let hours = "\(minutes / 60) " + pick("t", "h", "h")
        return rest == 0 ? hours : "\(hours) \(rest < 10 ? "0" : "")\(rest) min"
    }

    /// `suomeksi`, `in Finnish`; other languages by their tag.
    public func inLanguage(_ language: PlayLanguage) -> String {
        inLanguages([language.primary, language.second].compactMap(\.self))
    }

    public func layer(_ layer: Layer) -> String {
        switch layer {
        case .alert: pick("hätätiedote", "nödmeddelande", "emergency message")
        case .touch: pick("kosketus", "beröring", "touch")
        case .closed: pick("suljettu", "stängt", "closed")
        case .takeover: pick("näyttö varattu", "reserverad skärm", "takeover")
        case .rotation: pick("tiedotteet", "meddelanden", "announcements")
        case .filler: pick("omat diat", "egna dior", "own slides")
        case .builtIn: pick("perusdia", "grunddia", "built-in slide")
        }
    }

    /// What a slide is called when it belongs to no announcement.
    public func slide(_ slide: SlideRef) -> String {
        switch slide {
        case .announcement(let id, _, _): id.raw
        case .filler(.welcome, _): pick("Tervetuloa", "Välkommen", "Welcome")
        case .filler(.today, _): pick("Tänään", "I dag", "Today")
        case .filler(.week, _): pick("Viikon toiminta", "Veckans verksamhet", "The week's activities")
        case .filler(.submit, _): pick("Näin lähetät tiedotteen", "Så skickar du in", "How to send in material")
        case .alert: pick("Hätätiedote", "Nödmeddelande", "Emergency message")
        case .closed: pick("Suljettu-dia", "Dia för stängt", "Closing slide")
        case .dark: pick("Musta näyttö", "Svart skärm", "Dark screen")
        case .builtIn: pick("Perusdia", "Grunddia", "Built-in slide")
        }
    }

    /// Why a play is on, as half a sentence.
    public func because(_ because: Because, zone: ZoneRules) -> String {
        switch because {
        case .alert(let until):
            let end = end(until, zone)
            return pick(
                "hätätiedote, enintään \(end)", "nödmeddelande, längst \(end)", "emergency message until \(end)")
        case .closed(let reason, let next):
            let why = text(reason.text)
            let bracket = why.isEmpty ? "" : " (\(why))"
            let opens = next.map { moment($0, zone) }
            return pick("suljettu\(bracket)", "stängt\(bracket)", "closed\(bracket)")
                + (opens.map { pick(", aukeaa \($0)", ", öppnar \($0)", ", opens \($0)") } ?? "")
        case .takeover(let sharing):
            return pick(
                "näyttö on varattu (\(sharing))", "skärmen är reserverad (\(sharing))",
                "takeover: has the screen, shared by \(sharing)")
        case .turn(let sharing):
            return pick(
                "on vuorossa: saanut osuudestaan vähiten (mukana \(sharing))",
                "står i tur: har fått minst av sin andel (\(sharing) deltar)",
                "its turn: has had the least of its share (\(sharing) take part)")
        case .pin(let minutes):
            return pick(
                "toivottu ainakin kerran \(minutes) minuutissa", "önskas minst en gång per \(minutes) minuter",
                "asked for at least once every \(minutes) minutes")
        case .share(let percent):
            return pick(
                "omien diojen osuus \(percent) %", "egna diors andel \(percent) %",
                "the centre's own slides have \(percent) %")
        case .nothingEligible:
            return pick(
                "mikään tiedote ei ole nyt voimassa", "inget meddelande gäller nu", "no announcement may run now")
        case .tooShortForOthers(let seconds):
            return pick(
                "\(seconds) s on liian lyhyt muille", "\(seconds) s är för kort för andra",
                "only \(seconds) s left: too short for another")
        case .noFiller:
            return pick("muuta näytettävää ei ole", "inget annat finns att visa", "there is nothing else to show")
        }
    }
}
