import Foundation
import Testing

/// A centre with one screen and a few announcements, made through the commands: the demo's associations, none of its
/// announcements on.
final class Lobby {
    let scratch: Scratch
    let program: Program

    /// - Parameter hours: of every day, holidays and eves too.
    init(hours: String = "8-16") throws {
        scratch = try Scratch()
        program = Program(data: scratch.path + "/data", playlists: scratch.path + "/playlists")
        _ = try scratch.write(
            """
            site: koe
            name: {fi: Kokeen terveysasema, sv: Provets hälsostation, en: Trial Health Centre}
            hours: {mon-sun: "\(hours)"}
            exceptions:
              - {on: 2026-12-03, closed: true, reason: {fi: Sähkötyöt, sv: Elarbeten, en: Electrical work}}
            languages: [fi]
            include: {tags: [koe]}
            weights: {muistivaki: 2}
            screens:
              koe-aula:
                name: {fi: Aula, sv: Aulan, en: Lobby}
                display: {pixels: 1280x720, diagonal: 43, distance: 3 m}
              koe-toinen:
                name: {fi: Toinen, sv: Andra, en: Other}
                display: {pixels: 1280x720, diagonal: 32, distance: 2 m}
            fillers: {slides: [welcome], share: 10 %}
            closed: slide

            """, to: "playlists/koe.yaml")
        try Self.demo(to: program.data)
    }

    private static let template: Result<Scratch, any Error> = Result { () throws -> Scratch in
        let scratch = try Scratch()
        try Program(data: scratch.path + "/data", playlists: scratch.path).done(
            "init", "--demo", "--now", "2026-11-20T12:00")
        // What is made once for all tests lives as long as their process.
        atexit { Lobby.forget() }
        return scratch
    }

    private static func forget() {
        if case .success(let scratch) = template { try? FileManager.default.removeItem(atPath: scratch.path) }
    }

    /// Made once, copied for each.
    private static func demo(to path: String) throws {
        try FileManager.default.copyItem(atPath: try template.get().path + "/data", toPath: path)
    }

    /// Hands in an announcement on Monday 23 November 2026.
    func submit(
        _ id: String, association: String = "muistivaki", schedule: String = "", title: String? = nil,
        text: String = "Tule mukaan.", replace: Bool = false
    ) throws {
        let file = try scratch.write(
            """
            announcement: \(id)
            title: {fi: '\((title ?? "Kokeilu \(id)").replacing("'", with: "''"))'}
            text: {fi: "\(text)"}
            contact: {phone: "050 000 0100"}
            themes: [ageing]
            tags: [koe]
            \(schedule.isEmpty ? "" : "schedule: {\(schedule)}")
            """, to: "\(id).yaml")
        var arguments = ["submit", file, "--association", association, "--now", "2026-11-23T08:00"]
        if replace { arguments += ["--announcement", id, "--replace"] }
        let run = try program.run(arguments)
        #expect(run.code == 0, "\(run.talk)")
    }

    /// Hands one in and approves it an hour later.
    func approve(
        _ id: String, association: String = "muistivaki", schedule: String = "", _ options: String...
    ) throws {
        try submit(id, association: association, schedule: schedule)
        let run = try program.run(["approve", id, "--now", "2026-11-23T09:00"] + options)
        #expect(run.code == 0, "\(run.talk)")
    }
}
