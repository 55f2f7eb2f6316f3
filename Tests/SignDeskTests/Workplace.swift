import Foundation
import GRDB
import SignDesk
import SignIngest
import SignModel
import SignShow
import SignStore
import Testing

/// A desk in a folder of its own, with a centre of one screen and two associations; nothing is shown yet.
final class Workplace: Sendable {
    let path: String
    let desk: Desk
    static let liaison = Actor(role: .liaison, name: "liaison")
    /// Friday 20 November 2026, 9:00 in Oulu.
    static let now = Instant(iso: "2026-11-20T09:00:00+02:00") ?? .distantPast

    init(hours: String = "8-16") throws {
        path = FileManager.default.temporaryDirectory.appending(path: "infotaulu-desk-\(UUID().uuidString)").path
        let data = DataFolder(path + "/data")
        try FileManager.default.createDirectory(atPath: data.path, withIntermediateDirectories: true)
        let store = try ContentStore.create(in: data)
        try store.put(
            associations: ["laulajat", "soittajat"].map { id in
                Association(id: ID(id), name: [.finnish: "\(id) ry"])
            }, at: Instant(seconds: 0), evidence: false)
        // As the first desk in a folder does, which is a change of what is found.
        try SearchMaking.makeIfNeeded(store)
        try store.finish()
        try store.close()
        desk = Desk(folder: data, playlists: path + "/playlists")
        _ = try file(
            "playlists/tuira.yaml",
            """
            site: tuira
            name: {fi: Tuira}
            hours: {mon-sun: "\(hours)"}
            fillers: {slides: [welcome], share: 10 %}
            screens:
              tuira-aula: {display: {pixels: 1280x720, diagonal: 43, distance: 3 m}}
            """)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// Writes a file and gives its path.
    func file(_ name: String, _ text: String) throws -> String {
        let file = path + "/" + name
        try FileManager.default.createDirectory(
            atPath: URL(fileURLWithPath: file).deletingLastPathComponent().path, withIntermediateDirectories: true)
        try text.write(toFile: file, atomically: true, encoding: .utf8)
        return file
    }

    /// A form with a title and a text.
    func form(_ title: String, text: String, _ more: String = "", name: String = "announcement.yaml") throws -> String {
        try file("in-\(UUID().uuidString)/\(name)", "title: {fi: \"\(title)\"}\ntext: {fi: \"\(text)\"}\n\(more)\n")
    }

    @discardableResult
    func submit(
        _ path: String, as announcement: String? = nil, association: AssociationID = "laulajat", by actor: Actor? = nil,
        replace: Bool = false
    ) async throws -> SubmitAnswer {
        try await desk.submit(
            SubmitRequest(
                paths: [path], association: association, announcement: announcement.map { ID($0) },
                replacesAtOnce: replace, reads: false), by: actor, at: Self.now)
    }

    @discardableResult
    func approve(_ id: AnnouncementID, _ changes: ScheduleChanges = ScheduleChanges()) throws -> ApproveAnswer {
        try desk.approve(ApproveRequest(Pick(id.raw), changes: changes), by: Self.liaison, at: Self.now)
    }

    func store() throws -> ContentStore { try ContentStore(desk.folder, mode: .read) }
    func version() throws -> Int { try store().read { try $0.contentVersion() } }

    /// What can be found of a kind, by id.
    func searchable(_ kind: SearchEntry.Kind = .announcement) throws -> [String] {
        try searched("SELECT ref FROM search_item WHERE kind = ? ORDER BY ref", [kind.rawValue])
    }

    /// What is found by some words, by id.
    func found(by words: String) throws -> [String] {
        try desk.search(now: TimeText("2026-11-20T09:00")).ask(words, limit: 100).answer.hits.map(\.ref).sorted()
    }

    private func searched(_ sql: String, _ arguments: StatementArguments) throws -> [String] {
        let queue = try DatabaseQueue(path: desk.folder.database)
        return try queue.read { try String.fetchAll($0, sql: sql, arguments: arguments) }
    }
}
