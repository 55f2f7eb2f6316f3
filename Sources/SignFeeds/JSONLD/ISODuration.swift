/// A length of time as ISO 8601 writes it: `PT2H30M`, `P1W`, `P3M`.
struct ISODuration: Hashable {
    var years = 0
    var months = 0
    var weeks = 0
    var days = 0
    /// Of hours, minutes and seconds.
    var clock = 0

    init?(_ text: String) {
        var rest = text.uppercased()[...]
        guard rest.first == "P" else { return nil }
        rest.removeFirst()
        var inClock = false
        var found = false
        while let first = rest.first {
            if first == "T" {
                inClock = true
                rest.removeFirst()
                continue
            }
            let figures = rest.prefix { $0.isASCII && $0.isNumber }
            guard let number = Int(figures), number <= 100_000, let unit = rest.dropFirst(figures.count).first else {
                return nil
            }
            rest = rest.dropFirst(figures.count + 1)
            found = true
            switch (unit, inClock) {
            case ("Y", false): years = number
            case ("M", false): months = number
            case ("W", false): weeks = number
            case ("D", false): days = number
            case ("H", true): clock += number * 3600
            case ("M", true): clock += number * 60
            case ("S", true): clock += number
            default: return nil
            }
        }
        guard found else { return nil }
    }

    /// nil when it is of months, which have no length.
    var seconds: Int? { years == 0 && months == 0 ? (weeks * 7 + days) * 86_400 + clock : nil }
}
