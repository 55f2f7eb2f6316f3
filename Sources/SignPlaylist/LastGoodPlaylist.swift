import SignFiles
import SignModel

/// The copy of the last good playlist file of a screen, `<data>/state/playlists/<screen>.yaml`: what the player falls
/// back on when it starts with a broken file.
struct LastGoodPlaylist {
    let path: String

    /// nil when there is no data folder, or the id could lead out of it.
    init?(data: String?, screen: ScreenID) {
        guard let data, screen.isWellFormed else { return nil }
        path = "\(data)/state/playlists/\(screen).yaml"
    }

    /// The bytes of the copy; nil when there is none.
    var bytes: [UInt8]? { try? PlainFile.read(path, limit: Limits.playlistBytes) }

    /// The copy, read; nil when there is none or it is damaged.
    func playlist(themes: [String]) -> Playlist? {
        bytes.flatMap { try? PlaylistReader.read(bytes: $0, file: path, themes: themes) }
    }

    /// Keeps `bytes`, unless they are kept already.
    ///
    /// - Returns: What went wrong, if anything did; the player goes on without a copy.
    func keep(_ bytes: [UInt8]) -> PlaylistFinding? {
        guard self.bytes != bytes else { return nil }
        do {
            try PlainFile.replace(path, with: bytes)
            return nil
        } catch {
            return PlaylistFinding(
                code: .lastGoodCopy, file: path, message: "the copy of the playlist cannot be written: \(error.reason)")
        }
    }
}
