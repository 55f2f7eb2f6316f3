/// Why a recurrence rule is refused: the part and the value that are wrong.
public enum RecurrenceError: Error, Hashable, Sendable {
    /// Nothing, or something that is not `PART=value;PART=value`.
    case malformed(String)
    /// Longer than ``Limits/recurrenceRuleCharacters``.
    case tooLong(characters: Int)
    case missingFrequency
    /// FREQ is none of the seven of RFC 5545.
    case unknownFrequency(String)
    /// SECONDLY, MINUTELY or HOURLY: nothing on a screen repeats within a day.
    case subDaily(String)
    case unknownPart(String)
    case repeatedPart(String)
    case badValue(part: String, value: String)
    /// COUNT and UNTIL exclude each other.
    case countWithUntil
    /// A part that RFC 5545 does not allow with this frequency, or with this neighbour.
    case notAllowed(part: String, with: String)
    /// BYHOUR × BYMINUTE × BYSECOND give more times a day than ``Limits/recurrenceTimesPerDay``.
    case tooManyTimes(found: Int)

    /// Stable, for machines.
    public var code: String {
        switch self {
        case .malformed: "malformedRule"
        case .tooLong: "ruleTooLong"
        case .missingFrequency: "missingFrequency"
        case .unknownFrequency: "unknownFrequency"
        case .subDaily: "subDailyFrequency"
        case .unknownPart: "unknownPart"
        case .repeatedPart: "repeatedPart"
        case .badValue: "badValue"
        case .countWithUntil: "countWithUntil"
        case .notAllowed: "partNotAllowed"
        case .tooManyTimes: "tooManyTimes"
        }
    }

    /// One plain English sentence.
    public var text: String {
        switch self {
        case .malformed(let text): "Not a recurrence rule: \(text)"
        case .tooLong(let characters):
            "The rule has \(characters) characters; \(Limits.recurrenceRuleCharacters) are allowed."
        case .missingFrequency: "The rule has no FREQ."
        case .unknownFrequency(let value): "FREQ=\(value) is not a frequency."
        case .subDaily(let value): "FREQ=\(value) repeats within a day; DAILY is the finest that is taken."
        case .unknownPart(let part): "\(part) is not a part of a recurrence rule."
        case .repeatedPart(let part): "\(part) is given twice."
        case .badValue(let part, let value): "\(part)=\(value) is out of range or not readable."
        case .countWithUntil: "COUNT and UNTIL exclude each other."
        case .notAllowed(let part, let other): "\(part) is not allowed with \(other)."
        case .tooManyTimes(let found):
            "BYHOUR, BYMINUTE and BYSECOND give \(found) times a day; \(Limits.recurrenceTimesPerDay) are allowed."
        }
    }
}
