import SignModel
import Testing

@testable import SignSchedule

/// What a person would see on given days, told as timelines.
@Suite struct PlanTests {
    private let monday = day("2026-11-23")

    private func plan(_ input: ScheduleInput, _ date: String = "2026-11-23") -> DayPlan {
        Planner(input).dayPlan(day(date))
    }

    @Test func associationsTakeTurnsAndClosedTimeFrames() {
        let plan = plan(
            input(playlist(everyDay(window("08:00", "08:01"))), [approved("a1"), approved("a2"), approved("b1")]))
        #expect(plan.plays.first?.layer == .closed)
        #expect(plan.plays.last?.layer == .closed)
        let story = plan.plays.dropFirst().dropLast().map { $0.association?.raw ?? "-" }.joined()
        #expect(story == "ababab" || story == "bababa")
        let own = plan.plays.compactMap(\.announcement).filter { $0.raw.hasPrefix("a") }
        #expect(Set(own) == ["a1", "a2"])
    }

    @Test func tenSlidesDoNotCrowdOutOne() {
        let many = (0..<10).map { approved("a\($0)") }
        let plan = plan(input(playlist(everyDay(window("08:00", "09:00"))), many + [approved("b1")]))
        let open = Span(from: at("2026-11-23T08:00"), until: at("2026-11-23T09:00"))
        #expect(abs(plan.airtime("a", in: open) - plan.airtime("b", in: open)) <= 10_000)
    }

    @Test func weightsShareTheAirtime() {
        let plan = plan(
            input(
                playlist(everyDay(window("08:00", "10:00")), weights: ["a": 3]), [approved("a1"), approved("b1")],
                timing: FixedTiming(seconds: ["a1": [8], "b1": [11]])))
        let open = Span(from: at("2026-11-23T08:00"), until: at("2026-11-23T10:00"))
        let a = plan.airtime("a", in: open)
        let b = plan.airtime("b", in: open)
        #expect(abs(a / 3 - b) <= 8000 / 3 + 11_000)
    }

    @Test func aMultiSlideAnnouncementPlaysItsSlidesInARow() {
        let plan = plan(
            input(
                playlist(everyDay(window("08:00", "08:05"))), [approved("a1"), approved("b1")],
                timing: FixedTiming(seconds: ["a1": [9, 10, 11]])))
        let slides = plan.plays.filter { $0.announcement == "a1" }.map(\.slide.description)
        #expect(slides.count >= 3)
        for (index, slide) in slides.enumerated() { #expect(slide == "announcement/a1/\(index % 3)") }
    }

    @Test func anAdditionWaitsAndARemovalDoesNot() throws {
        let morning = playlist(everyDay(window("08:00", "09:00")))
        let added = at("2026-11-23T08:10:03")
        let plan = plan(input(morning, [approved("a1"), approved("b1", at: added)]))
        let cut = plan.plays.first { $0.announcement == "b1" }
        #expect(cut?.span.from == at("2026-11-23T08:10:10"))

        // Withdrawn in the middle of its slide, which is on without the withdrawal: it leaves at once.
        let both = self.plan(input(morning, [approved("a1"), approved("b1")]))
        let on = try #require(both.plays.first { $0.announcement == "a1" && $0.span.from >= added })
        let removed = on.span.from.adding(seconds: 3)
        let other = self.plan(input(morning, [approved("a1", until: removed), approved("b1")]))
        let leaving = try #require(other.plays.first { $0.span.contains(on.span.from) })
        #expect(leaving.announcement == "a1" && leaving.span == Span(from: on.span.from, until: removed))
        #expect(other.play(at: removed)?.announcement == "b1")
        #expect(other.plays.filter { $0.announcement == "a1" }.allSatisfy { $0.span.until <= removed })
    }

    @Test func takeoverWindowShowsOnlyTakeovers() {
        let stand = AnnouncementSchedule(windows: [window("10:00", "12:00")], takeover: true)
        let plan = plan(
            input(
                playlist(everyDay(window("08:00", "16:00")), fillers: Fillers(sharePercent: 20)),
                [approved("a1"), approved("b1"), approved("s1", stand), approved("t1", stand)]))
        let span = Span(from: at("2026-11-23T10:00"), until: at("2026-11-23T12:00"))
        for play in plan.plays where play.span.overlaps(span) {
            #expect(play.layer == .takeover)
            #expect(span.contains(play.span.from) && play.span.until <= span.until)
        }
        #expect(
            abs(
                plan.airtime("s", in: span, layer: .takeover)
                    - plan.airtime("t", in: span, layer: .takeover)) <= 20_000)
        #expect(plan.plays.filter { $0.layer == .takeover }.allSatisfy { $0.span.overlaps(span) })
    }

    @Test func alertsTakeOverAtOnceAndAlternateAlsoWhenClosed() {
        let alerts = [
            Alert(
                id: "fire", site: "tuira", text: [.finnish: "Poistukaa"], from: at("2026-11-23T07:50"),
                until: at("2026-11-23T08:10"), clearedAt: at("2026-11-23T08:05:07")),
            Alert(
                id: "water", site: "tuira", text: [.finnish: "Vesi"], from: at("2026-11-23T08:01"),
                until: at("2026-11-23T08:03")),
            Alert(
                id: "other", site: "raahe", text: [.finnish: "Muualla"], from: at("2026-11-23T08:00"),
                until: at("2026-11-23T09:00")),
        ]
        let plan = plan(input(playlist(everyDay(window("08:00", "09:00"))), [approved("a1")], alerts: alerts))
        let span = Span(from: at("2026-11-23T07:50"), until: at("2026-11-23T08:05:07"))
        for play in plan.plays { #expect((play.layer == .alert) == play.span.overlaps(span)) }
        let both = plan.plays.filter {
            $0.span.from >= at("2026-11-23T08:01") && $0.span.until <= at("2026-11-23T08:03")
        }
        #expect(both.map(\.slide.description) == (0..<8).map { $0 % 2 == 0 ? "alert/water" : "alert/fire" })
    }

    /// Up to three languages stand below each other; a turn is as long as the longest of them takes to read.
    @Test func alertsStayAsLongAsReadingThemTakes() {
        let long = String(repeating: "Poistukaa rakennuksesta. ", count: 8)
        func alert(_ id: ID<Alert>, _ languages: [Language], _ text: String) -> Alert {
            Alert(
                id: id, site: "tuira",
                text: LocalizedText(Dictionary(uniqueKeysWithValues: languages.map { ($0, text) })),
                from: at("2026-11-23T08:00"), until: at("2026-11-23T09:00"))
        }
        func turns(_ alerts: [Alert]) -> [Play] {
            plan(input(playlist(everyDay(window("08:00", "09:00"))), [], alerts: alerts)).plays.filter {
                $0.layer == .alert
            }
        }
        let three = turns([alert("fire", [.finnish, .swedish, .english], long)])
        #expect(three.map(\.language.description) == ["fi"])
        let four = turns([alert("fire", [.finnish, .swedish, .english, Language("se")], long)])
        #expect(Set(four.map(\.language.primary)).count == 2)
        // As many at once as can be read from afar.
        var timing = FixedTiming()
        timing.atOnce = 2
        var two = input(
            playlist(everyDay(window("08:00", "09:00"))), [], alerts: [alert("f", Language.interface, long)])
        two.timing = timing
        #expect(
            plan(two).plays.filter { $0.layer == .alert }.prefix(3).map(\.language.description) == ["fi", "en", "fi"])
        let both = turns([alert("a", [.finnish], long), alert("b", [.finnish], "Vesi")])
        #expect(both.prefix(4).map(\.span.durationMs) == [28_000, 15_000, 28_000, 15_000])
    }

    @Test func languagesAlternateByTurnsOrStandSideBySide() {
        let both: [Language] = [.swedish, .finnish]
        let hours = everyDay(window("08:00", "08:01"))
        let turns = plan(
            input(playlist(hours, languages: [.finnish, .swedish]), [approved("a1", languages: both)]))
        let shown = turns.plays.filter { $0.announcement != nil }.map(\.language.description)
        #expect(Set(shown) == ["fi", "sv"])
        for (a, b) in zip(shown, shown.dropFirst()) { #expect(a != b) }
        let side = plan(
            input(
                playlist(hours, languages: [.finnish, .swedish], bilingual: true),
                [approved("a1", languages: both), approved("b1", languages: [.english])]))
        #expect(Set(side.plays.filter { $0.announcement == "a1" }.map(\.language.description)) == ["fi+sv"])
        #expect(Set(side.plays.filter { $0.announcement == "b1" }.map(\.language.description)) == ["en"])
    }

    @Test func fillersTakeTheirShareAndFillAnEmptyDay() {
        let hours = everyDay(window("08:00", "12:00"))
        let mixed = plan(
            input(playlist(hours, fillers: Fillers(sharePercent: 20)), [approved("a1"), approved("b1")]))
        let filler = mixed.plays.filter { $0.layer == .filler }.reduce(0) { $0 + $1.span.durationMs }
        #expect(abs(filler - 4 * 3_600_000 / 5) <= 22_000)
        let empty = plan(input(playlist(hours, fillers: Fillers(sharePercent: 20)), []))
        #expect(empty.plays.allSatisfy { $0.layer == .filler || $0.layer == .closed })
        let bare = plan(
            input(playlist(hours, fillers: Fillers(kinds: [], sharePercent: 0)), []))
        #expect(Set(bare.plays.map(\.layer)) == [.closed, .builtIn])
    }

    @Test func aPinHoldsWithinItsAssociationsShare() {
        let many = (0..<12).map { approved("a\($0)") }
        let pinned = approved("a-p", AnnouncementSchedule(pinMinutes: 3))
        let plan = plan(
            input(playlist(everyDay(window("08:00", "12:00"))), many + [pinned, approved("b1"), approved("c1")]))
        let starts = plan.plays.filter { $0.announcement == "a-p" }.map(\.span.from)
        for (a, b) in zip(starts, starts.dropFirst()) { #expect(b - a <= 180_000) }
        #expect(starts.count >= 80)
        #expect(plan.notes.isEmpty)
    }

    @Test func pinsThatDoNotFitAreStretchedAlikeAndNoted() {
        let pins = (0..<6).map { approved("a\($0)", AnnouncementSchedule(pinMinutes: 1)) }
        let plan = plan(input(playlist(everyDay(window("08:00", "10:00"))), pins + [approved("b1"), approved("a-x")]))
        // Two associations share the time, and every second turn of theirs at most is a pin's: four in a minute and a
        // half for six of them. Each gets as many as the others, and the note tells each one's own longest wait.
        let opened = at("2026-11-23T08:00")
        var counts: [Int] = []
        for pin in pins {
            let starts = plan.turns(of: pin.announcement).map(\.span.from)
            counts.append(starts.count)
            let ends = starts + [at("2026-11-23T10:00")]
            let longest = zip([opened] + starts, ends).map { $1 - $0 }.max() ?? 0
            #expect(
                plan.notes.contains(
                    .pinStretched(pin.announcement, minutes: 1, longestSeconds: Int((longest + 999) / 1000))))
            #expect(longest > 60_000)
        }
        #expect(plan.notes.count == 6)
        #expect((counts.max() ?? 0) - (counts.min() ?? 0) <= 2, "\(counts)")
        #expect(plan.plays.contains { $0.announcement == "a-x" })
    }

    @Test func theRoundBeginsElsewhereEveryDay() {
        let planner = Planner(
            input(playlist(everyDay(window("08:00", "08:30"))), ["a1", "b1", "c1", "d1"].map { approved($0) }))
        var first: [AssociationID: Int] = [:]
        for offset in 0..<16 {
            let plan = planner.dayPlan(monday + offset)
            if let association = plan.plays.first(where: { $0.layer == .rotation })?.association {
                first[association, default: 0] += 1
            }
        }
        #expect(first == ["a": 4, "b": 4, "c": 4, "d": 4])
    }

    @Test func withoutATrustedClockOnlyUndatedContentAndFillers() {
        let dated = AnnouncementSchedule(until: civil("2030-01-01T00:00"))
        let plan = Planner(
            input(
                playlist(everyDay(window("08:00", "09:00")), fillers: Fillers(sharePercent: 10)),
                [approved("a1", at: at("2026-11-01T12:00")), approved("b1", dated)], clockTrusted: false)
        ).dayPlan(day("1970-01-01"))
        #expect(Set(plan.plays.compactMap(\.announcement)) == ["a1"])
        #expect(Set(plan.plays.map(\.layer)) == [.rotation, .filler])
        #expect(plan.notes == [.clockUntrusted])
    }
}

/// The site's own slides: pages of one kind take turns.
@Suite struct FillerTests {
    private func world(_ hours: TimeWindow, share: Int, languages: [Language], week: [Int]) -> ScheduleInput {
        var timing = FixedTiming(standard: [48])
        timing.filler[.week] = week
        return input(
            playlist(
                everyDay(hours), languages: languages,
                fillers: Fillers(kinds: [.week], sharePercent: share)),
            [approved("a1", languages: languages), approved("b1", languages: languages)], timing: timing)
    }

    /// S6: a filler every nine minutes or so; the page was (start minute) mod pages.
    @Test(arguments: [1, 2, 3, 4], [[Language.finnish], [.finnish, .swedish], [.finnish, .swedish, .english]])
    func everyPageOfTheWeekTakesItsTurn(pages: Int, languages: [Language]) {
        let world = world(
            window("08:00", "16:00"), share: 3, languages: languages, week: Array(repeating: 40, count: pages))
        var counts: [String: Int] = [:]
        for play in Planner(world).dayPlan(day("2026-11-23")).plays where play.layer == .filler {
            counts["\(play.slide) \(play.language)", default: 0] += 1
        }
        #expect(counts.count == pages * languages.count, "\(counts)")
        #expect((counts.values.max() ?? 0) - (counts.values.min() ?? 0) <= 1, "\(counts)")
    }

    @Test("With one filler a day every page comes in every language, over as many days")
    func oneFillerADay() {
        for pages in 1...4 {
            let world = world(
                window("08:00", "08:10"), share: 4, languages: [.finnish, .swedish],
                week: Array(repeating: 24, count: pages))
            let planner = Planner(world)
            var seen: Set<String> = []
            for offset in 0..<(2 * pages) {
                let plays = planner.dayPlan(day("2026-11-23") + offset).plays.filter { $0.layer == .filler }
                #expect(plays.count == 1)
                seen.formUnion(plays.map { "\($0.slide) \($0.language)" })
            }
            #expect(seen.count == 2 * pages, "\(seen.sorted())")
        }
    }
}
