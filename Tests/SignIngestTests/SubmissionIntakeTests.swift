import Foundation
import SignModel
import SignStore
import Testing

@testable import SignIngest

/// From files to a checked draft, with real decoders.
@Suite(.timeLimit(.minutes(10))) struct SubmissionIntakeTests {
    private let folder: TestFolder
    private let intake: SubmissionIntake
    private let now = CivilDateTime("2026-11-20T09:00") ?? CivilDateTime(wallSeconds: 0)

    init() async throws {
        folder = try TestFolder()
        intake = SubmissionIntake(
            importer: PictureImporter(media: folder.vault, jail: await Jail.detect()), reader: nil)
    }

    private func prepare(
        _ paths: [String], title: String? = nil, alt: String? = nil
    ) async throws(IngestError) -> PreparedSubmission {
        try await intake.prepare(
            SubmissionRequest(paths: paths, association: "laulajat", title: title, alt: alt, now: now), places: [])
    }

    private func refusal(_ paths: [String]) async -> String {
        do throws(IngestError) {
            _ = try await prepare(paths)
            return "taken"
        } catch {
            return error.reason.code
        }
    }

    @Test func aPictureBecomesAPosterNamedByItsFile() async throws {
        let path = try folder.file("syys_kokous.png", Sample.quarters(width: 320, height: 180))
        let prepared = try await prepare([path])
        #expect(prepared.content.title[.finnish] == "Syys kokous")
        #expect(prepared.content.posters.map(\.size) == [PixelSize(320, 180)])
        #expect(prepared.media.count == 1 && !prepared.isStopped)
        #expect(prepared.announcement.raw.hasPrefix("syys-kokous-") && prepared.announcement.isWellFormed)
        #expect(try await prepare([path]).announcement == prepared.announcement)
        let other = try folder.file("muu/syys_kokous.png", Sample.quarters(width: 320, height: 200))
        #expect(try await prepare([other]).announcement != prepared.announcement)
    }

    @Test func aFolderAndItsZipAreTheSameSubmission() async throws {
        let yaml = Array("title: {fi: Juhla}\nslides: [kuvat/a.png, b.png]\nalt: {fi: Juliste}\n".utf8)
        let a = Sample.quarters(width: 320, height: 180)
        let b = Sample.quarters(width: 180, height: 320)
        _ = try folder.file("juhla/announcement.yaml", yaml)
        _ = try folder.file("juhla/kuvat/a.png", a)
        _ = try folder.file("juhla/b.png", b)
        let zip = try folder.file(
            "juhla.zip",
            Sample.zip([("juhla/b.png", b), ("juhla/announcement.yaml", yaml), ("juhla/kuvat/a.png", a)]))
        let fromFolder = try await prepare([folder.path + "/juhla"])
        let fromZip = try await prepare([zip])
        #expect(fromFolder.content == fromZip.content)
        #expect(fromFolder.content.posters.map(\.size) == [PixelSize(320, 180), PixelSize(180, 320)])
        #expect(fromFolder.announcement == fromZip.announcement)
    }

    @Test func everyPageOfAPDFIsASlide() async throws {
        let path = try folder.file("esite.pdf", Sample.pdf(pages: 3, width: 960, height: 540))
        let prepared = try await prepare([path], title: "Esite", alt: "Esitteen teksti")
        #expect(prepared.slides.map(\.source) == ["esite.pdf, 1", "esite.pdf, 2", "esite.pdf, 3"])
        #expect(prepared.content.alt[.finnish] == "Esitteen teksti")
        #expect(!prepared.findings.map(\.code).contains("tooSmall"))
    }

    /// Exactly, where text recognition would guess; each page has the time its own words take.
    @Test func aDocumentsOwnTextIsItsTextAlternative() async throws {
        let long = String(repeating: "Lauletaan yhdessa kaikki. ", count: 5)
        let path = try folder.file("esite.pdf", Sample.pdf(words: ["Tervetuloa mukaan laulamaan", long]))
        let prepared = try await prepare([path], title: "Esite")
        #expect(
            prepared.content.alt[.finnish]
                == "Tervetuloa mukaan laulamaan\n" + long.trimmingCharacters(in: .whitespaces))
        #expect(prepared.findings.map(\.code).contains("altFromDocument"))
        #expect(prepared.content.posters.map(\.characters) == [27, long.count - 1])
    }

    @Test func whatIsNotUsedIsSaid() async throws {
        let yaml = try folder.file("k/announcement.yaml", "title: {fi: Juhla}\npicture: a.png\n")
        _ = try folder.file("k/a.png", Sample.quarters())
        _ = try folder.file("k/b.png", Sample.quarters(width: 80))
        _ = try folder.file("k/lue.txt", "moi")
        let prepared = try await prepare([folder.path + "/k"])
        #expect(prepared.content.picture != nil && prepared.content.posters.isEmpty)
        #expect(prepared.findings.filter { $0.code == "unusedFile" }.map(\.place) == ["b.png", "lue.txt"])
        #expect(await refusal([yaml]) == "wrongValue")
    }

    @Test func folderOfLinksAndOddFilesAreRefused() async throws {
        _ = try folder.file("l/a.png", Sample.quarters())
        try FileManager.default.createSymbolicLink(
            atPath: folder.path + "/l/passwd.png", withDestinationPath: "/etc/passwd")
        #expect(await refusal([folder.path + "/l"]) == "entryIsLink")
        #expect(await refusal([folder.path + "/nothing.png"]) == "notFound")
        #expect(await refusal([try folder.file("lue.txt", "moi")]) == "nothingToShow")
        let docx = Sample.zip([("[Content_Types].xml", [60]), ("word/document.xml", [60])])
        #expect(await refusal([try folder.file("kirje.docx", docx)]) == "typeNotTaken")
        let two = Sample.zip([
            ("a/announcement.yaml", Array("title: {fi: a}".utf8)),
            ("b/announcement.yaml", Array("title: {fi: b}".utf8)),
        ])
        #expect(await refusal([try folder.file("kaksi.zip", two)]) == "severalAnnouncements")
        let foreign = try folder.file("f/announcement.yaml", "association: muut\ntitle: {fi: a}\n")
        #expect(await refusal([foreign]) == "wrongValue")
        #expect(folder.stored.isEmpty)
    }

    @Test func anErrorStopsIt() async throws {
        let path = try folder.file(
            "p/announcement.yaml", "title: {fi: Juhla}\nschedule: {from: 2026-01-01, until: 2026-01-31}\n")
        let prepared = try await prepare([path])
        #expect(prepared.isStopped)
        #expect(prepared.findings.first?.code == "pastEnd")
    }

    @Test(arguments: [
        ("Syksyn perhepäivä!", "syksyn-perhepaiva"), ("  Åbo – Öst  ", "abo-ost"), ("Пісня", ""), ("a--b", "a-b"),
        (String(repeating: "ä", count: 60), String(repeating: "a", count: 48)),
    ])
    func slugs(title: String, slug: String) {
        #expect(Slug.make(title) == slug)
    }
}
