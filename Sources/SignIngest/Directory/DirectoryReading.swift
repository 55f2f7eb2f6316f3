internal import Foundation
public import SignModel
public import SignWords

/// Rows → checked associations and places.
///
/// Finnish names and texts get their seams, as everything that is laid out does.
public struct DirectoryReading {
    private let hyphenator = FinnishHyphenator()
    private let letters: LetterCheck?

    /// - Parameter letters: what the screens' fonts can show; nil where there are no fonts to ask.
    public init(letters: LetterCheck?) {
        self.letters = letters
    }

    /// The association a row gives.
    ///
    /// - Parameter old: what it changes; nil: a new one, which needs a name.
    public func association(_ row: DirectoryRow, changing old: Association? = nil) throws(IngestError) -> Association {
        try check(row, keys: DirectoryRow.associationKeys)
        let id: AssociationID = try id(row)
        var result = old ?? Association(id: id, name: [:])
        result.removed = nil
        result.name = try localized(row, "name", old: result.name, limit: Limits.titleCharacters)
        guard !result.name.isEmpty else { throw row.refuse("name", .missingField("name")) }
        result.about = try localized(row, "about", old: result.about, limit: Limits.textCharacters)
        if let phone = row.fields["phone"] { result.contact.phone = try phoneNumber(phone, row) }
        if let email = row.fields["email"] { result.contact.email = try address(email, row) }
        if let web = row.fields["web"] { result.contact.web = try link(web, row) }
        if let area = row.fields["area"] { result.area = try line(area, "area", row) }
        if let themes = row.fields["themes"] { result.themes = try self.themes(themes, row) }
        if row.fields["logo"] == "" { result.logo = nil }
        return result
    }

    /// The place a row gives.
    public func place(_ row: DirectoryRow, changing old: Place? = nil) throws(IngestError) -> Place {
        try check(row, keys: DirectoryRow.placeKeys)
        let id: PlaceID = try id(row)
        var result = old ?? Place(id: id, name: [:])
        result.name = try localized(row, "name", old: result.name, limit: Limits.titleCharacters)
        guard !result.name.isEmpty else { throw row.refuse("name", .missingField("name")) }
        if let address = row.fields["address"] { result.address = try line(address, "address", row) }
        if let area = row.fields["area"] { result.area = try line(area, "area", row) }
        if let features = row.fields["accessibility"] {
            result.accessibility = try self.features(features, row)
        }
        return result
    }

    /// The id of a row.
    public func id<Of>(_ row: DirectoryRow) throws(IngestError) -> ID<Of> {
        guard let raw = row.fields["id"] else { throw row.refuse("id", .missingField("id")) }
        let id = ID<Of>(TextNormalizer.line(raw))
        guard id.isWellFormed else {
            throw row.refuse(
                "id", .wrongValue(id.raw.shortened(to: 80), expected: "a–z, 0–9, -, _ (\(Limits.idCharacters))"))
        }
        return id
    }

    private func check(_ row: DirectoryRow, keys: [String]) throws(IngestError) {
        for key in row.fields.keys.sorted() {
            let parts = key.split(separator: ".", maxSplits: 1).map(String.init)
            let isText = parts.first == "name" || parts.first == "about"
            guard let first = parts.first, keys.contains(first), isText == (parts.count == 2) else {
                throw row.refuse(key, .unknownField(key))
            }
            if parts.count == 2, !Language(parts[1]).isWellFormed {
                throw row.refuse(key, .wrongValue(parts[1], expected: "fi, sv, en …"))
            }
        }
    }

    private func localized(
        _ row: DirectoryRow, _ key: String, old: LocalizedText, limit: Int
    ) throws(IngestError) -> LocalizedText {
        var result = old
        for (name, raw) in row.fields where name.hasPrefix(key + ".") {
            let language = Language(String(name.dropFirst(key.count + 1)))
            let text = try bounded(
                key == "about" ? TextNormalizer.text(short(raw)) : TextNormalizer.line(short(raw)), name, row,
                limit: limit)
            result[language] = language == .finnish ? hyphenator.hyphenate(text) : text
        }
        guard result.languages.count <= Limits.languagesPerText else {
            throw row.refuse(key, .listTooLong(count: result.languages.count, limit: Limits.languagesPerText))
        }
        return result
    }

    /// Enough to see that a text is too long.
    private func short(_ raw: String) -> String {
        String(String.UnicodeScalarView(raw.unicodeScalars.prefix(4 * Limits.textCharacters)))
    }

    private func bounded(
        _ text: String, _ key: String, _ row: DirectoryRow, limit: Int
    ) throws(IngestError) -> String {
        if let fault = TextFault(text, limit: limit) { throw row.refuse(key, .text(fault)) }
        guard let result = letters?(text) else { return text }
        guard result.missing.isEmpty else { throw row.refuse(key, .letters(MissingLetters(result.missing))) }
        return result.text
    }

    private func line(_ raw: String, _ key: String, _ row: DirectoryRow) throws(IngestError) -> String? {
        let text = try bounded(TextNormalizer.line(short(raw)), key, row, limit: Limits.shortTextCharacters)
        return text.isEmpty ? nil : text
    }

    private func phoneNumber(_ raw: String, _ row: DirectoryRow) throws(IngestError) -> String? {
        guard let text = try line(raw, "phone", row) else { return nil }
        let digits = text.count { $0.isNumber }
        guard digits >= 3, digits <= 20, text.allSatisfy({ $0.isNumber || "+()-/ \u{A0}".contains($0) }) else {
            throw row.refuse("phone", .wrongValue(text, expected: "050 000 0101"))
        }
        return text
    }

    private func address(_ raw: String, _ row: DirectoryRow) throws(IngestError) -> String? {
        guard let text = try line(raw, "email", row) else { return nil }
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, parts[1].contains("."), !text.contains(where: \.isWhitespace) else {
            throw row.refuse("email", .wrongValue(text, expected: "info@esimerkki.example"))
        }
        return text
    }

    private func link(_ raw: String, _ row: DirectoryRow) throws(IngestError) -> String? {
        guard let text = try line(raw, "web", row) else { return nil }
        // As it is said: the browser would put it there.
        let full = text.contains("://") ? text : "https://" + text
        let isWeb = full.hasPrefix("https://") || full.hasPrefix("http://")
        let host = full.split(separator: "/", omittingEmptySubsequences: true).dropFirst().first ?? ""
        guard isWeb, host.contains("."), !full.contains(where: \.isWhitespace) else {
            throw row.refuse("web", .wrongValue(text, expected: "https://esimerkki.example"))
        }
        return try bounded(full, "web", row, limit: Limits.urlCharacters)
    }

    private func themes(_ raw: String, _ row: DirectoryRow) throws(IngestError) -> [ThemeID] {
        let known = NeedTheme.all.map(\.id)
        var found: [ThemeID] = []
        for word in words(raw) {
            guard known.contains(ThemeID(word)) else {
                throw row.refuse(
                    "themes", .wrongValue(word, expected: known.map(\.raw).joined(separator: ", ")))
            }
            if !found.contains(ThemeID(word)) { found.append(ThemeID(word)) }
        }
        guard found.count <= Limits.themesPerItem else {
            throw row.refuse("themes", .listTooLong(count: found.count, limit: Limits.themesPerItem))
        }
        return found
    }

    private func features(_ raw: String, _ row: DirectoryRow) throws(IngestError) -> [AccessibilityFeature] {
        var found: [AccessibilityFeature] = []
        for word in words(raw) {
            guard let feature = AccessibilityFeature.allCases.first(where: { $0.rawValue.lowercased() == word })
            else {
                throw row.refuse(
                    "accessibility",
                    .wrongValue(
                        word, expected: AccessibilityFeature.allCases.map(\.rawValue).joined(separator: ", ")))
            }
            if !found.contains(feature) { found.append(feature) }
        }
        return found
    }

    private func words(_ raw: String) -> [String] {
        short(raw).lowercased().split { $0 == "," || $0 == ";" || $0.isWhitespace }.map {
            String($0.prefix(Limits.idCharacters))
        }
    }
}
