import SignModel
import SignPlaylist
import SignShow
import SignStore

extension Desk {
    /// Opens the screen that is asked about.
    func question(_ request: ScreenRequest) throws(DeskError) -> ScreenQuestion {
        let playlist: Playlist
        do throws(PlaylistError) {
            playlist = try PlaylistFolder.read(playlists).playlist(for: request.screen)
        } catch {
            throw .playlist(error)
        }
        let question = try ScreenQuestion(
            playlist, request.screen, store: try store(.read), now: request.now, tools: try drawingTools())
        if request.isClockUntrusted { question.show.clockTrusted = false }
        return question
    }

    /// Opens all screens of a site, each once, in the order of the playlists; planned by the calendar, whatever this
    /// machine's clock is worth.
    func questions(
        site: SiteID, now: TimeText?, tools: DrawingTools
    ) throws(DeskError) -> [ScreenQuestion] {
        let folder = PlaylistFolder.read(playlists)
        let files = folder.files.filter { $0.playlist.site.id == site }
        guard !files.isEmpty else { throw Desk.unknownSite(site, in: folder) }
        return try questions(Desk.screens(files), now: now, tools: tools)
    }

    /// Opens screens for a question about days that are named.
    func questions(
        _ screens: [(Playlist, ScreenID)], now: TimeText?, tools: DrawingTools
    ) throws(DeskError) -> [ScreenQuestion] {
        let store = try store(.read)
        var questions: [ScreenQuestion] = []
        for (playlist, screen) in screens {
            let question = try ScreenQuestion(playlist, screen, store: store, now: now, tools: tools)
            question.show.clockTrusted = true
            questions.append(question)
        }
        return questions
    }

    /// Each screen once; of two files with the same screen the first holds.
    static func screens(_ files: [PlaylistFolder.File]) -> [(Playlist, ScreenID)] {
        var seen: Set<ScreenID> = []
        return files.flatMap { file in file.playlist.screens.map { (file.playlist, $0.id) } }
            .filter { seen.insert($0.1).inserted }
    }

    static func unknownSite(_ site: SiteID, in folder: PlaylistFolder) -> DeskError {
        let known = Set(folder.files.map(\.playlist.site.id.raw)).sorted()
        return .unknown(.site, id: site.raw, nearest: NearestWord.find(site.raw, in: known), known: known)
    }

    /// Asks the store or a show, whose errors are the store's.
    func asking<T>(_ body: () throws(StoreError) -> T) throws(DeskError) -> T {
        do throws(StoreError) {
            return try body()
        } catch {
            throw .store(error)
        }
    }
}
