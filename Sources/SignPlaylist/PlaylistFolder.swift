import Foundation
import SignFiles
public import SignModel

/// A folder of playlist files, `*.yaml` and `*.yml` in any case of letters, as read at one moment. A broken file is a
/// finding; the others hold. A copy that lies beside its original is a finding, too, and not read.
public struct PlaylistFolder: Sendable {
    /// One file that was read good.
    public struct File: Hashable, Sendable {
        /// Its name in the folder.
        public var name: String
        public var playlist: Playlist
        /// Its bytes as they were read.
        var bytes: [UInt8]
    }

    /// The folder's path, as it was given.
    public var path: String
    /// The good files, by name.
    public var files: [File]
    /// All that is wrong, file by file: broken files, and screens that stand in two files.
    public var findings: [PlaylistFinding]

    /// Reads the folder at `path`. A folder that cannot be read is a finding, too.
    public static func read(
        _ path: String, themes: [String] = PlaylistReader.knownThemes
    ) -> PlaylistFolder {
        switch names(in: path) {
        case .failure(let error): return PlaylistFolder(path: path, files: [], findings: error.findings)
        case .success(let names):
            return read(path, themes: themes, contents: names.map { ($0, contents(of: $0, in: path)) })
        }
    }

    /// The playlist of one file, for `infotaulu check FILE`.
    public static func readFile(
        _ path: String, themes: [String] = PlaylistReader.knownThemes
    ) throws(PlaylistError) -> Playlist {
        let bytes: [UInt8]
        do {
            bytes = try PlainFile.read(path, limit: Limits.playlistBytes)
        } catch {
            throw PlaylistError([notReadable(path, error.reason)])
        }
        return try PlaylistReader.read(bytes: bytes, file: path, themes: themes)
    }

    /// The names of files that say nothing now because something is wrong in them; the folder's when it cannot be listed.
    public var unreadable: [String] {
        let read = Set(files.map(\.name))
        var names: [String] = []
        for finding in findings where finding.code != .copy && !read.contains(finding.file) {
            if names.last != finding.file { names.append(finding.file) }
        }
        return names
    }

    /// The ids of all screens, sorted.
    public var screens: [ScreenID] {
        Set(files.flatMap { $0.playlist.screens.map(\.id) }).sorted()
    }

    /// The playlist that `screen` plays.
    ///
    /// When the screen stands in two files, the one whose name sorts first holds; `findings` tells. Of a file and its
    /// copies (`kaakkuri (1).yaml`, `kaakkuri_vanha.yaml`) the file holds.
    ///
    /// - Throws: What is wrong with the broken files, if there are any, and that the screen is unknown, with the nearest
    ///   known one.
    public func playlist(for screen: ScreenID) throws(PlaylistError) -> Playlist {
        try file(for: screen).playlist
    }

    func file(for screen: ScreenID, preferring name: String? = nil) throws(PlaylistError) -> File {
        let holders = files.filter { $0.playlist.screens.contains { $0.id == screen } }
        if let file = holders.first(where: { $0.name == name }) ?? holders.first { return file }
        let known = screens.map(\.raw)
        let list = known.isEmpty ? "no file has any screen" : "the known screens are \(known.joined(separator: ", "))"
        let unknown = PlaylistFinding(
            code: .unknownScreen, file: path, message: "no playlist has a screen '\(screen)'",
            suggestion: NearestWord.find(screen.raw, in: known), advice: list)
        throw PlaylistError([unknown] + findings.filter { $0.code != .duplicateScreen })
    }

    // MARK: Steps, shared with the watch

    typealias Contents = (name: String, bytes: Result<[UInt8], FileProblem>)

    /// The playlist files' names, sorted; hidden files and editors' copies are none.
    static func names(in path: String) -> Result<[String], PlaylistError> {
        do {
            let names = try FileManager.default.contentsOfDirectory(atPath: path).filter {
                PlaylistCopies.isPlaylist($0)
            }
            return .success(Array(names.sorted().prefix(Limits.playlistFiles)))
        } catch {
            let there = FileManager.default.fileExists(atPath: path)
            let reason = there ? "the folder cannot be listed" : "there is no such folder"
            return .failure(PlaylistError([notReadable(path, reason)]))
        }
    }

    static func contents(of name: String, in path: String) -> Result<[UInt8], FileProblem> {
        do {
            return .success(try PlainFile.read(path + "/" + name, limit: Limits.playlistBytes))
        } catch {
            return .failure(error)
        }
    }

    static func read(_ path: String, themes: [String], contents: [Contents]) -> PlaylistFolder {
        var folder = PlaylistFolder(path: path, files: [], findings: [])
        var homes: [ScreenID: String] = [:]
        let names = contents.map(\.name)
        for (name, bytes) in contents {
            if let original = PlaylistCopies.original(of: name, among: names) {
                folder.findings.append(
                    PlaylistFinding(
                        code: .copy, file: name, message: "looks like a copy of \(original) and is not read",
                        advice: "move it out of the folder, or give it a name of its own"))
                continue
            }
            switch bytes {
            case .failure(let failure): folder.findings.append(notReadable(name, failure.reason))
            case .success(let bytes):
                do {
                    let placed = try PlaylistReader.readPlaced(bytes: bytes, file: name, themes: themes)
                    for screen in placed.playlist.screens {
                        if let home = homes[screen.id] {
                            let place = placed.screens[screen.id] ?? (0, 0)
                            folder.findings.append(
                                PlaylistFinding(
                                    code: .duplicateScreen, file: name, line: place.line, column: place.column,
                                    message: "the screen '\(screen.id)' stands in \(home) as well",
                                    advice: "a screen plays one playlist: take it out of one of the files"))
                        } else {
                            homes[screen.id] = name
                        }
                    }
                    folder.files.append(File(name: name, playlist: placed.playlist, bytes: bytes))
                } catch {
                    folder.findings += error.findings
                }
            }
        }
        return folder
    }

    private static func notReadable(_ file: String, _ reason: String) -> PlaylistFinding {
        PlaylistFinding(code: .notReadable, file: file, message: "cannot be read: \(reason)")
    }
}
