public import SignModel
public import SignPlaylist
import SignWords

/// What people opened on the touch screens over some days: counts, and nothing by which anybody could be found.
public struct UsageReport: Sendable {
    /// How often one thing was opened on one screen.
    public struct Row: Hashable, Sendable {
        public var screen: ScreenID
        public var kind: Kind
        /// Its id, or the page's name.
        public var ref: String
        public var name: LocalizedText
        public var count: Int
    }

    /// What is counted.
    public enum Kind: String, CaseIterable, Hashable, Sendable {
        case page, theme, association, activity
    }

    public let from: CivilDate
    /// Included.
    public let to: CivilDate
    public let screens: [ScreenID]
    /// By screen, kind and count, the most opened first. Counts below ``Limits/usageCellMin`` are not among them.
    public let rows: [Row]
    /// Whether there is a play log at all.
    public let hasLog: Bool
    /// The first site's first language.
    public let language: Language
    /// What is wrong with the playlists.
    public let findings: [PlaylistFinding]

    /// For programs; names in one language.
    public func json(in language: Language) -> UsageEntry { UsageEntry(self, ViewWords(language)) }
}

extension UsageReport.Row {
    /// What it is called; its id where nobody knows it any more.
    func name(in words: ViewWords) -> String {
        let text = words.plain(words.text(name))
        return text.isEmpty ? ref : text
    }
}
