public import SignModel

/// The judge's answer to a program that asks once and knows one newest instant; see ``ClockJudge``.
public enum ClockTrust {
    /// - Parameter newestKnown: nil when the folder knows none; then only synchronisation helps.
    public static func isTrusted(systemSynchronised: Bool, now: Instant, newestKnown: Instant?) -> Bool {
        ClockJudge.verdict(now: now, synchronised: systemSynchronised, newestContent: newestKnown, newestPlay: nil)
            .isTrusted
    }
}
