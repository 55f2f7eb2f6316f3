extension CivilDateTime: CustomStringConvertible {
    /// `2026-12-01T09:00:00`.
    public var description: String {
        "\(date)T\(Digits.padded(time.hour, 2)):\(Digits.padded(time.minute, 2)):\(Digits.padded(time.second, 2))"
    }

    /// Reads `2026-12-01T09:00` or `2026-12-01T09:00:00`.
    public init?(_ text: some StringProtocol) {
        guard let cut = text.firstIndex(where: { $0 == "T" || $0 == "t" || $0 == " " }),
            let date = CivilDate(text[..<cut]), let time = CivilTime(text[text.index(after: cut)...])
        else { return nil }
        self.init(date, time)
    }
}
