import SignModel
import SignScene
import SignStore

extension Desk {
    /// Touch displays that are too small, or hang too high, for who uses them.
    func touchFindings(in playlists: [Playlist]) -> [StoreFinding] {
        playlists.flatMap(\.screens).filter(\.display.touch).flatMap { screen -> [StoreFinding] in
            var findings: [StoreFinding] = []
            if TouchFit.isTooSmall(screen.display) {
                findings.append(StoreFinding(code: .touchTooSmall, place: screen.id.raw))
            }
            if let top = TouchFit.beyondReachMm(screen.display) {
                findings.append(StoreFinding(code: .touchTooHigh, place: screen.id.raw, detail: "\(top)"))
            }
            return findings
        }
    }
}
