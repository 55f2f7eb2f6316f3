import SignStage
import SignWords

extension Desk {
    /// What the fonts of this machine can show, which are those of the screens; nil where there are none.
    static var letters: LetterCheck? {
        guard let tools = try? DrawingTools() else { return nil }
        return LetterCheck { tools.foundry.lettersWithoutFont(in: $0) }
    }

    /// A text that goes on screens as it is: cleaned, within its limits, without emoji that no font has. Letters that
    /// no font has are refused.
    static func shown(_ raw: String, field: String, limit: Int) throws(DeskError) -> String {
        let text = try Desk.text(raw, field: field, limit: limit)
        guard let result = letters?(text) else { return text }
        guard result.missing.isEmpty else { throw .letters(field: field, MissingLetters(result.missing)) }
        return result.text
    }
}
