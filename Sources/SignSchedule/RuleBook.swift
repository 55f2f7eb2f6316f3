import SignModel

/// Rules by their text, each read once: thousands of activities repeat in some dozen ways.
struct RuleBook {
    private var rules: [String: RecurrenceRule?] = [:]

    /// nil when the text is no rule.
    mutating func rule(_ text: String) -> RecurrenceRule? {
        if let known = rules[text] { return known }
        let rule = try? RecurrenceRule(text)
        rules[text] = .some(rule)
        return rule
    }
}
