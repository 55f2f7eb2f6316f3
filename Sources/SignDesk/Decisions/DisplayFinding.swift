public import SignModel
internal import SignWords

/// A screen whose display is too small for the distance that its playlist says.
public struct DisplayFinding: Hashable, Sendable {
    /// Stable, for scripts.
    public static let code = "displayTooFar"
    public let screen: ScreenID
    public let display: Display

    /// Those of a playlist.
    static func all(in playlist: Playlist) -> [DisplayFinding] {
        playlist.screens.filter(\.display.isTooFar).map { DisplayFinding(screen: $0.id, display: $0.display) }
    }

    /// What is wrong, and which distance or diagonal would do.
    public func text(_ language: Language) -> String { Wording(language).text(DisplayWords.tooFar(display)) }

    /// As one line of talk.
    public func line(_ language: Language) -> String {
        let word = Wording(language).pick("tarkista", "kontrollera", "please check")
        return "\(word): \(screen): \(text(language).withPlainSpaces)"
    }
}
