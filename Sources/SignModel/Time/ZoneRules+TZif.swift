extension ZoneRules {
    /// Reads a compiled zone file (TZif version 1 to 4, RFC 9636), as found in `/usr/share/zoneinfo`.
    ///
    /// - Returns: nil when the bytes are not such a file, are cut short or contradict themselves.
    public init?(id: String, tzif bytes: [UInt8]) {
        guard let first = Header(bytes, at: 0) else { return nil }
        if first.version == 0 {
            guard let body = Body(bytes, header: first, wide: false) else { return nil }
            self.init(id: id, initialOffsetSeconds: body.initial, transitions: body.transitions, tail: nil)
            return
        }
        guard let second = Header(bytes, at: Header.size + first.bodySize(wide: false)),
            let body = Body(bytes, header: second, wide: true)
        else { return nil }
        let footer = bytes[body.end...]
        guard footer.first == 0x0A, let close = footer.dropFirst().firstIndex(of: 0x0A) else { return nil }
        let rule = String(decoding: footer[(body.end + 1)..<close], as: UTF8.self)
        let tail = PosixZone(rule)
        if !rule.isEmpty, tail == nil { return nil }
        self.init(id: id, initialOffsetSeconds: body.initial, transitions: body.transitions, tail: tail)
    }

    private struct Header {
        static let size = 44
        var version: UInt8
        var utcCount, wallCount, leapCount, transitionCount, typeCount, nameSize: Int
        var end: Int

        /// Seconds from 1970, in which every instant has its place.
        private static let farthest = 1 << 50

        init?(_ bytes: [UInt8], at start: Int) {
            guard start >= 0, bytes.count >= start + Header.size,
                bytes[start..<start + 4].elementsEqual([0x54, 0x5A, 0x69, 0x66])
            else { return nil }
            version = bytes[start + 4]
            func count(_ n: Int) -> Int { ZoneRules.integer(bytes, at: start + 20 + n * 4, size: 4) }
            utcCount = count(0)
            wallCount = count(1)
            leapCount = count(2)
            transitionCount = count(3)
            typeCount = count(4)
            nameSize = count(5)
            end = start + Header.size
            let all = [utcCount, wallCount, leapCount, transitionCount, typeCount, nameSize]
            guard typeCount >= 1, all.allSatisfy({ (0...10_000).contains($0) }) else { return nil }
        }

        func bodySize(wide: Bool) -> Int {
            let word = wide ? 8 : 4
            return transitionCount * (word + 1) + typeCount * 6 + nameSize + leapCount * (word + 4) + wallCount
                + utcCount
        }
    }

    private struct Body {
        var initial = 0
        var transitions: [Transition] = []
        var end: Int

        /// Seconds from 1970, in which every instant has its place.
        private static let farthest = 1 << 50

        init?(_ bytes: [UInt8], header: Header, wide: Bool) {
            let word = wide ? 8 : 4
            end = header.end + header.bodySize(wide: wide)
            guard bytes.count >= end else { return nil }
            let typesOfTransitions = header.end + header.transitionCount * word
            let types = typesOfTransitions + header.transitionCount
            func offset(_ type: Int) -> Int { ZoneRules.integer(bytes, at: types + type * 6, size: 4) }
            // RFC 8536 3.2: further from UTC no civil time is.
            guard (0..<header.typeCount).allSatisfy({ (-89_999...93_599).contains(offset($0)) }) else { return nil }
            initial = offset(0)
            for n in 0..<header.transitionCount {
                let type = Int(bytes[typesOfTransitions + n])
                guard type < header.typeCount else { return nil }
                // Some files begin with the Big Bang.
                let seconds = ZoneRules.integer(bytes, at: header.end + n * word, size: word)
                let at = Instant(seconds: min(max(seconds, -Body.farthest), Body.farthest))
                if let last = transitions.last, at <= last.at { return nil }
                transitions.append(Transition(at: at, offsetSeconds: offset(type)))
            }
        }
    }

    /// A big-endian signed integer of 4 or 8 bytes.
    private static func integer(_ bytes: [UInt8], at start: Int, size: Int) -> Int {
        var value: UInt64 = 0
        for byte in bytes[start..<start + size] { value = value << 8 | UInt64(byte) }
        return size == 4 ? Int(Int32(truncatingIfNeeded: value)) : Int(Int64(bitPattern: value))
    }
}
