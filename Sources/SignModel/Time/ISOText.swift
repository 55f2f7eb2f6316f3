/// Times as text for machines: ISO 8601, as in `spec/commands.md`, "Shapes of --json". Times for people are in
/// ``DateWords``.

extension CivilDate: CustomStringConvertible {
    /// `2026-12-01`.
    public var description: String {
        let (year, month, day) = components
        return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    }

    /// Reads exactly `YYYY-MM-DD`.
    public init?(_ text: some StringProtocol) {
        let parts = text.utf8.split(separator: 0x2D, omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].count == 4, parts[1].count == 2, parts[2].count == 2,
            let year = digits(parts[0]), let month = digits(parts[1]), let day = digits(parts[2])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }
}

extension CivilTime: CustomStringConvertible {
    /// `14:30`, or `14:30:05` when there are seconds.
    public var description: String {
        let text = "\(padded(hour, 2)):\(padded(minute, 2))"
        return second == 0 ? text : text + ":" + padded(second, 2)
    }

    /// Reads `14:30` or `14:30:05`.
    public init?(_ text: some StringProtocol) {
        let parts = text.utf8.split(separator: 0x3A, omittingEmptySubsequences: false)
        guard parts.count == 2 || parts.count == 3, parts.allSatisfy({ $0.count == 2 }),
            let hour = digits(parts[0]), let minute = digits(parts[1])
        else { return nil }
        guard parts.count == 3 else {
            self.init(hour: hour, minute: minute)
            return
        }
        guard let second = digits(parts[2]) else { return nil }
        self.init(hour: hour, minute: minute, second: second)
    }
}

extension CivilDateTime: CustomStringConvertible {
    /// `2026-12-01T09:00:00`.
    public var description: String {
        "\(date)T\(padded(time.hour, 2)):\(padded(time.minute, 2)):\(padded(time.second, 2))"
    }

    /// Reads `2026-12-01T09:00` or `2026-12-01T09:00:00`.
    public init?(_ text: some StringProtocol) {
        guard let cut = text.firstIndex(where: { $0 == "T" || $0 == "t" || $0 == " " }),
            let date = CivilDate(text[..<cut]), let time = CivilTime(text[text.index(after: cut)...])
        else { return nil }
        self.init(date, time)
    }
}

extension Instant {
    /// ISO 8601 with the zone's offset: `2026-12-01T09:00:00+02:00`; milliseconds only when there are any.
    public func iso(in zone: ZoneRules) -> String {
        let offset = zone.offsetSeconds(at: self)
        var text = zone.civil(at: self).description
        let rest = Int(ms - Int64(seconds) * 1000)
        if rest != 0 { text += "." + padded(rest, 3) }
        let minutes = abs(offset) / 60
        return text + (offset < 0 ? "-" : "+") + padded(minutes / 60, 2) + ":" + padded(minutes % 60, 2)
    }

    /// Reads ISO 8601 with an offset (`Z`, `+02:00`, `+0200`), with or without a fraction of a second; nil otherwise.
    public init?(iso text: some StringProtocol) {
        var body = String(text)
        var offset = 0
        if body.hasSuffix("Z") || body.hasSuffix("z") {
            body.removeLast()
        } else {
            guard let sign = body.lastIndex(where: { $0 == "+" || $0 == "-" }), sign > body.startIndex else {
                return nil
            }
            let zone = body[body.index(after: sign)...].filter { $0 != ":" }
            guard zone.utf8.count == 4, let value = digits(zone.utf8[...]), value % 100 < 60 else { return nil }
            offset = (value / 100 * 60 + value % 100) * 60 * (body[sign] == "-" ? -1 : 1)
            body = String(body[..<sign])
        }
        var fractionMs = 0
        if let dot = body.lastIndex(of: ".") {
            let fraction = body[body.index(after: dot)...].utf8
            guard (1...9).contains(fraction.count), let value = digits(fraction.prefix(3)),
                digits(fraction[...]) != nil
            else { return nil }
            fractionMs = fraction.count == 1 ? value * 100 : fraction.count == 2 ? value * 10 : value
            body = String(body[..<dot])
        }
        guard let civil = CivilDateTime(body) else { return nil }
        self.init(ms: Int64(civil.wallSeconds - offset) * 1000 + Int64(fractionMs))
    }
}

/// `value` with leading zeros to `width` digits; `value` is not negative.
func padded(_ value: Int, _ width: Int) -> String {
    let text = String(value)
    return String(repeating: "0", count: max(0, width - text.count)) + text
}

/// The number written in ASCII digits only; nil when empty, too long or anything else.
func digits(_ bytes: some Collection<UInt8>) -> Int? {
    guard !bytes.isEmpty, bytes.count <= 18 else { return nil }
    var value = 0
    for byte in bytes {
        guard (0x30...0x39).contains(byte) else { return nil }
        value = value * 10 + Int(byte - 0x30)
    }
    return value
}
