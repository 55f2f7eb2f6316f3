import SignModel
import SignSchedule

/// Figures behind a code: numbers as numbers, all else as text.
public struct Figures: Encodable, Sendable {
    private let values: [String: Figure]
    private let zone: ZoneRules

    /// nil when there are none.
    init?(_ because: Because, _ zone: ZoneRules) {
        guard !because.figures.isEmpty else { return nil }
        values = because.figures
        self.zone = zone
    }

    /// A reason's code and what stands behind it.
    init(_ reason: Reason, _ zone: ZoneRules) {
        values = reason.figures.merging(["code": .word(reason.code)]) { own, _ in own }
        self.zone = zone
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(values.mapValues { Value(figure: $0, zone: zone) })
    }

    private struct Value: Encodable {
        let figure: Figure
        let zone: ZoneRules

        func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            if case .number(let number) = figure {
                try container.encode(number)
            } else {
                try container.encode(figure.text(zone: zone))
            }
        }
    }
}
