import SignStage
import SignWords

extension Desk {
    /// What the fonts of this machine can show, which are those of the screens; nil where there are none.
    var letters: LetterCheck? {
        guard let tools = try? drawingTools() else { return nil }
        return LetterCheck { tools.foundry.lettersWithoutFont(in: $0) }
    }

    /// A text that goes on screens as it is: cleaned, within its limits, and without the emoji that no font has, which are
    /// told. Letters that no font has are refused.
    static func shown(
        _ raw: String, field: String, limit: Int, by letters: LetterCheck?
    ) throws(DeskError) -> LetterCheck.Result {
        let text = try Desk.text(raw, field: field, limit: limit)
        guard let result = letters?(text) else { return LetterCheck.Result(text: text) }
        guard result.missing.isEmpty else { throw .letters(field: field, MissingLetters(result.missing)) }
        return result
    }
}
