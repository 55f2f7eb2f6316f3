import Foundation
import Glibc
import SignModel
import SignScene
import SignShow
import SignStore

/// What reading a touch page costs, by kind of page, in a data folder of invented content: what the worker does between
/// a press and the layout of the page. It is the processor's time, so that a busy machine gives the same figures.
struct TouchBench {
    /// What is typed, letter by letter from the second on; the words are those of the invented content.
    private static let typed = [
        "muistikahvila", "yhdistys", "kerho", "naapuritupa", "kahvlia", "digistödskurs", "xylofoni", "muisti kahvila",
    ]
    private static let rounds = 10

    let setup: ScreenSetup
    let store: ContentStore
    let now: Instant

    /// One line for each kind of page.
    func run() throws -> [String] {
        let before = Self.residentMiB
        let library = TouchLibrary(setup, store: store)
        var lines: [String] = []
        let first = try Self.work { try library.prepare(at: now) }
        lines.append("touch, all activities looked through once, ms: \(SearchBench.Figures.ms(first))")
        let afterFirst = Self.residentMiB
        let opened = try Self.work { _ = try read(.search("ab", all: false, page: 0), library) }
        lines.append("touch, the first search, ms: \(SearchBench.Figures.ms(opened))")
        let afterSearch = Self.residentMiB

        var all: [Duration] = []
        for (name, pages) in try classes(library) {
            var times: [Duration] = []
            for _ in 0..<Self.rounds {
                for page in pages { times.append(try Self.work { _ = try read(page, library) }) }
            }
            lines.append("touch, \(name), ms: \(SearchBench.figures(times))")
            all += times
        }
        // Three hours pass on an open list, minute by minute.
        var times: [Duration] = []
        for minute in 1...180 {
            let later = now.adding(seconds: 60 * minute)
            times.append(
                try Self.work {
                    _ = try library.matter(for: .list(ListQuery(), page: 0), language: .finnish, at: later)
                })
        }
        lines.append("touch, a list a minute later, ms: \(SearchBench.figures(times))")
        lines.append("touch, all pages, ms: \(SearchBench.figures(all)) (goal p95 8)")
        lines.append(
            "touch, memory, MiB: \(afterFirst - before) for lists, \(afterSearch - afterFirst) for searches,"
                + " \(Self.residentMiB - before) in the end")
        return lines
    }

    private func read(_ page: TouchPage, _ library: TouchLibrary) throws -> PageMatter {
        try library.matter(for: page, language: .finnish, at: now)
    }

    /// Pages by their kind, those that one comes to from the lists.
    private func classes(_ library: TouchLibrary) throws -> [(name: String, pages: [TouchPage])] {
        let themes = NeedTheme.all.map { ListQuery(theme: $0.id) }
        var queries = themes + ListFilter.When.allCases.map { ListQuery(when: $0) } + [.volunteers, ListQuery()]
        queries += themes.prefix(4).map { $0.toggling(.when(.thisWeek)) }
        let today = setup.zone.civil(at: now).date
        var activities: [ActivityID] = []
        var associations: Set<AssociationID> = []
        for query in queries {
            guard case .list(let list) = try read(.list(query, page: 1), library).body else { continue }
            activities += list.rows.map(\.activity)
        }
        for id in activities.prefix(40) {
            guard case .activity(let matter) = try read(.activity(id, page: 0), library).body else { continue }
            associations.insert(matter.association.id)
        }
        var announcements: [AnnouncementID] = []
        for id in associations {
            guard case .association(let matter) = try read(.association(id, page: 0), library).body else { continue }
            announcements += matter.announcements.prefix(2).map(\.id)
        }
        return [
            ("home", [.home(page: 0), .settings]),
            ("list", queries.flatMap { query in (0..<4).map { .list(query, page: $0) } }),
            ("calendar", (0..<14).flatMap { day in (0..<3).map { .calendar(today + day, page: $0) } }),
            ("activity", activities.prefix(60).map { .activity($0, page: 0) }),
            ("calendar code", activities.prefix(20).map { .calendarCode($0) }),
            ("association", associations.sorted().map { .association($0, page: 0) }),
            ("announcement", announcements.map { .announcement($0, page: 0) }),
            (
                "keystroke",
                Self.typed.flatMap { word in
                    (2...word.count).map { .search(String(word.prefix($0)), all: false, page: 0) }
                }
            ),
        ]
    }

    /// Processor time of the process, which does nothing else meanwhile.
    private static func work(_ body: () throws -> Void) rethrows -> Duration {
        let before = processorTime
        try body()
        return processorTime - before
    }

    private static var processorTime: Duration {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
    }

    /// What the process holds in memory.
    private static var residentMiB: Int {
        let text = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8)) ?? ""
        let pages = text.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
        return pages * 4096 / 1_048_576
    }
}
