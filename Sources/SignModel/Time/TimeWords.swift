/// The words of written times in Finnish, Swedish and English, and the pieces a text of them is made of.
public enum TimeWords {
    /// A piece of a text.
    public enum Token: Hashable, Sendable {
        case word(String)
        /// A number, or several with dots, colons or slashes between them, as they stand: `12.10.`, `14:30`, `2026`.
        case figures(String)
        case dash
        case comma

        /// nil for all but a word.
        public var word: String? { if case .word(let word) = self { word } else { nil } }
        /// nil for all but figures.
        public var figures: String? { if case .figures(let figures) = self { figures } else { nil } }
    }

    /// Small letters, one kind of dash, and words and figures apart: `klo10` is two pieces, `15:e` a figure.
    public static func tokens(of text: String) -> [Token] {
        var tokens: [Token] = []
        var word = ""
        var figures = ""
        func isMark(_ character: Character) -> Bool { character == "." || character == ":" || character == "/" }
        func flush() {
            if !word.isEmpty { tokens.append(.word(word)) }
            if !figures.isEmpty {
                while let last = figures.last, last == ":" || last == "/" { figures.removeLast() }
                tokens.append(.figures(figures))
            }
            (word, figures) = ("", "")
        }
        // `klo 15:een`, `den 15:e`: an ending behind a number.
        var isEnding = false
        for character in text.lowercased().map(plain) {
            if character.isASCII, character.isNumber {
                isEnding = false
                if !word.isEmpty { flush() }
                figures.append(character)
            } else if isMark(character), !figures.isEmpty {
                // `1.–3.5.`, and a full stop within `12.10.`
                figures.append(character)
            } else if character.isLetter {
                if figures.last == ":" { isEnding = true }
                if !figures.isEmpty { flush() }
                if !isEnding { word.append(character) }
            } else if character == "'" || character == "\u{2019}" {
                continue
            } else {
                flush()
                isEnding = false
                if isDash(character) {
                    tokens.append(.dash)
                } else if [",", ";", "&", "+"].contains(character) {
                    tokens.append(.comma)
                }
            }
        }
        flush()
        return tokens
    }

    /// A hyphen, a dash of any length, a minus, a wave.
    static func isDash(_ character: Character) -> Bool {
        [
            "-", "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}", "\u{2212}", "\u{FF0D}", "\u{301C}",
            "\u{FF5E}",
        ]
        .contains(character)
    }

    /// Digits of any script, and the wide marks of East Asian keyboards, as the ones this country types.
    private static func plain(_ character: Character) -> Character {
        if character.isASCII { return character }
        if let scalar = character.unicodeScalars.first, scalar.properties.numericType == .decimal,
            let value = character.wholeNumberValue, (0...9).contains(value)
        {
            return Character(String(value))
        }
        return switch character {
        case "\u{FF1A}": ":"
        case "\u{FF0E}": "."
        case "\u{FF0F}": "/"
        default: character
        }
    }

    /// `1,5` as `1.5`.
    static func withPoints(_ text: String) -> String {
        var characters = Array(text)
        for index in characters.indices.dropFirst().dropLast()
        where characters[index] == "," && characters[index - 1].isNumber && characters[index + 1].isNumber {
            characters[index] = "."
        }
        return String(characters)
    }

    static func trimmed(_ text: String) -> String {
        var rest = text[...]
        while let first = rest.first, first.isWhitespace { rest.removeFirst() }
        while let last = rest.last, last.isWhitespace { rest.removeLast() }
        return String(rest)
    }

    /// The day of the week that a word names, alone, as a habit (`maanantaisin`, `Mondays`) or in a case.
    public static func weekday(_ word: String) -> Weekday? {
        for (index, names) in weekdays.enumerated() {
            if names.short.contains(word) || names.stems.contains(where: { isForm(word, of: $0) }) {
                return Weekday(rawValue: index + 1)
            }
        }
        return nil
    }

    /// 1…12 for the name of a month, also in a case or short.
    public static func month(_ word: String) -> Int? {
        guard word.count >= 3 else { return nil }
        for (index, names) in months.enumerated()
        where names.contains(where: { word == $0 || ($0.count > 3 && isForm(word, of: $0)) }) {
            return index + 1
        }
        return nil
    }

    /// How far from today the day is that a word names: `tänään` 0, `i morgon` 1.
    public static func days(fromToday word: String) -> Int? {
        switch word {
        case "tänään", "idag", "dag", "today": 0
        case "huomenna", "imorgon", "morgon", "tomorrow": 1
        case "ylihuomenna", "övermorgon": 2
        case "eilen", "igår", "yesterday": -1
        default: nil
        }
    }

    /// Seconds in one of what a word or its short form counts; nil when it is no unit of time.
    public static func seconds(inOne unit: String) -> Int? {
        switch unit {
        case "m", "min", "minuutti", "minuuttia", "minuutin", "minut", "minuter", "minute", "minutes", "mins": 60
        case "h", "t", "tunti", "tuntia", "tunnin", "tim", "timme", "timmar", "hour", "hours", "hrs": 3_600
        case "d", "pv", "päivä", "päivää", "päivän", "vuorokauden", "vrk", "dag", "dagar", "dygn", "day", "days": 86_400
        case "vko", "viikko", "viikkoa", "viikon", "v", "vecka", "veckor", "week", "weeks", "w": 604_800
        default: nil
        }
    }

    private static func isForm(_ word: String, of stem: String) -> Bool {
        guard word.hasPrefix(stem) else { return false }
        return endings.contains(String(word.dropFirst(stem.count)))
    }

    private static let endings: Set<String> = [
        "", "na", "sin", "n", "ta", "ksi", "isin", "t", "ina", "en", "ar", "arna", "s", "et", "eni", "den",
        "kuu", "kuun", "kuuta", "kuussa", "kuulle", "kuuhun", "kuusta", "kuulta",
    ]

    private static let weekdays: [(short: Set<String>, stems: [String])] = [
        (["ma", "mån", "mon", "må"], ["maanantai", "maanantais", "måndag", "monday"]),
        (["ti", "tis", "tue", "tues"], ["tiistai", "tiistais", "tisdag", "tuesday"]),
        (
            ["ke", "ons", "wed", "weds", "keskiviikkoisin"],
            ["keskiviikko", "keskiviikk", "keskiviiko", "onsdag", "wednesday"]
        ),
        (["to", "tors", "tor", "thu", "thur", "thurs"], ["torstai", "torstais", "torsdag", "thursday"]),
        (["pe", "fre", "fri"], ["perjantai", "perjantais", "fredag", "friday"]),
        (["la", "lör", "sat"], ["lauantai", "lauantais", "lördag", "saturday"]),
        (["su", "sön", "sun"], ["sunnuntai", "sunnuntais", "söndag", "sunday"]),
    ]

    private static let months: [[String]] = [
        ["tammi", "januari", "january", "jan"], ["helmi", "februari", "february", "feb"],
        ["maalis", "mars", "march", "mar"], ["huhti", "april", "apr"], ["touko", "maj", "may"],
        ["kesä", "juni", "june", "jun"], ["heinä", "juli", "july", "jul"],
        ["elo", "augusti", "august", "aug"], ["syys", "september", "sep", "sept"],
        ["loka", "oktober", "october", "okt", "oct"], ["marras", "november", "nov"],
        ["joulu", "december", "dec"],
    ]
}
