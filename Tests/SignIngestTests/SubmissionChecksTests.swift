import SignMedia
import SignModel
import SignStore
import Testing

@testable import SignIngest

@Suite struct SubmissionChecksTests {
    private let now = CivilDateTime("2026-11-20T09:00") ?? CivilDateTime(wallSeconds: 0)

    private func checks(_ content: AnnouncementContent) -> SubmissionChecks {
        SubmissionChecks(
            content: content, schedule: AnnouncementSchedule(until: CivilDateTime("2026-12-01T00:00")), slides: [],
            places: [], now: now, canRead: true)
    }

    private func codes(_ checks: SubmissionChecks) -> [String] { checks.findings().map(\.code) }

    private func finding(_ checks: SubmissionChecks, _ code: String) -> SubmissionFinding? {
        checks.findings().first { $0.code == code }
    }

    private var good: AnnouncementContent {
        AnnouncementContent(
            title: [.finnish: "Kahvila"], text: [.finnish: "Tule kahville."],
            contact: Contact(phone: "050 000 0101", email: "a@b.example", web: "https://b.example/kahvila"))
    }

    private func poster(
        _ size: PixelSize, words: [PosterText.Word] = [], isVector: Bool = false
    ) -> SubmissionChecks.Slide {
        SubmissionChecks.Slide(
            source: "juliste.png", poster: Poster(media: "m", size: size), isVector: isVector,
            text: PosterText(words: words, text: words.map(\.text).joined(separator: " ")))
    }

    private func word(_ text: String, cap: Double, contrast: Double = 12) -> PosterText.Word {
        PosterText.Word(
            text: text, rect: PixelRect(0, 0, 50, 20), capPx: cap, contrast: contrast, confidence: 95)
    }

    @Test func whatIsGoodHasNoFindings() {
        #expect(codes(checks(good)).isEmpty)
    }

    @Test func everyFindingSpeaksThreeLanguagesAndSaysWhatToDo() {
        var content = good
        content.title = [.finnish: String(repeating: "Otsikko ", count: 6)]
        content.text = [
            .finnish: String(repeating: "TAMPERE on kaukana, sanoi hän, ja lähti esim. pois taas heti. ", count: 9)
        ]
        content.contact = Contact(phone: "x", email: "x", web: "http://x")
        var checks = checks(content)
        checks.slides = [
            poster(PixelSize(300, 900), words: (0..<60).map { _ in word("Tervetuloa", cap: 5, contrast: 2) })
        ]
        checks.schedule = AnnouncementSchedule(from: now, until: CivilDateTime("2026-01-01T00:00"))
        checks.places = [
            SubmissionChecks.Place(
                screen: Screen(id: "s", display: Display(panel: PixelSize(1920, 1080), diagonalInches: 43)),
                languages: [.finnish, .swedish])
        ]
        let findings = checks.findings()
        #expect(findings.count >= 10)
        for finding in findings {
            #expect(finding.text.languages == Language.interface, "\(finding.code)")
            #expect(finding.advice.languages == Language.interface, "\(finding.code)")
            #expect(!finding.place.isEmpty)
        }
        #expect(findings.map(\.severity) == findings.map(\.severity).sorted { $0.rank < $1.rank })
    }

    @Test(arguments: [
        ("http://b.example", "webNotHTTPS"), ("www.b.example", "webNotHTTPS"), ("https://b", "webNotAddress"),
        ("https://a b.example", "webNotAddress"), ("https://u@b.example", "webNotAddress"),
        ("https://b.example/" + String(repeating: "a", count: 60), "webTooLong"),
        ("https://b.example/ab", nil), ("HTTPS://B.EXAMPLE", nil),
    ])
    func webAddresses(web: String, code: String?) {
        var content = good
        content.contact.web = web
        #expect(codes(checks(content)) == [code].compactMap(\.self))
    }

    @Test(arguments: [
        ("050 000 0101", true), ("+358 50 000 0101", true), ("(08) 123-456", true), ("116 117", true), ("112", true),
        ("soita toimistoon", false), ("12", false), ("050 000 0101 tai 02", false), ("050+1", false),
        ("123456789012345678", false),
    ])
    func phoneNumbers(phone: String, isDialable: Bool) {
        var content = good
        content.contact.phone = phone
        #expect(codes(checks(content)) == (isDialable ? [] : ["phoneNotDialable"]))
    }

    @Test func pastAndBackwardTimesStopASubmission() {
        var checks = checks(good)
        checks.schedule.until = now
        #expect(finding(checks, "pastEnd")?.severity == .error)
        checks.schedule.until = CivilDateTime(wallSeconds: now.wallSeconds + 1)
        #expect(codes(checks).isEmpty)
        checks.schedule.from = CivilDateTime(wallSeconds: now.wallSeconds + 1)
        #expect(finding(checks, "endsBeforeStart")?.severity == .error)
        checks.schedule = AnnouncementSchedule()
        #expect(codes(checks) == ["noEndDate"])
    }

    @Test func eventsThatAreOverAreNamed() {
        var content = good
        content.when = EventTime(start: CivilDateTime("2026-11-19T10:00") ?? now)
        #expect(codes(checks(content)) == ["pastEvent"])
        content.when?.rrule = "FREQ=WEEKLY"
        #expect(codes(checks(content)).isEmpty)
        content.when = EventTime(start: CivilDateTime("2026-11-21T10:00") ?? now)
        #expect(codes(checks(content)) == ["runsAfterEvent"])
    }

    @Test func shapeAndSizeAreJudgedByTheScreen() {
        var content = good
        content.alt = [.finnish: "Juliste"]
        var checks = checks(content)
        checks.slides = [poster(PixelSize(1920, 1080))]
        #expect(codes(checks).isEmpty)
        checks.slides = [poster(PixelSize(1080, 1920))]
        // Fitted 607 × 1080 of 1920 × 1080: 68 % stay empty.
        #expect(finding(checks, "wrongShape")?.text[.english]?.contains("68 %") == true)
        #expect(finding(checks, "wrongShape")?.severity == .warning)
        checks.slides = [poster(PixelSize(640, 360))]
        #expect(codes(checks) == ["tooSmall"])
        checks.slides = [poster(PixelSize(640, 360), isVector: true)]
        #expect(codes(checks).isEmpty)
        let portrait = Display(panel: PixelSize(1920, 1080), rotation: .quarter, diagonalInches: 43)
        checks.places = [
            SubmissionChecks.Place(screen: Screen(id: "s", display: portrait), languages: [.finnish])
        ]
        checks.slides = [poster(PixelSize(1080, 1920))]
        #expect(codes(checks).isEmpty)
    }

    /// 43″ at three metres: 22′ is 39 px, 16′ is 29 px (`guides/accessibility.md`, 2.3).
    @Test(arguments: [
        (40.0, nil), (35.0, SubmissionFinding.Severity.hint), (20.0, SubmissionFinding.Severity.warning),
    ])
    func textHeightIsJudgedAtTheScreensDistance(cap: Double, severity: SubmissionFinding.Severity?) {
        var content = good
        content.alt = [.finnish: "Juliste"]
        var checks = checks(content)
        checks.slides = [poster(PixelSize(1920, 1080), words: (0..<6).map { _ in word("Kahvila", cap: cap) })]
        #expect(finding(checks, "textTooSmall")?.severity == severity)
        // The same on a poster of twice the pixels is half as high on the screen.
        checks.slides = [poster(PixelSize(3840, 2160), words: (0..<6).map { _ in word("Kahvila", cap: cap * 2) })]
        #expect(finding(checks, "textTooSmall")?.severity == severity)
    }

    @Test(arguments: [
        (12.0, nil), (5.0, SubmissionFinding.Severity.hint), (3.0, SubmissionFinding.Severity.warning),
    ])
    func contrastIsJudged(contrast: Double, severity: SubmissionFinding.Severity?) {
        var checks = checks(good)
        checks.slides = [
            poster(PixelSize(1920, 1080), words: (0..<6).map { _ in word("Kahvila", cap: 60, contrast: contrast) })
        ]
        #expect(finding(checks, "lowContrast")?.severity == severity)
    }

    @Test func missingWordsForPicturesAreAskedFor() {
        var checks = checks(good)
        checks.slides = [poster(PixelSize(1920, 1080))]
        #expect(finding(checks, "missingAlt")?.severity == .warning)
        checks.canRead = false
        #expect(codes(checks).contains("textNotChecked"))
    }

    @Test(arguments: [
        ("Tule kahville. Juttelemme yhdessä.", [String]()),
        (
            "Tule kahville meidän uuteen tilaamme joka sijaitsee aivan torin laidalla vanhan kirjaston vieressä.",
            ["longSentence"]
        ),
        ("Jos tulet, niin saat kahvia, joka on kuumaa.", ["manyClauses"]),
        ("Mukana kahvia, teetä, mehua ja pullaa.", []),
        ("Tervetuloa KAIKKI.", ["capitals"]),
        ("Tarjolla ym. herkkuja.", ["abbreviation"]), ("Alkaa klo 10, puh. 050.", []),
        ("Siellä lauletaan. Siellä leivotaan. Siellä kudotaan.", ["passive"]),
        ("Osallistumismahdollisuuksista kerrotaan.", ["longWord"]),
        ("Osallistumis\u{AD}mahdollisuuksista kerrotaan.", []),
    ])
    func easyLanguage(text: String, expected: [String]) {
        #expect(EasyLanguage.findings(text, language: .finnish, at: "text.fi").map(\.code) == expected)
    }

    @Test func contrastIsMeasuredInThePicture() {
        let picture = PixelPicture(size: PixelSize(40, 20)) { pixels in
            for index in pixels.indices { pixels[index] = index % 4 == 0 ? 0x777777 : 0xFFFFFF }
        }
        let contrast = PosterReader.contrast(in: PixelRect(0, 0, 40, 20), of: picture)
        #expect(abs(contrast - 4.48) < 0.01)
    }

    @Test(arguments: [
        ("Tule", 1.0), ("Ryhmä", 0.785), ("seuraan", 1.339), ("puro", 0.98), ("paperi", 0.785), ("24.11", 1.0),
    ])
    func capitalsAreEstimatedFromTheInk(word: String, factor: Double) {
        #expect(abs(PosterReader.capHeight(of: word, boxHeight: 1000) / 1000 - factor) < 0.01)
    }

    @Test func theReadersTableIsRead() {
        let table = """
            level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext
            5\t1\t1\t1\t1\t1\t2\t2\t20\t10\t96.5\tTule
            5\t1\t1\t1\t1\t2\t30\t2\t20\t10\t91\tmukaan
            5\t1\t1\t1\t2\t1\t2\t20\t20\t10\t12\t~~
            5\t1\t1\t1\t2\t1\t900\t20\t20\t10\t95\tulkona
            5\t1\t1\t1\t3\t1\t2\t40\t20\t10\t95\tklo
            """
        let picture = PixelPicture(size: PixelSize(100, 60), filledWith: .white)
        let text = PosterReader.text(tsv: table, scale: 1, picture: picture)
        #expect(text.text == "Tule mukaan\nklo")
        #expect(text.words.map(\.confidence) == [96, 91, 95])
    }
}

extension SubmissionFinding.Severity {
    fileprivate var rank: Int { SubmissionFinding.Severity.allCases.firstIndex(of: self) ?? 0 }
}
