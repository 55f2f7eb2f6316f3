import SignIngest
import SignMedia
import SignModel
public import SignPlaylist
import SignShow
import SignStage
public import SignStore

/// What ``Desk/check(playlists:isFolderWanted:by:progress:)`` found.
public struct CheckReport: Sendable {
    public var store: [StoreFinding] = []
    public var playlists: [PlaylistFinding] = []
    /// Displays too small for their distance. They are drawn for a nearer one, so nothing stops.
    public var displays: [DisplayFinding] = []

    /// Nothing is wrong; that somebody may only read, or a file is not used, is not.
    public var isSound: Bool { playlists.isEmpty && !store.contains { $0.severity == .error } }
}

extension Desk {
    /// Verifies the database, every medium against its hash, that it can be written to by this account and its group,
    /// and playlists. An older schema is brought up to date; a folder that cannot be written to is checked as it is.
    ///
    /// - Parameters:
    ///   - files: playlists, files or folders of them; none: all of the folder of playlists.
    ///   - isFolderWanted: the folder of playlists was asked for by name, so that there being none is a finding.
    ///   - progress: called with the share of the media done, 0…1.
    public func check(
        playlists files: [String] = [], isFolderWanted: Bool = false, by actor: Actor,
        progress: (Double) -> Void = { _ in }
    ) throws(DeskError) -> CheckReport {
        guard actor.role == .it else { throw .notAllowed(actor, .keepData) }
        var report = CheckReport()
        // Only playlists are asked for, and there is no folder: then there is nothing else to check.
        if files.isEmpty || Folders.exists(folder.database) {
            do throws(StoreError) {
                report.store = try StoreCheck(openToCheck(), examine: MediaFile.finding).run(progress: progress)
            } catch {
                guard case .corrupt(let path, let detail) = error else { throw .store(error) }
                report.store = [StoreFinding(code: .databaseDamaged, place: path, detail: detail)]
            }
        }
        var sites: [Playlist] = []
        if files.isEmpty, isFolderWanted || Folders.exists(playlists) {
            let read = PlaylistFolder.read(playlists)
            report.playlists = read.findings
            if read.files.isEmpty, read.findings.isEmpty {
                report.playlists = [
                    PlaylistFinding(
                        code: .noPlaylist, file: playlists,
                        message: "no playlist in it: no screen has anything to play",
                        advice: "write one: infotaulu init --template > \(playlists)/centre.yaml")
                ]
            }
            sites = read.files.map(\.playlist)
            report.displays = sites.flatMap(DisplayFinding.all)
        }
        if files.isEmpty { report.store += letterFindings(in: sites) + touchFindings(in: sites) }
        // The touch pages' words are files, too, which others than programmers write.
        if files.isEmpty, let assets = try? StageAssets() {
            report.playlists += TouchVocabulary(assets: assets.root).findings
        }
        for file in files {
            guard Folders.exists(file) else { throw .refused(IngestError(file: file, reason: .notFound)) }
            if Folders.isFolder(file) {
                let read = PlaylistFolder.read(file)
                report.playlists += read.findings
                report.displays += read.files.flatMap { DisplayFinding.all(in: $0.playlist) }
                continue
            }
            do throws(PlaylistError) {
                report.displays += DisplayFinding.all(in: try PlaylistFolder.readFile(file))
            } catch {
                report.playlists += error.findings
            }
        }
        return report
    }

    private func openToCheck() throws(StoreError) -> ContentStore {
        do {
            return try ContentStore(folder, mode: .write)
        } catch {
            switch error {
            case .readOnly, .busy: return try ContentStore(folder, mode: .read)
            default: throw error
            }
        }
    }
}
