import SignDesk
import SignIngest
import SignModel
import SignStore
import Testing

/// The same thing again, something like it, and something else (`spec/desk.md`).
@Suite(.timeLimit(.minutes(15))) struct IdentityTests {
    private let place: Workplace

    init() throws { place = try Workplace() }

    @Test func twoWithOneTitleStayTwo() async throws {
        let one = try await place.submit(place.form("Kerho", text: "Maanantaisin luetaan runoja kirjastossa."))
        try place.approve(one.receipt.announcement)
        let two = try await place.submit(place.form("Kerho", text: "Torstaisin soudetaan veneellä joella."))
        #expect(two.receipt.announcement != one.receipt.announcement)
        // It says so, with the command that makes it one.
        #expect(two.looksLike == one.receipt.announcement)
        let finding = try #require(two.receipt.findings.first { $0.code == "looksLikeNewVersion" })
        for language in Language.interface {
            #expect(finding.advice[language]?.contains("--announcement \(one.receipt.announcement)") == true)
        }
        let approved = try place.approve(two.receipt.announcement)
        #expect(approved.looksLike == one.receipt.announcement)
        let playing = try place.store().scheduledRevisions().filter { $0.endedAt == nil }.map(\.announcement)
        #expect(Set(playing) == [one.receipt.announcement, two.receipt.announcement])
    }

    @Test func itBecomesANewVersionWhenItIsAskedTo() async throws {
        let one = try await place.submit(place.form("Kerho", text: "Luetaan runoja."))
        try place.approve(one.receipt.announcement)
        let two = try await place.submit(place.form("Kerho", text: "Luetaan satuja."))
        _ = try place.desk.approve(
            ApproveRequest(Pick(two.receipt.announcement.raw), announcement: one.receipt.announcement),
            by: Workplace.liaison, at: Workplace.now)
        let playing = try place.store().scheduledRevisions().filter { $0.endedAt == nil }
        #expect(playing.map(\.announcement) == [one.receipt.announcement])
        #expect(try place.searchable() == [one.receipt.announcement.raw])
        #expect(try place.desk.inbox(by: Workplace.liaison).entries.isEmpty)
    }

    @Test func nearlyTheSameWordsAreSaid() async throws {
        let words = "Tule mukaan laulamaan vanhoja lauluja joka maanantai kello kaksitoista seurakuntatalolle"
        let one = try await place.submit(place.form("Laulu", text: words))
        let two = try await place.submit(place.form("Lauletaan taas", text: words + " Oulussa"))
        #expect(two.looksLike == one.receipt.announcement)
        let three = try await place.submit(place.form("Retki", text: "Lähdemme bussilla metsään poimimaan marjoja"))
        #expect(three.looksLike == nil)
        // Another association's words are its own.
        let other = try await place.submit(place.form("Lauletaan", text: words), association: "soittajat")
        #expect(other.looksLike == nil)
    }

    @Test func theSameFileNameIsSaid() async throws {
        let one = try await place.submit(place.form("Aamu", text: "Kahvia.", name: "kerhon-juliste.yaml"))
        let two = try await place.submit(place.form("Ilta", text: "Teetä.", name: "kerhon-juliste.yaml"))
        #expect(two.looksLike == one.receipt.announcement)
    }

    /// A poster with nine lines below a picture; its words are not read, so only its looks can tell.
    private func poster(_ name: String, lines: [String], width: Int = 1280) throws -> String {
        let texts = lines.enumerated().map { index, line in
            "<text x='60' y='\(330 + index * 42)' font-size='34'>\(line)</text>"
        }
        return try place.file(
            name,
            """
            <svg xmlns='http://www.w3.org/2000/svg' width='\(width)' height='\(width * 9 / 16)' viewBox='0 0 1280 720'>
            <rect width='1280' height='720' fill='#ffffff'/><rect width='1280' height='90' fill='#1a4a7a'/>
            <circle cx='1050' cy='500' r='150' fill='#d8b060'/>\(texts.joined())</svg>
            """)
    }

    @Test func theSamePosterCorrectedIsSaid() async throws {
        let lines = [
            "Tule laulamaan vanhoja lauluja", "Joka maanantai kello kaksitoista", "Seurakuntatalolla Rantakadulla",
            "Mukaan tarvitset vain äänesi", "Kahvia ja pullaa tauolla", "Soita ja kysy lisää",
            "Tervetuloa kaikki uudet",
        ]
        var corrected = lines
        corrected[1] = "Joka tiistaina kello kaksitoista"
        let others = [
            "Retki metsään marjoja poimimaan", "Bussi lähtee torilta aamulla", "Ota eväät ja saappaat",
            "Palaamme illaksi kotiin", "Ilmoittaudu ennen syyskuuta", "Opas kulkee mukana koko ajan",
            "Sateella juomme mehua sisällä",
        ]
        let one = try await place.submit(poster("laulu.svg", lines: lines))
        let again = try await place.submit(poster("a3-final.svg", lines: corrected, width: 1920))
        #expect(again.receipt.announcement != one.receipt.announcement)
        #expect(again.looksLike == one.receipt.announcement)
        #expect(again.receipt.findings.contains { $0.code == "looksLikeNewVersion" })
        #expect(try place.approve(again.receipt.announcement).looksLike == one.receipt.announcement)
        // Another poster of the same template is another one.
        let other = try await place.submit(poster("syksy.svg", lines: others))
        #expect(other.looksLike == nil)
    }

    @Test func theSameAgainIsThereAlready() async throws {
        let form = try place.form("Kerho", text: "Luetaan runoja.")
        let one = try await place.submit(form)
        let waiting = try await place.submit(form)
        #expect(waiting.alreadyThere && waiting.receipt.id == one.receipt.id)
        #expect(waiting.receipt.state == "pending")
        // Approved to run otherwise than it was proposed, it is there still.
        try place.approve(one.receipt.announcement, ScheduleChanges(secondsPerSlide: 30))
        let version = try place.version()
        let log = try place.store().read { try $0.decisions() }
        let again = try await place.submit(form)
        #expect(again.alreadyThere && again.receipt.state == "approved")
        #expect(again.receipt.announcement == one.receipt.announcement)
        #expect(again.receipt.findings.contains { $0.code == "alreadyThere" })
        #expect(try place.version() == version)
        #expect(try place.store().read { try $0.decisions() } == log)
        #expect(try place.desk.inbox(by: Workplace.liaison).entries.isEmpty)
    }

    @Test func anUnknownAnnouncementIsRefusedWithTheNearest() async throws {
        let one = try await place.submit(place.form("Kerho", text: "Luetaan runoja.", "announcement: runokerho"))
        #expect(one.receipt.announcement == "runokerho")
        let form = try place.form("Kerho", text: "Luetaan satuja.")
        await #expect(
            throws: DeskError.unknown(.announcement, id: "runokreho", nearest: "runokerho", known: ["runokerho"])
        ) { try await place.submit(form, as: "runokreho") }
        // Another association's is not to be had.
        await #expect(throws: DeskError.self) {
            try await place.submit(form, as: "runokerho", association: "soittajat")
        }
        let named = try place.form("Kerho", text: "Soitetaan.", "announcement: runokerho")
        await #expect(throws: DeskError.taken(.announcement, id: "runokerho", owner: "laulajat")) {
            try await place.submit(named, association: "soittajat")
        }
        #expect(try place.desk.inbox(by: Workplace.liaison).entries.count == 1)
    }
}
