public import SignModel

/// What the judge of the clock found (``ClockJudge``).
public enum ClockVerdict: Hashable, Sendable {
    case trusted(Ground)
    case untrusted(Doubt)

    /// Why a clock is believed.
    public enum Ground: String, Hashable, Sendable, CaseIterable {
        /// The system says it is kept right.
        case synchronised
        /// It is later than the newest instant that is known, and less than a year beyond it.
        case laterThanKnown
        /// Somebody gave the instant (`--now`): believed for this one answer, and no evidence for another.
        case given
    }

    /// Why a clock is not believed.
    public enum Doubt: Hashable, Sendable {
        /// Nothing is known that it could be set against.
        case nothingKnown
        /// Something happened already after what it shows.
        case behind(newest: Instant)
        /// It shows a year or more after the newest instant that is known.
        case farAhead(newest: Instant)
    }

    public var isTrusted: Bool {
        if case .trusted = self { return true }
        return false
    }

    /// Whether what is shown or written while this holds may be set against a clock later on.
    public var makesEvidence: Bool { isTrusted && self != .trusted(.given) }

    /// Stable, for logs and figures.
    public var code: String {
        switch self {
        case .trusted(let ground): ground.rawValue
        case .untrusted(.nothingKnown): "nothingKnown"
        case .untrusted(.behind): "behind"
        case .untrusted(.farAhead): "farAhead"
        }
    }
}
