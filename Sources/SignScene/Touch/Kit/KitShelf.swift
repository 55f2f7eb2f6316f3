import SignModel

/// What laying out touch pages has measured and planned: the next page says much of the same, on the same display.
///
/// It belongs to whoever lays out, on one thread.
final class KitShelf {
    /// The words and rows of a dozen pages.
    let measured = MeasuredTexts(limit: 2_000)
    private var plans: [Key: Plan] = [:]

    struct Plan {
        var words: TouchWords
        var metrics: TouchMetrics
        var nav: NavPlan
    }

    private struct Key: Hashable {
        var settings: TouchSettings
        var languages: [Language]
    }

    /// Settings and languages there may be beside one another.
    private static let planLimit = 32

    func plan(_ settings: TouchSettings, _ languages: [Language], make: () -> Plan) -> Plan {
        let key = Key(settings: settings, languages: languages)
        if let known = plans[key] { return known }
        if plans.count >= Self.planLimit { plans = [:] }
        let made = make()
        plans[key] = made
        return made
    }
}
