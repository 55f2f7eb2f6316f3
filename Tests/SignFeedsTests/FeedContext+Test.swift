import SignFeeds
import SignModel
import SignPlaylist

extension FeedContext {
    /// A place in Finland on 26 November 2026.
    static let test = FeedContext(
        name: "feed", zone: .helsinki, today: CivilDate("2026-11-26") ?? CivilDate(dayNumber: 0),
        zones: { ZoneFiles.rules(for: $0) })
}
