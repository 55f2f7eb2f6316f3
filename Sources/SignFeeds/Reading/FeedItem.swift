internal import SignModel
internal import SignWords

/// One item while it is read: where it stands, what was found wrong in it, and its texts made clean.
struct FeedItem {
    /// `data[3]`, `row 4`.
    let position: String
    /// What stands between the item's place and the name of a field: `.`, or `, `.
    let joint: String
    /// Its id in the feed, once it is known.
    var id: String?
    private(set) var faults: [FeedFault] = []

    init(_ position: String, joint: String = ".") {
        self.position = position
        self.joint = joint
    }

    func place(of field: String) -> String { field.isEmpty ? position : position + joint + field }

    /// Something of the item that is not taken, and with it the item.
    mutating func refuse(
        _ code: FeedFault.Code, _ field: String, value: String? = nil, expected: String? = nil, number: Int? = nil,
        limit: Int? = nil
    ) {
        add(code, field, value, expected, number, limit, isNote: false)
    }

    /// Something of the item that is not taken, or is taken otherwise; the item is taken all the same.
    mutating func note(
        _ code: FeedFault.Code, _ field: String, value: String? = nil, expected: String? = nil, number: Int? = nil,
        limit: Int? = nil
    ) {
        add(code, field, value, expected, number, limit, isNote: true)
    }

    private mutating func add(
        _ code: FeedFault.Code, _ field: String, _ value: String?, _ expected: String?, _ number: Int?, _ limit: Int?,
        isNote: Bool
    ) {
        faults.append(
            FeedFault(
                code, at: place(of: field), item: id, value: value.map { TextNormalizer.line($0.shortened(to: 80)) },
                expected: expected, number: number, limit: limit, isNote: isNote))
    }

    // MARK: - Texts

    /// A text of one line, clean; cut with a note when it is too long.
    mutating func line(_ raw: String, _ field: String, limit: Int = Limits.shortTextCharacters) -> String {
        clean(raw, field, limit: limit, lines: false)
    }

    /// A text of several lines, clean; cut with a note when it is too long.
    mutating func lines(_ raw: String, _ field: String, limit: Int = Limits.textCharacters) -> String {
        clean(raw, field, limit: limit, lines: true)
    }

    private mutating func clean(_ raw: String, _ field: String, limit: Int, lines: Bool) -> String {
        // Cleaning takes longer the longer a text is; markup is long for what it says.
        let isHuge = raw.utf8.count > 40 * limit + 20_000
        let some = isHuge ? raw.cut(to: 10 * limit + 5_000) : raw
        let plain = Markup.looksLikeMarkup(some) ? Markup.text(some) : some
        let text = lines ? TextNormalizer.text(plain) : TextNormalizer.line(plain)
        let length = text.unicodeScalars.count
        guard length > limit || isHuge else { return text }
        note(.textCut, field, number: max(length, limit + 1), limit: limit)
        return text.cut(to: limit)
    }

    /// An address of the web as it is; one without a scheme is taken for https. nil, with a note, for anything else.
    mutating func web(_ raw: String, _ field: String) -> String? {
        let text = TextNormalizer.line(raw.cut(to: 4 * Limits.urlCharacters))
        guard !text.isEmpty else { return nil }
        let lower = text.lowercased()
        let hasScheme = lower.hasPrefix("https://") || lower.hasPrefix("http://")
        let address = hasScheme ? text : "https://" + text
        let host = address.drop { $0 != "/" }.dropFirst(2).prefix { !"/?#".contains($0) }
        guard host.contains("."), !host.contains("@"), hasScheme || !host.contains(":"),
            !address.contains(where: \.isWhitespace)
        else {
            note(.wrongValue, field, value: text, expected: "https://…")
            return nil
        }
        let length = address.unicodeScalars.count
        guard length <= Limits.urlCharacters else {
            note(.tooLong, field, value: text, number: length, limit: Limits.urlCharacters)
            return nil
        }
        return address
    }

    /// An address of electronic mail, with or without `mailto:`; nil, with a note, for what is none.
    mutating func email(_ raw: String, _ field: String) -> String? {
        let text = TextNormalizer.line(raw.cut(to: Limits.shortTextCharacters))
        let address = text.lowercased().hasPrefix("mailto:") ? String(text.dropFirst(7)) : text
        guard !address.isEmpty else { return nil }
        let parts = address.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, parts[1].contains("."), !address.contains(where: \.isWhitespace)
        else {
            note(.wrongValue, field, value: text, expected: "…@…")
            return nil
        }
        return address
    }

    /// A telephone number as people write it, with or without `tel:`; nil, with a note, for what has too few digits.
    mutating func phone(_ raw: String, _ field: String) -> String? {
        let text = TextNormalizer.line(raw.cut(to: Limits.shortTextCharacters))
        let number = text.lowercased().hasPrefix("tel:") ? String(text.dropFirst(4)) : text
        guard !number.isEmpty else { return nil }
        guard number.count(where: \.isNumber) >= 3 else {
            note(.wrongValue, field, value: text, expected: "050 000 0101")
            return nil
        }
        return number
    }

    // MARK: - Times

    /// A time from texts in ISO 8601. nil when there is no beginning, or, refused, when it cannot be read; an end that
    /// cannot be read or lies before the beginning is left out with a note.
    mutating func time(
        _ start: (text: String?, field: String), _ end: (text: String?, field: String), zone: ZoneRules
    ) -> ActivityTime? {
        guard let begins = start.text, !begins.isEmpty else { return nil }
        guard let from = FeedMoment(begins, zone: zone) else {
            refuse(.wrongValue, start.field, value: begins, expected: "2026-12-01T10:00:00Z")
            return nil
        }
        guard from.isInRange else {
            refuse(
                .outOfRange, start.field, value: begins,
                expected: "\(Limits.feedYears.lowerBound)–\(Limits.feedYears.upperBound)")
            return nil
        }
        var until: FeedMoment?
        if let ends = end.text, !ends.isEmpty {
            until = FeedMoment(ends, zone: zone)
            if until == nil { note(.wrongValue, end.field, value: ends, expected: "2026-12-01T10:00:00Z") }
        }
        if let time = ActivityTime(from: from, to: until) { return time }
        note(.wrongValue, end.field, value: end.text, expected: "≥ \(begins)")
        return ActivityTime(from: from, to: nil)
    }

    /// Whether something was found for which the item is left out.
    var isRefused: Bool { faults.contains { !$0.isNote } }
}
