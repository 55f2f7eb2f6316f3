/// A cell of a table for spreadsheets.
enum CSVCell {
    /// Quoted where needed. Where a spreadsheet would take a text for a formula it gets an apostrophe before it: at its
    /// beginning, and after a semicolon, at which some spreadsheets begin another cell whatever the quotes.
    static func text(_ text: String) -> String {
        var safe = ""
        var isStart = true
        for character in text {
            if isStart, "=+-@\t\r".contains(character) { safe += "'" }
            isStart = character == ";" || (isStart && character == " ")
            safe.append(character)
        }
        guard safe.contains(where: { ",;\"\n\r".contains($0) }) else { return safe }
        return "\"" + safe.replacing("\"", with: "\"\"") + "\""
    }
}
