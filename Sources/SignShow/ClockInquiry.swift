public import SignModel
public import SignSchedule
public import SignStore

/// Asks everything that knows something about the clock, and lets the schedule's judge decide: the same question for
/// player, snapshot and commands, asked before the first picture.
public enum ClockInquiry {
    /// What the judge says of `now`.
    ///
    /// Plays shown while the clock was not trusted are never in the log, so a wrong clock finds nothing there that it
    /// wrote itself, however often the program is started.
    ///
    /// - Parameters:
    ///   - content: nil, or one that cannot be read, knows nothing.
    ///   - log: nil when there is none.
    ///   - isSynchronised: whether the system says that its clock is kept right.
    ///   - earlier: what was found before, when the same clock has merely run on since.
    public static func verdict(
        now: Instant, content: ContentStore?, log: PlayLog?, isSynchronised: Bool = SystemClock.isSynchronised,
        earlier: ClockVerdict? = nil
    ) -> ClockVerdict {
        ClockJudge.verdict(
            now: now, synchronised: isSynchronised,
            newestContent: content.flatMap { store in try? store.read { try $0.newestKnownInstant() } } ?? nil,
            newestPlay: log.flatMap { try? $0.newestInstant() } ?? nil, earlier: earlier)
    }

    /// The same for programs that only ask: the log of the data folder is read, never made.
    public static func isTrusted(now: Instant, content: ContentStore) -> Bool {
        verdict(now: now, content: content, log: try? PlayLog(reading: content.folder.state)).isTrusted
    }
}
