/// Who wins, strongest first (`spec/schedule.md`, "Who wins").
///
/// The plan holds every layer but `touch`: whether somebody uses the screen is known to the player alone, which puts
/// the touch session over everything but an alert.
public enum Layer: String, Hashable, Sendable, CaseIterable, Codable {
    case alert, touch, closed, takeover, rotation, filler, builtIn

    /// 1 wins over 2.
    public var rank: Int { (Layer.allCases.firstIndex(of: self) ?? 0) + 1 }

    /// Whether it is shown instead of `other` when both have something to show.
    public func wins(over other: Layer) -> Bool { rank < other.rank }
}
