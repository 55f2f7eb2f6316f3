import SignModel

/// What the keywords of one item speak for: by the surest ground first, then by how many say so, then by the table's order.
struct Votes {
    private struct Vote {
        var reason: NeedMatch.Reason
        var count: Int
    }

    private let order: [ThemeID: Int]
    private var votes: [Vote] = []

    init(order: [ThemeID: Int]) { self.order = order }

    var isEmpty: Bool { votes.isEmpty }

    mutating func add(_ themes: [ThemeID], _ ground: NeedMatch.Ground, _ found: String) {
        for theme in themes {
            guard let index = votes.firstIndex(where: { $0.reason.theme == theme }) else {
                votes.append(
                    Vote(reason: NeedMatch.Reason(theme: theme, ground: ground, found: found), count: 1))
                continue
            }
            if ground < votes[index].reason.ground {
                // What is said by an id counts anew: words do not outvote it.
                votes[index] = Vote(reason: NeedMatch.Reason(theme: theme, ground: ground, found: found), count: 1)
            } else if ground == votes[index].reason.ground {
                votes[index].count += 1
            }
        }
    }

    var reasons: [NeedMatch.Reason] {
        votes.sorted { a, b in
            if a.reason.ground != b.reason.ground { return a.reason.ground < b.reason.ground }
            if a.count != b.count { return a.count > b.count }
            return (order[a.reason.theme] ?? .max) < (order[b.reason.theme] ?? .max)
        }.map(\.reason)
    }
}
