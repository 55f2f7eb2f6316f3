import SignModel

extension CivilDate {
    /// The ISO week it lies in: `2026-W49`.
    var weekID: String {
        let week = isoWeek
        return "\(week.year)-W\(week.week < 10 ? "0" : "")\(week.week)"
    }
}
