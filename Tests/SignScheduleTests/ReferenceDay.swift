import SignModel

/// A day of the rotation worked out once more, slowly and with none of the planner's code: everything may run all day,
/// so that nothing but fairness decides. For each second it says what is on; the last minutes before midnight, when
/// slides are held, are left out.
struct ReferenceDay {
    struct Announcement {
        var id: AnnouncementID
        var association: AssociationID
        var weight: Int
        var seconds: [Int]
        var shown = 0
        /// Its place in the day's round.
        var rank = 0
    }

    /// One slide.
    struct Show: Equatable {
        var announcement: AnnouncementID
        var slide: Int
        /// Seconds of the day.
        var from: Int
        var until: Int
    }

    private(set) var shows: [Show] = []

    /// - Parameters:
    ///   - weights: of all associations.
    ///   - seconds: where to stop.
    init(_ announcements: [Announcement], weights: [AssociationID: Int], date: CivilDate, until seconds: Int) {
        var all = announcements.sorted {
            $0.association == $1.association ? $0.id < $1.id : $0.association < $1.association
        }
        let names = Set(all.map(\.association)).sorted()
        let day = date.dayNumber
        // The round of associations begins with another one each day, and each one's announcements likewise.
        let begin = (day + day / names.count) % names.count
        func rank(_ name: AssociationID) -> Int {
            ((names.firstIndex(of: name) ?? 0) - begin + names.count) % names.count
        }
        for name in names {
            let own = all.indices.filter { all[$0].association == name }
            let first = own[day % own.count]
            for index in own { all[index].rank = (index - first + all.count) % all.count }
        }
        var now = 0
        var last: AssociationID?
        var longest: [AssociationID: Int] = [:]
        func weight(_ name: AssociationID) -> Int { weights[name] ?? 1 }
        while now < seconds {
            func airtime(_ name: AssociationID) -> Int {
                all.filter { $0.association == name }.reduce(0) { $0 + $1.shown }
            }
            // Airtime by weight, compared without fractions.
            let order = names.sorted { a, b in
                let (left, right) = (airtime(a) * weight(b), airtime(b) * weight(a))
                return left == right ? rank(a) < rank(b) : left < right
            }
            func next(_ name: AssociationID) -> Int? {
                all.indices.filter { all[$0].association == name }.min { a, b in
                    let (left, right) = (all[a].shown * all[b].weight, all[b].shown * all[a].weight)
                    return left == right ? all[a].rank < all[b].rank : left < right
                }
            }
            // The one that was on last gives way, if the other does not get ahead by more than its longest turn.
            let least = order[0]
            let chosen = order.first { name in
                guard name != last, let turn = next(name) else { return false }
                let lead = airtime(name) * weight(least) - airtime(least) * weight(name)
                let after = lead + all[turn].seconds.reduce(0, +) * weight(least)
                return lead == 0 || after <= (longest[name] ?? 0) * weight(least)
            }
            guard let turn = next(chosen ?? least) else { return }
            for (slide, seconds) in all[turn].seconds.enumerated() {
                shows.append(Show(announcement: all[turn].id, slide: slide, from: now, until: now + seconds))
                now += seconds
            }
            let length = all[turn].seconds.reduce(0, +)
            all[turn].shown += length
            last = all[turn].association
            longest[all[turn].association] = max(longest[all[turn].association] ?? 0, length)
        }
    }
}
