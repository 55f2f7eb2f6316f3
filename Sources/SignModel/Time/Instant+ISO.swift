extension Instant {
    /// ISO 8601 with the zone's offset: `2026-12-01T09:00:00+02:00`; milliseconds only when there are any.
    public func iso(in zone: ZoneRules) -> String {
        let offset = zone.offsetSeconds(at: self)
        var text = zone.civil(at: self).description
        let rest = Int(ms - Int64(seconds) * 1000)
        if rest != 0 { text += "." + Digits.padded(rest, 3) }
        let minutes = abs(offset) / 60
        return text + (offset < 0 ? "-" : "+") + Digits.padded(minutes / 60, 2) + ":" + Digits.padded(minutes % 60, 2)
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
            guard zone.utf8.count == 4, let value = Digits.number(zone.utf8[...]), value % 100 < 60 else { return nil }
            offset = (value / 100 * 60 + value % 100) * 60 * (body[sign] == "-" ? -1 : 1)
            body = String(body[..<sign])
        }
        var fractionMs = 0
        if let dot = body.lastIndex(of: ".") {
            let fraction = body[body.index(after: dot)...].utf8
            guard (1...9).contains(fraction.count), let value = Digits.number(fraction.prefix(3)),
                Digits.number(fraction[...]) != nil
            else { return nil }
            fractionMs = fraction.count == 1 ? value * 100 : fraction.count == 2 ? value * 10 : value
            body = String(body[..<dot])
        }
        guard let civil = CivilDateTime(body) else { return nil }
        self.init(ms: Int64(civil.wallSeconds - offset) * 1000 + Int64(fractionMs))
    }
}
