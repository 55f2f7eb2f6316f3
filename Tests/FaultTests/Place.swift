import Foundation
import SignModel
import SignStore
import Testing

/// A data folder with four announcements, one with a picture, and the playlist of one small screen that is open day and
/// night. There are more slides than a player keeps pictures of, so each is drawn again when its turn comes.
final class Place: Sendable {
    let path: String
    static let screen = "koe-aula"
    /// A Tuesday. The content is two weeks older.
    static let now = "2026-12-01T09:00:05"

    var data: String { path + "/data" }
    var playlists: String { path + "/playlists" }
    var database: String { data + "/infotaulu.sqlite" }
    var playlist: String { playlists + "/koe.yaml" }
    var state: String { data + "/state" }
    var options: [String] { ["--data", data, "--playlists", playlists] }

    init() throws {
        path = Place.scratch()
        try FileManager.default.copyItem(atPath: try Place.template.get(), toPath: path)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    private static func scratch() -> String { NSTemporaryDirectory() + "infotaulu-fault-\(UUID().uuidString)" }

    /// Made once with the real commands, copied for each test.
    private static let template: Result<String, any Error> = {
        atexit { if let path = try? Place.template.get() { try? FileManager.default.removeItem(atPath: path) } }
        return Result { try make(scratch()) }
    }()

    private static func make(_ path: String) throws -> String {
        let files = FileManager.default
        try files.createDirectory(atPath: path + "/playlists", withIntermediateDirectories: true)
        try playlistText.write(toFile: path + "/playlists/koe.yaml", atomically: true, encoding: .utf8)
        let options = ["--data", path + "/data", "--playlists", path + "/playlists"]
        func done(_ words: String...) throws {
            let run = try Programs.run([Programs.folder + "/infotaulu"] + words + options)
            try #require(run.code == 0, "\(words): \(run.talk)")
        }
        try done("init")
        try done("association", "add", "kerho", "--name", "fi=Esimerkkikerho ry", "--phone", "050 000 0100")
        let form = path + "/form"
        for (id, title) in [
            ("sanat", "Avoin kahvila"), ("kuva", "Kuoron konsertti"), ("toinen", "Iltapäiväkerho"),
            ("kolmas", "Kävelyretki"),
        ] {
            try files.createDirectory(atPath: form, withIntermediateDirectories: true)
            try """
            announcement: \(id)
            title: {fi: \(title)}
            text: {fi: Tervetuloa kaikki.}
            contact: {phone: "050 000 0100"}
            \(id == "kuva" ? "slides: [kuva.svg]" : "")
            """.write(toFile: form + "/announcement.yaml", atomically: true, encoding: .utf8)
            if id == "kuva" { try poster.write(toFile: form + "/kuva.svg", atomically: true, encoding: .utf8) }
            try done("submit", form, "--association", "kerho", "--now", "2026-11-16T08:00")
            try done("approve", id, "--now", "2026-11-16T09:00")
            try files.removeItem(atPath: form)
        }
        return path
    }

    private static let poster = """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1920 1080"><rect width="1920" height="1080" fill="#1b4d5c"/>
        <circle cx="960" cy="540" r="400" fill="#f4d35e"/><path d="M200 900L960 200L1720 900Z" fill="#ee6352"/></svg>

        """

    static let playlistText = """
        site: koe
        name: {fi: Kokeen terveysasema, sv: Provets hälsostation, en: Trial Health Centre}
        hours: always
        languages: [fi]
        transition: cut
        screens:
          koe-aula:
            name: {fi: Aula, sv: Aulan, en: Lobby}
            display: {pixels: 640x360, diagonal: 43, distance: 3 m}
        fillers: {slides: [welcome], share: 10 %}

        """

    // MARK: - What is in it

    /// The files of media.
    var media: [String] {
        let names = (FileManager.default.enumerator(atPath: data + "/media")?.compactMap { $0 as? String }) ?? []
        return names.filter { $0.hasSuffix(".itm") || $0.hasSuffix(".jpg") }.sorted().map { data + "/media/" + $0 }
    }

    func command(_ words: String...) throws -> Programs.Outcome {
        try Programs.run([Programs.folder + "/infotaulu"] + words + options)
    }

    /// Puts other bytes in the database's place, as copying a folder over it does.
    func replaceDatabase(with bytes: Data) throws {
        for ending in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: database + ending) }
        try bytes.write(to: URL(fileURLWithPath: database), options: .atomic)
    }

    /// The database as one file, with nothing in its log.
    func wholeDatabase() throws -> Data {
        let store = try ContentStore(DataFolder(data), mode: .write)
        try store.finish()
        return try Data(contentsOf: URL(fileURLWithPath: database))
    }

    /// Somebody decided something an hour ago, so the machine's clock is believed.
    func makeTheClockTrusted() throws {
        let store = try ContentStore(DataFolder(data), mode: .write)
        try store.noteInstant(Instant(seconds: Int(Date().timeIntervalSince1970) - 3_600))
        try store.finish()
    }

    /// What the player last wrote of itself.
    func figures() throws -> ScreenFigures {
        ScreenFigures(
            prometheus: try String(contentsOfFile: state + "/figures/\(Place.screen).prom", encoding: .utf8))
    }
}
