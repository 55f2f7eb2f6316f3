import SignModel
import SignScene
import SignSchedule

/// Makes the scene of a play from what was read for it: pure but for the measuring of text.
struct SceneMaker: Sendable {
    /// What a play is about.
    enum Matter {
        case announcement(AnnouncementSlideContent)
        case week(WeekContent)
        case alert(Alert)
        /// The site's own slides need nothing; what could not be read is shown as the built-in slide.
        case none
    }

    let setup: ScreenSetup
    let surroundings: Surroundings
    private let timer: SlideTimer

    init(setup: ScreenSetup, measurer: any TextMeasuring) {
        self.setup = setup
        var surroundings = Surroundings(
            display: setup.screen.display.laidOut, look: setup.look, siteName: setup.playlist.site.name,
            towns: setup.playlist.site.area, languages: setup.playlist.languages, measurer: measurer)
        surroundings.picture = setup.playlist.site.picture
        surroundings.submissions = setup.playlist.site.submissions
        self.surroundings = surroundings
        timer = SlideTimer(surroundings)
    }

    // MARK: - How it looks

    /// How `play` looks at `instant`: its slide with the minute the clock shows then. There is always a picture.
    ///
    /// - Parameter showsClock: false while the clock is not trusted: it is not shown then.
    func scene(for play: Play, of matter: Matter, at instant: Instant, showsClock: Bool) -> Scene {
        let now = setup.zone.civil(at: instant)
        let clock = showsClock ? CivilTime(seconds: now.time.seconds / 60 * 60) : nil
        let language = play.language.primary
        let site = SiteSlides(surroundings)
        var welcome: Scene {
            site.welcome(
                notice(at: instant), on: now.date, languages: setup.playlist.languages, language: language, clock: clock
            ).scene
        }
        switch (play.slide, matter) {
        case (.announcement(_, _, let index), .announcement(var content)):
            // What is over is not announced as today's.
            if let when = content.content.when {
                content.occurrence = Occurrences.next(of: when, at: now, zone: setup.zone)
            }
            let slides = AnnouncementSlides(surroundings, on: now.date).slides(
                of: content, in: play.language, clock: clock)
            guard let slide = slides.indices.contains(index) ? slides[index] : slides.last else { break }
            // Now and then, few words are as large as they go.
            if slides.count == 1, play.language.second == nil, BigWordsSlides.isOnBeat(play.span),
                let big = BigWordsSlides(surroundings, on: now.date).slide(of: content, in: language, clock: clock)
            {
                return big.scene
            }
            return slide.scene
        case (.filler(.welcome, _), _): return welcome
        case (.filler(.submit, _), _): return site.submit(language: language, clock: clock).scene
        case (.filler(.week, let page), .week(let week)):
            // The plan says which page; what is over by now may leave fewer than it reckoned with.
            let pages = WeekSlides(surroundings, on: week.first, today: now.date).slides(
                of: week.entries, language: language, clock: clock)
            return pages.isEmpty ? welcome : pages[page % pages.count].scene
        case (.filler(.today, _), .week(let days)):
            return DaySlides(surroundings, on: now.date).slide(
                of: days.entries, language: language, clock: clock
            ).scene
        case (.filler(.week, _), _), (.filler(.today, _), _): return welcome
        case (.alert, .alert(let alert)):
            // In the order of its turns, from the one this turn begins with.
            let order = AlertTurns.order(of: alert, playlist: setup.playlist)
            let first = order.firstIndex(of: language) ?? 0
            return AlertSlides(surroundings).slide(
                alert, languages: Array(order[first...] + order[..<first]),
                ends: showsClock ? setup.zone.civil(at: alert.until) : nil, on: now.date, clock: clock
            ).scene
        case (.closed, _):
            return site.closed(
                notice(at: instant), on: now.date, languages: setup.playlist.languages, clock: clock
            ).scene
        case (.dark, _): return site.dark()
        default: break
        }
        return site.builtIn(language: language, clock: clock).scene
    }

    private func notice(at instant: Instant) -> SiteNotice {
        let calendar = setup.calendar
        let date = setup.zone.civil(at: instant).date
        let reason = calendar.reason(at: instant)
        let opens = calendar.nextOpening(after: instant).map { setup.zone.civil(at: $0) }
        return SiteNotice(
            todayHours: calendar.day(date).windows, opensAt: opens, reason: reason.text,
            replacement: reason.replacement)
    }

    // MARK: - How long it takes

    /// Seconds that reading each slide of an announcement takes, whatever was asked for it: the same on every day.
    func readingSeconds(of content: AnnouncementSlideContent, in language: PlayLanguage) -> [Int] {
        var content = content
        // The first occurrence stands for all, so that a timing does not depend on the day.
        content.occurrence = content.content.when.flatMap {
            Occurrences.next(of: $0, at: CivilDateTime($0.start.date, .midnight), zone: setup.zone)
        }
        return timer.seconds(of: content, in: language)
    }

    /// Seconds of each page of one of the site's own slides; the week's are as long as a full one takes, and as many as
    /// `week` fills, which may be none.
    func seconds(
        of filler: Fillers.Kind, in language: PlayLanguage, on date: CivilDate, week: () -> WeekContent
    ) -> [Int] {
        switch filler {
        case .welcome:
            let today = OpeningDay(date, hours: setup.playlist.site.hours, zone: setup.zone).windows
            return [
                SiteSlides(surroundings).welcome(
                    SiteNotice(todayHours: today), on: date, languages: setup.playlist.languages,
                    language: language.primary
                ).readingSeconds
            ]
        case .submit: return [SiteSlides(surroundings).submit(language: language.primary).readingSeconds]
        case .today:
            return [
                DaySlides(surroundings, on: date).slide(of: week().entries, language: language.primary).readingSeconds
            ]
        case .week:
            let week = week()
            let pages = WeekSlides(surroundings, on: week.first, today: date).slides(
                of: week.entries, language: language.primary)
            return pages.map { _ in Limits.slideSecondsMax }
        }
    }
}
