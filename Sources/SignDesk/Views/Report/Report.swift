public import SignModel
public import SignPlaylist

/// Airtime of each association over some days: promised, shown, and where the rest went.
public struct Report: Sendable {
    public let from: CivilDate
    /// Included.
    public let to: CivilDate
    public let screens: [ScreenID]
    /// By id.
    public let rows: [ReportAirtime.Row]
    /// Whether anything is known of what was shown.
    public let hasLog: Bool
    /// The first site's first language.
    public let language: Language
    public let names: ViewNames
    /// What is wrong with the playlists.
    public let findings: [PlaylistFinding]

    /// By the playlist of the first of the screens that the association is on.
    func weight(of row: ReportAirtime.Row) -> Int {
        screens.lazy.compactMap { row.weights[$0] }.first ?? 1
    }

    func hasOneWeight(_ row: ReportAirtime.Row) -> Bool { Set(row.weights.values).count <= 1 }

    /// For programs; names in one language.
    public func json(in language: Language) -> ReportEntry {
        ReportEntry(self, SpokenNames(names, ViewWords(language)))
    }
}
