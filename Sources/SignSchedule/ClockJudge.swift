public import SignModel

/// The one judge of the clock (`spec/schedule.md`, "Without a trusted clock"); mini-PCs wake up in 1970.
///
/// Every program asks it before it shows or answers anything. It sees values only; what it is given must be evidence:
/// content written and plays logged while the clock was trusted (``ClockVerdict/makesEvidence``), never instants given
/// with `--now`. A wrong clock then never makes itself right:
/// - what it shows and logs while it is not believed is left out of the evidence, however often it is started;
/// - one that was found to be behind stays behind, also when it has run on past the newest instant that is known,
///   until the system says it is right or somebody sets it.
///
/// A right clock is not lost over a trifle either: one that was trusted goes on being so while it merely runs on, also
/// when another machine writes content with a clock that is some minutes fast.
public enum ClockJudge {
    /// A year beyond the newest known instant no clock is believed on its own word.
    public static let horizonSeconds = 365 * 86_400
    /// How much later something may be dated by another machine before a trusted clock is doubted again.
    public static let leewaySeconds = 600

    /// - Parameters:
    ///   - now: what the clock shows.
    ///   - synchronised: the system says that its clock is kept right.
    ///   - newestContent: the newest instant that a trusted clock wrote into the content; nil: none.
    ///   - newestPlay: the newest end of a play that was logged while the clock was trusted; nil: none.
    ///   - earlier: what was found before, about the same clock that has merely run on since; nil at the first start,
    ///     and after it was set or jumped.
    public static func verdict(
        now: Instant, synchronised: Bool, newestContent: Instant?, newestPlay: Instant?,
        earlier: ClockVerdict? = nil
    ) -> ClockVerdict {
        if synchronised { return .trusted(.synchronised) }
        guard let newest = [newestContent, newestPlay].compactMap(\.self).max() else {
            if case .trusted(let ground) = earlier, ground != .given { return .trusted(ground) }
            return .untrusted(.nothingKnown)
        }
        switch earlier {
        case .trusted(let ground) where ground != .given:
            guard newest < now.adding(seconds: leewaySeconds) else { return .untrusted(.behind(newest: newest)) }
            return .trusted(ground)
        case .untrusted(.behind(let known)):
            return .untrusted(.behind(newest: max(known, newest)))
        default: break
        }
        if now <= newest { return .untrusted(.behind(newest: newest)) }
        if now >= newest.adding(seconds: horizonSeconds) { return .untrusted(.farAhead(newest: newest)) }
        return .trusted(.laterThanKnown)
    }
}
