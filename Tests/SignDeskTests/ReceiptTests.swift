import Foundation
import SignDesk
import SignModel
import SignStore
import Testing

/// The answer to a submission, in each of its forms.
struct ReceiptTests {
    /// As handed in: a title with letters that mean something in HTML.
    private func receipt(title: String = "Laulu & <ilo>", advice: String = "Vaihda se.") throws -> Receipt {
        func civil(_ text: String) throws -> CivilDateTime { try #require(CivilDateTime(text)) }
        let until = try civil("2026-12-02T00:00")
        let hours = TimeWindow(
            from: try civil("2026-12-01T08:00").time, until: try civil("2026-12-01T16:00").time)
        return Receipt(
            id: "abc", revision: "def", state: "pending", announcement: "laulu",
            association: Association(id: "laulajat", name: [.finnish: "Laulajat ry"]),
            content: AnnouncementContent(title: [.finnish: title, .swedish: "Sång"]),
            schedule: AnnouncementSchedule(
                from: try civil("2026-11-21T00:00"), until: until,
                weekdays: [.monday, .tuesday, .wednesday, .thursday, .friday], windows: [hours]),
            place: nil,
            findings: [
                SubmissionFinding(
                    code: "webNotHTTPS", severity: .warning, place: "contact.web",
                    text: [.finnish: "Osoite ei ole turvallinen.", .swedish: "Osäker.", .english: "Not safe."],
                    advice: [.finnish: advice])
            ],
            slides: [
                Receipt.Slide(
                    media: nil, text: "Lau\u{AD}lu", size: PixelSize(1920, 1080), seconds: 20, language: .finnish,
                    png: [1, 2, 3])
            ], at: ZoneRules.helsinki.instant(of: try civil("2026-11-20T09:00")), zone: .helsinki)
    }

    @Test func theTextSaysWhatWasUnderstoodAndFound() throws {
        let text = try receipt().text(.finnish)
        #expect(text.contains("Laulu & <ilo>") && text.contains("odottaa päätöstä"))
        #expect(text.contains("21.11.2026 – 1.12.2026, ma–pe, klo 8–16, kaikki näytöt"))
        #expect(text.contains("Tarkista – Verkko-osoite: Osoite ei ole turvallinen.") && text.contains("→ Vaihda se."))
        #expect(try receipt().text(.swedish).contains("väntar på beslut"))
        #expect(try receipt().text(.english).contains("21 November 2026 – 1 December 2026, Mon–Fri, 08:00–16:00"))
    }

    @Test func thePageHoldsThePicturesAndNoCode() throws {
        let html = try receipt().html(.finnish)
        #expect(html.contains("Laulu &amp; &lt;ilo&gt;") && !html.contains("<ilo>"))
        #expect(html.contains("src=\"data:image/png;base64,AQID\" alt=\"Laulu\""))
        #expect(!html.contains("<script") && !html.contains("src=\"http"))
    }

    /// A letter's mark behind `<` makes another character of both, and a browser sees the `<` all the same.
    @Test func noTextGetsOutOfItsElement() throws {
        let html = try receipt(title: "<\u{301}script>'\"", advice: "\u{301}<\u{338}/em>&amp;").html(.finnish)
        #expect(html.contains("<h1>&lt;\u{301}script&gt;&#39;&quot;</h1>"))
        #expect(html.contains("<em>\u{301}&lt;\u{338}/em&gt;&amp;amp;</em>"))
        #expect(!html.unicodeScalars.map(\.value).split(separator: 0x3C).contains { $0.first == 0x301 })
    }

    @Test func aTemplateMayNotGoRoundTheEscaping() throws {
        let folder = FileManager.default.temporaryDirectory.path + "/templates-" + UUID().uuidString
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try FileManager.default.createDirectory(atPath: folder + "/templates", withIntermediateDirectories: true)
        let file = folder + "/templates/receipt.mustache"
        for text in ["<p>{{{title}}}</p>", "{{&title}}", "{{> title}}", "{{% CONTENT_TYPE:TEXT}}{{title}}"] {
            try text.write(toFile: file, atomically: true, encoding: .utf8)
            #expect(throws: TemplateError.unsafe(file: "templates/receipt.mustache")) {
                try receipt().html(.finnish, TemplateShelf(assets: folder))
            }
        }
        try FileManager.default.removeItem(atPath: file)
        #expect(throws: TemplateError.missing(file: "templates/receipt.mustache")) {
            try receipt().html(.finnish, TemplateShelf(assets: folder))
        }
    }

    @Test func theJSONHasTheFieldsOfTheContract() throws {
        let data = try JSONEncoder().encode(try receipt().json)
        let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        #expect(object["id"] as? String == "abc" && object["state"] as? String == "pending")
        let findings = try #require(object["findings"] as? [[String: Any]])
        #expect(findings.first?["code"] as? String == "webNotHTTPS")
        #expect((findings.first?["text"] as? [String: String])?.keys.sorted() == ["en", "fi", "sv"])
        let slides = try #require(object["slides"] as? [[String: Any]])
        #expect(slides.first?["width"] as? Int == 1920 && slides.first?["text"] as? String == "Laulu")
    }
}
