import SignModel

/// Looks at a finished plan for what the liaison person should know.
struct PlanReview {
    let table: DayTable
    let open: [Span]
    let plays: [Play]

    func notes() -> [PlanNote] {
        let pinned = pinned()
        guard !pinned.isEmpty else { return [] }
        var starts: [AnnouncementID: [Instant]] = [:]
        for play in plays {
            if let announcement = play.announcement { starts[announcement, default: []].append(play.span.from) }
        }
        var notes: [PlanNote] = []
        for (entry, pin) in pinned.sorted(by: { $0.key < $1.key }) {
            let announcement = table.entries[entry].announcement
            let longest = longestWaitMs(pin.spans, starts[announcement] ?? [])
            guard let longest, longest > Int64(pin.minutes) * 60_000 else { continue }
            notes.append(
                .pinStretched(announcement, minutes: pin.minutes, longestSeconds: Int((longest + 999) / 1000)))
        }
        return notes
    }

    /// The entries that ask for a pin, with the stretches in which they may run.
    private func pinned() -> [Int: (minutes: Int, spans: [Span])] {
        var found: [Int: (minutes: Int, spans: [Span])] = [:]
        for stretch in table.rotation + table.takeovers where !stretch.span.isEmpty {
            guard let minutes = table.revisions[stretch.revision].schedule.pinMinutes else { continue }
            found[stretch.entry, default: (minutes, [])].spans.append(stretch.span)
            found[stretch.entry]?.minutes = minutes
        }
        return found
    }

    /// The longest it was not begun while it might have been; nil when it might not run in opening hours at all.
    private func longestWaitMs(_ stretches: [Span], _ starts: [Instant]) -> Int64? {
        let spans = stretches.joined().flatMap { span in open.map { $0.intersection(span) } }.joined()
        guard !spans.isEmpty else { return nil }
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
