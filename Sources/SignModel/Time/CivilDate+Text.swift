extension CivilDate: CustomStringConvertible {
    /// `2026-12-01`.
    public var description: String {
        let (year, month, day) = components
        return "\(Digits.padded(year, 4))-\(Digits.padded(month, 2))-\(Digits.padded(day, 2))"
    }

    /// Reads exactly `YYYY-MM-DD`.
    public init?(_ text: some StringProtocol) {
        let parts = text.utf8.split(separator: 0x2D, omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].count == 4, parts[1].count == 2, parts[2].count == 2,
            let year = Digits.number(parts[0]), let month = Digits.number(parts[1]), let day = Digits.number(parts[2])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }
}
