import Glibc
import SignFiles
public import SignModel
import SignPlaylist
import SignShow
import SignStore

extension Desk {
    /// How the screens are, by what their players last wrote into the data folder: those of the playlists, and those that
    /// have left figures. No database is opened: a status is wanted most when that is damaged.
    ///
    /// - Parameter screen: nil: all of them.
    public func status(
        of screen: ScreenID? = nil, by actor: Actor, now: TimeText? = nil
    ) throws(DeskError) -> [ScreenStatus] {
        guard actor.role == .it else { throw .notAllowed(actor, .keepData) }
        let playlists = Desk.screens(PlaylistFolder.read(playlists).files)
        let zones = Dictionary(playlists.map { ($0.1, $0.0.site.zone) }, uniquingKeysWith: { first, _ in first })
        let ending = ".prom"
        let found = WholeFile.names(in: folder.state + "/figures").filter { $0.hasSuffix(ending) }
            .map { ScreenID(String($0.dropLast(ending.utf8.count))) }
        let known = Set(zones.keys).union(found).sorted { $0.raw < $1.raw }
        if let screen, !known.contains(screen) {
            let names = known.map(\.raw)
            throw .unknown(.screen, id: screen.raw, nearest: Desk.nearest(screen.raw, in: names), known: names)
        }
        return known.filter { screen == nil || $0 == screen }.map { screen in
            let zone = zones[screen].flatMap { ZoneFiles.rules(for: $0) } ?? .helsinki
            let moment = now?.instant(in: zone) ?? SystemClock.now
            do throws(FileProblem) {
                return ScreenStatus(screen, try figures(of: screen), zone: zone, now: moment)
            } catch {
                return ScreenStatus(
                    screen, nil, isUnreadable: error != .system(call: "open", errno: ENOENT), zone: zone, now: moment)
            }
        }
    }

    private func figures(of screen: ScreenID) throws(FileProblem) -> ScreenFigures? {
        guard let path = folder.figures(of: screen) else { return nil }
        let bytes = try WholeFile.read(path, limit: Limits.figuresBytes, following: false)
        return ScreenFigures(prometheus: String(decoding: bytes, as: UTF8.self))
    }
}
