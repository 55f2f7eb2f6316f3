import SignModel
import SignSchedule

/// Figures behind a code, whole numbers as numbers.
public struct Figures: Encodable, Sendable {
    private let values: [String: String]
    private static let numbers: Set = ["sharing", "minutes", "percent", "seconds"]

    /// nil when there are none.
    init?(_ values: [String: String]) {
        guard !values.isEmpty else { return nil }
        self.values = values
    }

    /// A reason's code and what stands behind it.
    init(_ reason: Reason, _ zone: ZoneRules) {
        values = reason.figures(zone: zone).merging(["code": reason.code]) { own, _ in own }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(
            Dictionary(
                uniqueKeysWithValues: values.map { key, text in
                    (key, Figures.numbers.contains(key) ? Int(text).map(Value.number) ?? .text(text) : .text(text))
                }))
    }

    private enum Value: Encodable {
        case number(Int)
        case text(String)

        func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            switch self {
            case .number(let number): try container.encode(number)
            case .text(let text): try container.encode(text)
            }
        }
    }
}
