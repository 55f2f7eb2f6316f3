public import SignScene

/// What the page's lead says for a moment, when a touch did nothing.
public enum Notice: Hashable, Sendable, CaseIterable {
    /// The finger was on no control: *Napit ovat alempana*.
    case controlsAreBelow
    /// There is nothing to go back to: *Olet alussa*.
    case atStart
    /// There is no page before or after this one.
    case noMorePages
    /// Nothing would be left with this filter, or there is nothing on this day.
    case nothingThere
    /// It is cancelled or over.
    case gone
    /// Another control that cannot be pressed now.
    case notNow

    /// Why a control with this action cannot be pressed.
    public init(disabled action: Action?) {
        self =
            switch action {
            case .back: .atStart
            case .page: .noMorePages
            case .filter, .day, .theme, .today, .volunteer: .nothingThere
            case .activity, .announcement, .association: .gone
            default: .notNow
            }
    }
}
