extension ZoneRules {
    /// All of it in one line, `America/New_York -18000 EST5EDT,M3.2.0,M11.1.0 1268550000:-14400 …`: the name, the offset
    /// before the first change, the rule for later years (`-`: none), the changes that differ from that rule.
    public var text: String {
        var words = [id, String(initialOffsetSeconds), tail?.text ?? "-"]
        words += transitions.map { "\($0.at.seconds):\($0.offsetSeconds)" }
        return words.joined(separator: " ")
    }

    /// Reads ``text``; nil when it is none.
    public init?(text: String) {
        let words = text.split(separator: " ", omittingEmptySubsequences: false)
        guard words.count >= 3, words.count <= 3 + Limits.zoneTransitions, !words[0].isEmpty,
            let initial = Int(words[1]), abs(initial) <= ZoneRules.offsetLimit
        else { return nil }
        var tail: PosixZone?
        if words[2] != "-" {
            tail = PosixZone(String(words[2]))
            guard tail != nil else { return nil }
        }
        var transitions: [Transition] = []
        for word in words.dropFirst(3) {
            let parts = word.split(separator: ":")
            guard parts.count == 2, let at = Int(parts[0]), let offset = Int(parts[1]),
                abs(at) < 1 << 40, abs(offset) <= ZoneRules.offsetLimit,
                transitions.last.map({ $0.at.seconds < at }) ?? true
            else { return nil }
            transitions.append(Transition(at: Instant(seconds: at), offsetSeconds: offset))
        }
        self.init(id: String(words[0]), initialOffsetSeconds: initial, transitions: transitions, tail: tail)
    }

    /// The same clock from `instant` on, with no more than is needed for that: mostly the rule alone.
    public func trimmed(from instant: Instant) -> ZoneRules {
        var kept = transitions.filter { $0.at >= instant }
        let initial = offsetSeconds(at: instant)
        if let tail {
            while let last = kept.last, last.offsetSeconds == tail.offsetSeconds(at: last.at),
                tail.offsetSeconds(at: Instant(seconds: last.at.seconds - 1))
                    == (kept.dropLast().last?.offsetSeconds ?? initial)
            {
                kept.removeLast()
            }
            // Without any change left the rule holds for what was before, too: it must say the same there.
            if kept.isEmpty, tail.offsetSeconds(at: instant) != initial {
                kept = [Transition(at: instant, offsetSeconds: initial)] + transitions.filter { $0.at >= instant }
            }
        }
        return ZoneRules(id: id, initialOffsetSeconds: initial, transitions: kept, tail: tail)
    }

    /// A clock that keeps the changes of an observance table, as calendars carry them.
    ///
    /// - Parameters:
    ///   - changes: ascending; from each on the offset holds.
    ///   - posix: the rule for later years, `EET-2EEST,M3.5.0/3,M10.5.0/4`; nil: the last offset stays.
    public init?(id: String, initialOffsetSeconds: Int, changes: [Transition], posix: String?) {
        let tail = posix.flatMap { PosixZone($0) }
        guard (posix == nil) == (tail == nil), abs(initialOffsetSeconds) <= ZoneRules.offsetLimit,
            changes.count <= Limits.zoneTransitions,
            changes.allSatisfy({ abs($0.offsetSeconds) <= ZoneRules.offsetLimit }),
            zip(changes, changes.dropFirst()).allSatisfy({ $0.at < $1.at })
        else { return nil }
        self.init(id: id, initialOffsetSeconds: initialOffsetSeconds, transitions: changes, tail: tail)
    }

    /// No clock differs from UTC by more than a day and some hours.
    private static let offsetLimit = 100_000
}
