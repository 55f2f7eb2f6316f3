import SignModel

/// Looks at a finished plan for what the liaison person should know.
struct PlanReview {
    let table: DayTable
    let open: [Span]
    let plays: [Play]

    func notes() -> [PlanNote] {
        var notes: [PlanNote] = []
        for entry in pinned() {
            if let worst = longestWaitMs(of: entry.index), worst > Int64(entry.minutes) * 60_000 {
                notes.append(
                    .pinStretched(
                        table.entries[entry.index].announcement, minutes: entry.minutes,
                        longestSeconds: Int((worst + 999) / 1000)))
            }
        }
        return notes
    }

    private func pinned() -> [(index: Int, minutes: Int)] {
        var found: [Int: Int] = [:]
        for stretch in table.rotation + table.takeovers where !stretch.span.isEmpty {
            if let minutes = table.revisions[stretch.revision].schedule.pinMinutes { found[stretch.entry] = minutes }
        }
        return found.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    /// The longest it was not begun while it might have been; nil when it might not run in opening hours at all.
    private func longestWaitMs(of entry: Int) -> Int64? {
        let stretches = (table.rotation + table.takeovers).filter { $0.entry == entry }.map(\.span).joined()
        let spans = stretches.flatMap { span in open.map { $0.intersection(span) } }.joined()
        guard !spans.isEmpty else { return nil }
        let announcement = table.entries[entry].announcement
        let starts = plays.filter { $0.announcement == announcement }.map(\.span.from)
        var longest: Int64 = 0
        for span in spans {
            var last = span.from
            for start in starts where span.contains(start) {
                longest = max(longest, start - last)
                last = start
            }
            longest = max(longest, span.until - last)
        }
        return longest
    }
}
