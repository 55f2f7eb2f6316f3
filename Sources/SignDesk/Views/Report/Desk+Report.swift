import SignModel
import SignPlaylist
import SignSchedule
import SignShow
import SignStore

extension Desk {
    /// Airtime of each association: promised by the plans, past days as decided then, and shown by the play logs.
    ///
    /// - Parameter progress: told how much of it is done, 0…1.
    public func report(
        _ request: ReportRequest, progress: (Double) -> Void = { _ in }
    ) throws(DeskError) -> Report {
        let folder = PlaylistFolder.read(playlists)
        let chosen = try Desk.screens(for: request, in: folder)
        let questions = try questions(chosen, now: request.now, tools: try drawingTools())
        guard let first = questions.first else {
            throw .playlist(
                PlaylistError(
                    [PlaylistFinding(code: .unknownScreen, file: playlists, message: "no playlist has any screen")]
                        + folder.findings))
        }
        let today = first.zone.civil(at: first.now).date
        let from = request.from ?? request.to?.monday ?? today.monday
        let to = max(from, request.to ?? from.monday + 6)
        let logs = try logs(request.logs)
        var reader = ReportReader(questions: questions, logs: logs, now: first.now)
        try asking { () throws(StoreError) in try reader.read(from: from, to: to, progress: progress) }
        return Report(
            from: from, to: to, screens: questions.map(\.screen.id), rows: reader.airtime.rows, hasLog: !logs.isEmpty,
            language: first.language, names: try names(of: [], Set(reader.airtime.rows.map(\.association))),
            findings: folder.findings)
    }

    static func screens(
        for request: ReportRequest, in folder: PlaylistFolder
    ) throws(DeskError) -> [(Playlist, ScreenID)] {
        guard request.screens.isEmpty else {
            var chosen: [(Playlist, ScreenID)] = []
            for screen in request.screens where !chosen.contains(where: { $0.1 == screen }) {
                do throws(PlaylistError) {
                    chosen.append((try folder.playlist(for: screen), screen))
                } catch {
                    throw .playlist(error)
                }
            }
            return chosen
        }
        guard let site = request.site else { return screens(folder.files) }
        let files = folder.files.filter { $0.playlist.site.id == site }
        guard !files.isEmpty else { throw unknownSite(site, in: folder) }
        return screens(files)
    }

    /// Those given must be there; the data folder's own need not.
    func logs(_ folders: [String]) throws(DeskError) -> [PlayLog] {
        do throws(StoreError) {
            var logs: [PlayLog] = []
            for folder in folders { logs.append(try PlayLog(reading: folder)) }
            if folders.isEmpty { logs.append(try PlayLog(reading: folder.state)) }
            return logs
        } catch {
            guard folders.isEmpty, case .missing = error else { throw .store(error) }
            return []
        }
    }
}
