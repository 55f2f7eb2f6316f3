public import SignModel
public import SignScene
public import SignSchedule
import SignStore

extension Show {
    /// How `play` looks at `instant`: its slide with the minute the clock shows then.
    ///
    /// Anything that cannot be laid out (its row is gone or damaged) is shown as the built-in slide: there is always a
    /// picture.
    public func scene(for play: Play, at instant: Instant) -> Scene {
        let now = setup.zone.civil(at: instant)
        // A clock nobody trusts is not shown.
        let clock = clockTrusted ? CivilTime(seconds: now.time.seconds / 60 * 60) : nil
        let shop = shop(for: now.date)
        let language = play.language.primary
        let site = SiteSlides(shop.surroundings)
        let fallback = { site.builtIn(language: language, clock: clock).scene }
        switch play.slide {
        case .announcement(_, let revision, let index):
            guard var content = try? shop.content(of: revision) else { return fallback() }
            // What is over is not announced as today's.
            if let when = content.content.when {
                content.occurrence = Occurrences.next(of: when, at: now, zone: setup.zone)
            }
            let slides = AnnouncementSlides(shop.surroundings, on: now.date).slides(
                of: content, in: play.language, clock: clock)
            return (slides.indices.contains(index) ? slides[index] : slides.last)?.scene ?? fallback()
        case .filler(.welcome, _):
            return site.welcome(
                notice(at: instant), on: now.date, languages: setup.playlist.languages, language: language, clock: clock
            ).scene
        case .filler(.submit, _):
            return site.submit(language: language, clock: clock).scene
        case .filler(.week, _):
            return week(shop, at: now, turn: play.span.from.seconds / 60, language: language, clock: clock)
                ?? site.welcome(
                    notice(at: instant), on: now.date, languages: setup.playlist.languages, language: language,
                    clock: clock
                ).scene
        case .alert(let id):
            guard let alert = alert(id, on: now.date) else { return fallback() }
            // In the order of its turns, from the one this turn begins with.
            let order = AlertTurns.order(of: alert, playlist: setup.playlist)
            let first = order.firstIndex(of: language) ?? 0
            return AlertSlides(shop.surroundings).slide(
                alert, languages: Array(order[first...] + order[..<first]), clock: clock
            ).scene
        case .closed:
            return site.closed(notice(at: instant), language: language, clock: clock).scene
        case .dark:
            return site.dark()
        case .builtIn:
            return fallback()
        }
    }

    /// One page of the week, another at each turn; nil when there is nothing to list.
    private func week(
        _ shop: SlideShop, at now: CivilDateTime, turn: Int, language: Language, clock: CivilTime?
    ) -> Scene? {
        guard let (first, entries) = try? shop.weekEntries(at: now), !entries.isEmpty else { return nil }
        let slides = WeekSlides(shop.surroundings, on: first, today: now.date).slides(
            of: entries, language: language, clock: clock)
        return slides.isEmpty ? nil : slides[(turn % slides.count + slides.count) % slides.count].scene
    }

    private func alert(_ id: ID<Alert>, on date: CivilDate) -> Alert? {
        (try? input(for: date))?.alerts.first { $0.id == id }
    }

    private func notice(at instant: Instant) -> SiteNotice {
        let calendar = calendar
        let date = date(at: instant)
        let reason = calendar.reason(at: instant)
        let opens = calendar.nextOpening(after: instant).map { setup.zone.civil(at: $0) }
        return SiteNotice(
            todayHours: calendar.day(date).windows, opensAt: opens, reason: reason.text,
            replacement: reason.replacement)
    }

    /// When the picture of `play` changes before the play ends: at each full minute, because of the clock; nil when it
    /// stays as it is. A change in the last seconds of a play, or just after it began, is left to the next play.
    public func nextChange(of play: Play, after instant: Instant) -> Instant? {
        guard play.slide != .dark, clockTrusted else { return nil }
        let next = Instant(seconds: (instant.seconds / 60 + 1) * 60)
        return next.adding(seconds: 2) < play.span.until ? next : nil
    }
}
