public import SignModel

/// Whether the clock can be believed; mini-PCs wake up in 1970.
public enum ClockTrust {
    /// A year beyond the newest known instant no clock is believed on its own word.
    public static let horizonSeconds = 365 * 86_400

    /// True when the system says its clock is synchronised, or it is later than the newest instant the data folder
    /// knows (last ingest, last play logged) and less than a year beyond it.
    ///
    /// - Parameter newestKnown: nil when the folder knows none; then only synchronisation helps.
    public static func isTrusted(systemSynchronised: Bool, now: Instant, newestKnown: Instant?) -> Bool {
        if systemSynchronised { return true }
        guard let newestKnown else { return false }
        return now > newestKnown && now < newestKnown.adding(seconds: horizonSeconds)
    }
}
