import SignModel
import SignWords

/// Finds events that two feeds bring: the same association, the same start, nearly the same title.
struct FeedDoubles {
    private struct Key: Hashable {
        var association: AssociationID
        var start: CivilDateTime
    }

    private var known: [Key: [Activity]] = [:]

    /// - Parameter others: what other feeds, and people, brought.
    init(_ others: [Activity]) {
        for activity in others {
            guard let key = FeedDoubles.key(activity) else { continue }
            known[key, default: []].append(activity)
        }
    }

    /// The activity of another feed that is this one.
    func double(of activity: Activity) -> Activity? {
        guard let key = FeedDoubles.key(activity) else { return nil }
        return known[key]?.first { other in
            activity.title.byLanguage.contains { language, title in
                other.title[language].map { FeedDoubles.isNear($0, title) } ?? false
            }
        }
    }

    private static func key(_ activity: Activity) -> Key? {
        activity.times.map(\.start).min().map { Key(association: activity.association, start: $0) }
    }

    /// Letters alone are compared; one slip in eight is nearly the same.
    private static func isNear(_ a: String, _ b: String) -> Bool {
        let first = letters(a)
        let second = letters(b)
        if first == second { return !first.isEmpty }
        let longer = max(first.count, second.count)
        guard longer > 0, abs(first.count - second.count) * 8 <= longer else { return false }
        return SearchMistake.distance(first, second) <= longer / 8
    }

    private static func letters(_ text: String) -> [Unicode.Scalar] {
        Array(text.withoutSoftHyphens.lowercased().filter { $0.isLetter || $0.isNumber }.unicodeScalars)
    }
}
