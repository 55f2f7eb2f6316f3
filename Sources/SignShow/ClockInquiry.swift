public import SignModel
import SignSchedule
public import SignStore

/// Asks everything that knows something about the clock, and lets the schedule's judge decide: the same question for
/// player, snapshot and commands, asked before the first picture.
public enum ClockInquiry {
    /// Whether `now` can be believed.
    ///
    /// Plays shown while the clock was not trusted are never in the log, so a wrong clock finds nothing there that it
    /// wrote itself, however often the program is started.
    ///
    /// - Parameters:
    ///   - content: nil, or one that cannot be read, knows nothing.
    ///   - log: nil when there is none.
    public static func isTrusted(now: Instant, content: ContentStore?, log: PlayLog?) -> Bool {
        let ingested = content.flatMap { try? $0.newestKnownInstant() } ?? nil
        let played = log.flatMap { try? $0.newestInstant() } ?? nil
        return ClockTrust.isTrusted(
            systemSynchronised: SystemClock.isSynchronised, now: now,
            newestKnown: [ingested, played].compactMap(\.self).max())
    }

    /// The same for programs that only ask: the log of the data folder is read, never made.
    public static func isTrusted(now: Instant, content: ContentStore) -> Bool {
        isTrusted(now: now, content: content, log: try? PlayLog(reading: content.folder.state))
    }
}
