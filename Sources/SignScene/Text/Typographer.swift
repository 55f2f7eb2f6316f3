/// Small mercies of typesetting: what belongs together stays on one line.
///
/// Texts come from the store already normalised; this only chooses between kinds of spaces and dashes, so no letter is
/// added, lost or changed. `guides/accessibility.md`, 5.4.
public enum Typographer {
    static let nbsp: Character = "\u{A0}"

    /// `text` with no-break spaces inside times (`klo 14.30`), dates (`ma 12.10.`, `12. lokakuuta`), phone numbers
    /// (`050 000 0101`, `116 117`), prices (`12,50 €`) and counts with units, and en dashes between figures.
    public static func tidy(_ text: String) -> String {
        let words = text.split(separator: " ", omittingEmptySubsequences: true).map(String.init)
        guard var line = words.first.map(dashed) else { return text.isEmpty ? text : "" }
        var previous = line
        for raw in words.dropFirst() {
            let word = dashed(raw)
            line.append(belongs(word, after: previous) ? nbsp : " ")
            line += word
            previous = word
        }
        return line
    }

    /// `8-16` becomes `8–16`; a hyphen between anything but figures stays.
    private static func dashed(_ word: String) -> String {
        guard word.contains("-"), word.first?.isNumber == true else { return word }
        let parts = word.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, let left = parts[0].last, left.isNumber || left == ".",
            let right = parts[1].first, right.isNumber, parts[0].count <= 6
        else { return word }
        return "\(parts[0])\u{2013}\(parts[1])"
    }

    private static let timeWords: Set<String> = [
        "klo", "kl.", "klockan", "kello", "viikko", "vecka", "week", "vk", "puh.", "tel.",
    ]
    private static let days: Set<String> = [
        "ma", "ti", "ke", "to", "pe", "la", "su", "mån", "tis", "ons", "tors", "fre", "lör", "sön", "Mon", "Tue",
        "Wed", "Thu", "Fri", "Sat", "Sun",
    ]
    private static let units: Set<String> = [
        "€", "%", "t", "h", "min", "km", "m", "kg", "cm", "mm", "euroa", "vuotta", "v", "s",
    ]

    private static func belongs(_ word: String, after previous: String) -> Bool {
        guard let first = word.first, let last = previous.last else { return false }
        if first.isNumber, days.contains(previous) || timeWords.contains(previous.lowercased()) { return true }
        if last.isNumber, units.contains(stripped(word)) { return true }
        // Groups of a phone or other number: 050 000 0101, 116 117, 1 234.
        if isDigits(previous), previous.count <= 4, isDigits(stripped(word)) { return true }
        // 12. lokakuuta
        if last == ".", previous.dropLast().count <= 2, isDigits(String(previous.dropLast())),
            monthStems.contains(where: word.lowercased().hasPrefix)
        {
            return true
        }
        // A street and its number: Esimerkkikatu 3.
        if first.isNumber, streetEndings.contains(where: previous.lowercased().hasSuffix) { return true }
        // Esimerkki ry, and a dash belongs to what stands before it.
        return ["ry", "rf", "ry.", "rf.", "\u{2013}"].contains(word)
    }

    private static let monthStems = [
        "tammik", "helmik", "maalisk", "huhtik", "toukok", "kesäk", "heinäk", "elok", "syysk", "lokak", "marrask",
        "jouluk",
    ]

    private static let streetEndings = [
        "katu", "tie", "kuja", "polku", "piha", "aukio", "raitti", "gatan", "vägen", "gränden", "stigen", "torget",
    ]

    private static func isDigits(_ text: String) -> Bool { !text.isEmpty && text.allSatisfy(\.isNumber) }

    private static func stripped(_ word: String) -> String {
        String(word.prefix(while: { !",.;:!?)".contains($0) }))
    }

    /// A phone number whose groups cannot come apart.
    public static func phone(_ number: String) -> String {
        String(number.map { $0 == " " ? nbsp : $0 })
    }

    /// A web address as it is written for people: without its scheme and a bare final slash.
    public static func address(_ url: String) -> String {
        var text = url[...]
        for scheme in ["https://", "http://"] where text.lowercased().hasPrefix(scheme) {
            text = text.dropFirst(scheme.count)
        }
        if text.hasPrefix("www.") { text = text.dropFirst(4) }
        if text.hasSuffix("/") { text = text.dropLast() }
        return String(text)
    }
}
