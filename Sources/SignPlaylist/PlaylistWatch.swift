import Foundation
public import SignModel

/// Follows the playlist of one screen while a player runs: takes up good edits, keeps the last good playlist over bad
/// ones.
///
/// Owned by one background thread, which calls ``poll()`` about twice a second. A poll in which nothing changed lists
/// the folder and reads no file. Editors that save by renaming, or in two steps, are waited for: a file that is gone or
/// broken is reported only when it is so in two polls running.
public struct PlaylistWatch {
    /// What a poll brought.
    public struct News: Hashable, Sendable {
        /// The new playlist; nil when the one before goes on.
        public var playlist: Playlist?
        /// All that is wrong now, in this screen's file first; empty when all is well.
        public var findings: [PlaylistFinding]
    }

    public let folder: String
    public let screen: ScreenID
    /// What plays: the last good playlist.
    public private(set) var playlist: Playlist
    /// The name of the file it came from; nil while it comes from the copy in the data folder.
    public private(set) var file: String?
    /// All that is wrong with the folder, as last reported.
    public private(set) var findings: [PlaylistFinding]

    private let themes: [String]
    private let copy: LastGoodPlaylist?
    private let settle: @Sendable () -> Void
    /// The folder as it was when `findings` and `playlist` were settled.
    private var seen: Look
    /// Findings seen once and not yet reported.
    private var suspicion: [PlaylistFinding]?
    /// Polls that still compare bytes though no signature changed: two edits within a tick of the file system's clock
    /// can leave the same size and time.
    private var closeLooks = 0

    /// Reads the folder for the first time.
    ///
    /// - Parameters:
    ///   - folder: The folder of playlist files.
    ///   - data: The data folder; nil: no copy of the last good file is kept or used.
    ///   - settle: Waits a moment between two looks at a file that is being saved; nil: 60 ms.
    /// - Throws: What is wrong, when neither the file nor a copy of it gives a playlist with this screen.
    public init(
        folder: String, screen: ScreenID, data: String?, themes: [String] = PlaylistReader.knownThemes,
        settle: (@Sendable () -> Void)? = nil
    ) throws(PlaylistError) {
        self.folder = folder
        self.screen = screen
        self.themes = themes
        self.settle = settle ?? { Thread.sleep(forTimeInterval: 0.06) }
        copy = LastGoodPlaylist(data: data, screen: screen)
        let look = Look(folder)
        seen = look
        let read = PlaylistFolder.read(folder, themes: themes, contents: look.contents)
        findings = look.findings + read.findings
        do {
            let kept = copy?.bytes
            let file = try read.file(for: screen, preferring: read.files.first { $0.bytes == kept }?.name)
            playlist = file.playlist
            self.file = file.name
            if let finding = copy?.keep(file.bytes) { findings.append(finding) }
        } catch {
            let found = look.findings.isEmpty ? error : PlaylistError(look.findings)
            guard let last = copy?.playlist(themes: themes), last.screens.contains(where: { $0.id == screen }) else {
                throw found
            }
            playlist = last
            file = nil
            findings = found.findings
        }
    }

    /// Looks for changes.
    ///
    /// - Returns: nil when nothing changed that a player or its log needs to know.
    public mutating func poll() -> News? {
        let now = Look.signatures(folder)
        let changed = now != seen.signatures
        guard changed || closeLooks > 0 || suspicion != nil else { return nil }
        closeLooks = changed ? 4 : max(0, closeLooks - 1)
        var look = Look(folder)
        if look.holdsSame(as: seen), suspicion == nil {
            seen.signatures = look.signatures
            return nil
        }
        settle()
        let second = Look(folder)
        // Still being written: the next poll looks again, as the old signatures stand.
        guard second.holdsSame(as: look) else { return nil }
        look = second
        return take(look)
    }

    private mutating func take(_ look: Look) -> News? {
        let read = PlaylistFolder.read(folder, themes: themes, contents: look.contents)
        var found = look.findings + read.findings
        var new: PlaylistFolder.File?
        do {
            new = try read.file(for: screen, preferring: file)
        } catch {
            // That the screen is unknown is no news to somebody whose edit broke its file.
            let own = found.filter { $0.file == file }
            if look.findings.isEmpty, own.isEmpty { found = error.findings }
            found = own + found.filter { $0.file != file }
        }
        let worse = !found.isEmpty && found != findings
        if worse, suspicion != found, new == nil {
            // It may be an editor between two steps of saving.
            suspicion = found
            return nil
        }
        suspicion = nil
        seen = look
        var news = News(playlist: nil, findings: found)
        if let new {
            if new.playlist != playlist { news.playlist = new.playlist }
            playlist = new.playlist
            file = new.name
            if let finding = copy?.keep(new.bytes) { news.findings.append(finding) }
        }
        defer { findings = news.findings }
        return news.playlist == nil && news.findings == findings ? nil : news
    }

    /// The folder at one moment: signatures and bytes.
    private struct Look {
        /// nil: there is no folder.
        var signatures: [PlainFile.Signature]?
        var contents: [PlaylistFolder.Contents]
        var findings: [PlaylistFinding] = []

        /// Whether the same files with the same bytes, or the same trouble, are there.
        func holdsSame(as other: Look) -> Bool {
            findings == other.findings
                && contents.elementsEqual(other.contents) { a, b in
                    a.name == b.name && (try? a.bytes.get()) == (try? b.bytes.get())
                }
        }

        init(_ folder: String) {
            signatures = Look.signatures(folder)
            switch PlaylistFolder.names(in: folder) {
            case .success(let names): contents = names.map { ($0, PlaylistFolder.contents(of: $0, in: folder)) }
            case .failure(let error):
                contents = []
                findings = error.findings
            }
        }

        static func signatures(_ folder: String) -> [PlainFile.Signature]? {
            guard case .success(let names) = PlaylistFolder.names(in: folder) else { return nil }
            return names.compactMap { PlainFile.signature($0, in: folder) }
        }
    }
}
