/// Numbers with a unit, as people write them: `3 m`, `1,1 m`, `15 %`, `500 ms`, `43"`.
enum MeasureText {
    /// The number and what follows it, trimmed and in lower case; nil when the text does not begin with a number.
    /// Comma and point both divide; no sign, no exponent.
    static func split(_ text: String) -> (number: Double, unit: String)? {
        let text = text.trimmed
        let digits = text.prefix { $0.isASCII && ($0.isNumber || $0 == "." || $0 == ",") }
        guard digits.first?.isNumber == true, digits.last?.isNumber == true, digits.utf8.count <= 12,
            let number = Double(String(digits.map { $0 == "," ? "." : $0 }))
        else { return nil }
        return (number, String(text[digits.endIndex...]).trimmed.lowercased())
    }

    /// Millimetres from `3 m`, `300 cm` or `3000 mm`; nil without one of these units.
    static func millimetres(_ text: String) -> Double? {
        guard let (number, unit) = split(text) else { return nil }
        switch unit {
        case "mm": return number
        case "cm": return number * 10
        case "m": return number * 1000
        default: return nil
        }
    }

    /// Inches from `43`, `43"`, `43 in` or `109 cm`.
    static func inches(_ text: String) -> Double? {
        guard let (number, unit) = split(text) else { return nil }
        switch unit {
        case "", "\"", "”", "″", "''", "in", "inch", "inches": return number
        case "cm": return number / 2.54
        case "mm": return number / 25.4
        default: return nil
        }
    }

    /// A whole percentage from `15` or `15 %`.
    static func percent(_ text: String) -> Int? {
        guard let (number, unit) = split(text), unit.isEmpty || unit == "%" else { return nil }
        return Int(exactly: number)
    }

    /// Whole milliseconds from `500 ms` or `0.5 s`.
    static func milliseconds(_ text: String) -> Int? {
        guard let (number, unit) = split(text) else { return nil }
        switch unit {
        case "ms": return Int(exactly: number)
        case "s": return Int(exactly: (number * 1000).rounded())
        default: return nil
        }
    }

    /// Whole seconds from `90 s` or `1.5 min`.
    static func seconds(_ text: String) -> Int? {
        guard let (number, unit) = split(text) else { return nil }
        switch unit {
        case "s", "sek", "sec": return Int(exactly: number)
        case "min": return Int(exactly: (number * 60).rounded())
        default: return nil
        }
    }

    /// `3`, `1.5`, `3.25`: without a needless `.0`.
    static func plain(_ number: Double) -> String {
        Int(exactly: number).map(String.init) ?? String((number * 100).rounded() / 100)
    }
}

extension StringProtocol {
    /// Without white space at either end.
    var trimmed: String {
        let start = firstIndex { !$0.isWhitespace } ?? endIndex
        let end = lastIndex { !$0.isWhitespace }.map(index(after:)) ?? start
        return String(self[start..<Swift.max(start, end)])
    }
}
