import SignModel
import SignScene
import SignStage
import SignWords
import Testing

/// Announcements in Arabic and Hebrew: right-aligned, each line of its paragraph's direction, no letter on another line.
@Suite(.timeLimit(.minutes(10)))
struct DirectionTests {
    static let texts: [(language: Language, title: String, text: String)] = [
        (
            "ar", "نادي الذاكرة للجميع",
            "تعال واشرب القهوة معنا كل يوم اثنين في Muistikahvila قرب السوق. Tuiran tupa مفتوح للجميع. اتصل بنا على 050 000 0101 إذا كان لديك سؤال."
        ),
        (
            "he", "מועדון הזיכרון",
            "בואו לשתות קפה ביום שני (14.30–16). Tuiran tupa פתוח לכולם. התקשרו אלינו 050 000 0101 אם יש שאלה."
        ),
    ]

    private func item(_ title: String, _ text: String, in language: Language) -> AnnouncementSlideContent {
        var item = Samples.item()
        item.content.title = [language: title]
        item.content.text = [language: text]
        return item
    }

    @Test(arguments: Samples.displays)
    func linesEndAtTheRightEdge(_ named: Samples.Named) throws {
        for (language, title, text) in Self.texts {
            let item = self.item(title, text, in: language)
            let slides = AnnouncementSlides(Samples.surroundings(named.display), on: Samples.date).slides(
                of: item, in: PlayLanguage(language), clock: Samples.clock)
            #expect(!slides.isEmpty)
            for slide in slides {
                let size = slide.scene.size
                let lines = slide.scene.textRuns.filter(\.string.isRightToLeft)
                #expect(!lines.isEmpty)
                // All lines of a text end at one edge, that of its measure.
                for node in slide.scene.nodes where ["title", "text"].contains(node.id) {
                    let runs = node.paints.compactMap { if case .text(let run) = $0 { run } else { nil } }
                    let ends = runs.map(\.rect.right)
                    #expect(runs.allSatisfy { $0.string.isRightToLeft }, "\(named.name) \(language) \(node.id)")
                    #expect(ends.allSatisfy { $0 == ends.first }, "\(named.name) \(language): \(ends)")
                }
                for line in lines {
                    #expect(PixelRect(size: size).contains(line.rect), "\(named.name): \(line.string)")
                }
                for (upper, lower) in zip(lines, lines.dropFirst())
                where upper.font == lower.font && lower.origin.y > upper.origin.y {
                    let room = Double(lower.origin.y - upper.origin.y) / Double(upper.font.px)
                    #expect(language == "he" || room >= 1.45, "\(named.name): \(room) em")
                }
            }
        }
    }

    /// When, where and how much stand at the edge the message begins at, a line of them in its own order; and all that the
    /// screen itself says is in the site's first language.
    @Test(arguments: Samples.displays)
    func factsBeginWhereTheMessageDoes(_ named: Samples.Named) throws {
        for (language, title, text) in Self.texts {
            let item = self.item(title, text, in: language)
            for (site, clock) in [([Language.finnish, .swedish], "klo "), ([.swedish, .finnish], "kl. ")] {
                var surroundings = Samples.surroundings(named.display)
                surroundings.languages = site
                let slides = AnnouncementSlides(surroundings, on: Samples.date).slides(
                    of: item, in: PlayLanguage(language), clock: Samples.clock)
                for slide in slides {
                    let nodes = slide.scene.nodes
                    let edge = try #require(nodes.first { $0.id == "title" }).rect.right
                    for node in nodes where ["when", "place", "facts"].contains(node.id) {
                        // By the white beside its first letter at most.
                        let white = named.display.canvas.shortSide / 90
                        #expect(abs(node.rect.right - edge) <= white, "\(named.name) \(node.id): \(node.rect), \(edge)")
                        let xs = node.paints.compactMap { if case .text(let run) = $0 { run.origin } else { nil } }
                        let first = xs.filter { $0.y == xs.first?.y }.map(\.x)
                        #expect(first == first.sorted(), "\(named.name) \(node.label)")
                    }
                    let when = try #require(nodes.first { $0.id == "when" })
                    #expect(when.label.replacing("\u{A0}", with: " ").contains(clock), "\(when.label)")
                    #expect(when.language == site[0])
                    let word = try #require(nodes.first { $0.id == "theme" })
                    #expect(word.language == site[0])
                }
            }
        }
    }
}
