extension CivilTime: CustomStringConvertible {
    /// `14:30`, or `14:30:05` when there are seconds.
    public var description: String {
        let text = "\(Digits.padded(hour, 2)):\(Digits.padded(minute, 2))"
        return second == 0 ? text : text + ":" + Digits.padded(second, 2)
    }

    /// Reads `14:30` or `14:30:05`.
    public init?(_ text: some StringProtocol) {
        let parts = text.utf8.split(separator: 0x3A, omittingEmptySubsequences: false)
        guard parts.count == 2 || parts.count == 3, parts.allSatisfy({ $0.count == 2 }),
            let hour = Digits.number(parts[0]), let minute = Digits.number(parts[1])
        else { return nil }
        guard parts.count == 3 else {
            self.init(hour: hour, minute: minute)
            return
        }
        guard let second = Digits.number(parts[2]) else { return nil }
        self.init(hour: hour, minute: minute, second: second)
    }
}
