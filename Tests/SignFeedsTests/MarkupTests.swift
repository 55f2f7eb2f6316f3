import SignModel
import SignWords
import Testing

@testable import SignFeeds

/// Descriptions in HTML as people would write them.
@Suite(.timeLimit(.minutes(10))) struct MarkupTests {
    @Test(arguments: [
        ("<p>Tervetuloa!</p><p>Kahvia ja&nbsp;pullaa.</p>", "Tervetuloa!\n\nKahvia ja\u{A0}pullaa."),
        ("Ensin<br>sitten<br/><br />lopuksi", "Ensin\nsitten\n\nlopuksi"),
        (
            "<p>Mukaan:</p><ul><li>vesipullo</li><li><p>jumppamatto</p></li></ul><p>Nähdään</p>",
            "Mukaan:\n\n• vesipullo\n• jumppamatto\n\nNähdään"
        ),
        (
            "<ol><li>yksi<ul><li>a</li></ul></li><li>kaksi</li></ol>",
            "1. yksi\n• a\n2. kaksi".replacing("• a", with: "– a")
        ),
        (
            "<table><tr><td>ma</td><td>10–12</td></tr><tr><td>to</td><td>14–16</td></tr></table>",
            "ma – 10–12\nto – 14–16"
        ),
        ("H&auml;meenlinna &amp; R&#xe4;yring &lt;3", "Hämeenlinna & Räyring <3"),
        ("e\u{301}t\u{E9} <b>lihava</b>", "\u{E9}t\u{E9} lihava"),
        ("<p>Ilta – ”yö” ja А\u{306}, € 🎵 a\u{308}</p>", "Ilta – ”yö” ja \u{4D0}, € 🎵 ä"),
        ("<style>p{}</style><script>alert('<p>no</p>')</script><p>vain tämä</p>", "vain tämä"),
        ("  <div>\n  yksi \n kaksi</div>\n<div>kolme</div> ", "yksi kaksi\nkolme"),
        ("rivi\ntoinen <b>rivi</b>\n\n\n\nkolmas", "rivi\ntoinen rivi\n\nkolmas"),
        ("<p>&#150; viiva &#8203;ja\u{7}</p><p>&nbsp;</p>", "– viiva ja"),
    ])
    func htmlBecomesText(html: String, text: String) {
        #expect(Markup.text(html) == text)
    }

    @Test(arguments: [
        ("<a href=\"https://esim.fi/ilmo\">Ilmoittaudu</a> tästä", "Ilmoittaudu (https://esim.fi/ilmo) tästä"),
        ("<a href='https://www.esim.fi/'>esim.fi</a>", "esim.fi"),
        ("<a href='mailto:info@esim.fi?subject=x'>info@esim.fi</a>", "info@esim.fi"),
        ("<a href='tel:+358500000101'>+358 50 000 0101</a>", "+358 50 000 0101"),
        ("<a href='https://esim.fi/a'><img src=x alt=''></a>", "https://esim.fi/a"),
        ("<a href='#ala'>alas</a> <a href='javascript:x()'>tämä</a>", "alas tämä"),
    ])
    func linksAreTold(html: String, text: String) {
        #expect(Markup.text(html) == text)
    }

    @Test(arguments: ["a < b ja b > c", "R&D, Q&A", "x <3 kahvi", "<tähti>", "1 <a 2", "Kahvi; & tee", "List<Int>"])
    func plainTextStaysAsItIs(text: String) {
        #expect(!Markup.looksLikeMarkup(text))
        #expect(Markup.clean(text) == text)
    }

    @Test(arguments: ["<p>x", "x<br>", "</div>", "<B>x</B>", "a &amp; b", "&#228;", "<a href='x'>y</a>"])
    func markupIsKnown(text: String) {
        #expect(Markup.looksLikeMarkup(text))
    }

    /// Elements in one another by the hundred thousand, ends without beginnings, and texts without end are read in no
    /// time, and what stands first is there.
    @Test func bombsAreBounded() {
        let deep = "<p>alku</p>" + String(repeating: "<b>", count: 300_000) + String(repeating: "</i>", count: 300_000)
        #expect(Markup.text(deep).hasPrefix("alku"))
        let long = "<p>" + String(repeating: "sana ", count: 2_000_000)
        #expect(Markup.text(long).utf8.count <= 400_000)
        #expect(Markup.text(String(repeating: "<", count: 1_000_000)).utf8.count <= 400_000)
        #expect(Markup.text("<p>a\0b</p>") == "ab" || Markup.text("<p>a\0b</p>") == "a b")
    }

    @Test func scriptsOfAPageAreFound() throws {
        let page = """
            <!DOCTYPE html><html><head><title>Sivu</title>
            <script type="application/ld+json">{"@type":"Event","name":"Päivä &amp; ilta <b>"}</script>
            <script>var x = "</p>";</script></head><body>
            <SCRIPT TYPE='application/ld+json; charset=utf-8'>
            //<![CDATA[
            [1]
            //]]>
            </SCRIPT></body></html>
            """
        let scripts = try Markup.jsonLDScripts(Array(page.utf8))
        #expect(scripts.map(\.text) == ["{\"@type\":\"Event\",\"name\":\"Päivä &amp; ilta <b>\"}", "[1]"])
        #expect(scripts.map(\.position) == ["line 2", "line 4"])
        #expect(throws: FeedFault.self) { try Markup.jsonLDScripts(Array("<p>ei mitään</p>".utf8)) }
    }

    @Test func encodingsAreTold() {
        let text = "Äiti ja öljy – 5 €"
        let windows: [UInt8] = text.unicodeScalars.map { $0 == "–" ? 0x96 : $0 == "€" ? 0x80 : UInt8($0.value) }
        #expect(TextBytes.string(windows) == text)
        #expect(TextBytes.string([0xEF, 0xBB, 0xBF] + Array(text.utf8)) == text)
        let wide = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        #expect(TextBytes.string([0xFF, 0xFE] + wide) == text)
        #expect(TextBytes.string("BEGIN".utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }) == "BEGIN")
        let cyrillic = Array("<meta charset=\"windows-1251\">".utf8) + [0xCF, 0xF0, 0xE8, 0xE2, 0xE5, 0xF2]
        #expect(TextBytes.string(cyrillic, markup: true).hasSuffix("Привет"))
        #expect(TextBytes.string(Array("ääääää".utf8) + [0xE4]) == "ääääää\u{FFFD}")
    }
}
