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

    @Test(arguments: Samples.displays)
    func linesEndAtTheRightEdge(_ named: Samples.Named) throws {
        for (language, title, text) in Self.texts {
            var item = Samples.item()
            item.content.title = [language: title]
            item.content.text = [language: text]
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
}
