/// Times as people write them, and only what is not as usual:
/// `{"start":"2026-12-01T10:00:00","end":"2026-12-01T12:00:00","rrule":"FREQ=WEEKLY","except":["2026-12-29"]}`.
extension ActivityTime: Codable {
    private enum Key: String, CodingKey {
        case start, end, allDay, endless, rrule, except, also, zone, title, placeText
    }

    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: Key.self)
        self.init(
            start: try values.decode(CivilText.self, forKey: .start).value,
            end: try values.decodeIfPresent(CivilText.self, forKey: .end)?.value,
            allDay: try values.decodeIfPresent(Bool.self, forKey: .allDay) ?? false,
            endless: try values.decodeIfPresent(Bool.self, forKey: .endless) ?? false,
            rrule: try values.decodeIfPresent(String.self, forKey: .rrule),
            except: try values.decodeIfPresent([MomentText].self, forKey: .except)?.map(\.value) ?? [],
            also: try values.decodeIfPresent([Addition].self, forKey: .also) ?? [],
            zone: try values.decodeIfPresent(ZoneText.self, forKey: .zone)?.value,
            title: try values.decodeIfPresent(LocalizedText.self, forKey: .title) ?? [:],
            placeText: try values.decodeIfPresent(LocalizedText.self, forKey: .placeText) ?? [:])
    }

    public func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: Key.self)
        try values.encode(CivilText(value: start), forKey: .start)
        try values.encodeIfPresent(end.map(CivilText.init), forKey: .end)
        if allDay { try values.encode(true, forKey: .allDay) }
        if endless { try values.encode(true, forKey: .endless) }
        try values.encodeIfPresent(rrule, forKey: .rrule)
        if !except.isEmpty { try values.encode(except.map(MomentText.init), forKey: .except) }
        if !also.isEmpty { try values.encode(also, forKey: .also) }
        try values.encodeIfPresent(zone.map(ZoneText.init), forKey: .zone)
        if !title.isEmpty { try values.encode(title, forKey: .title) }
        if !placeText.isEmpty { try values.encode(placeText, forKey: .placeText) }
    }
}

extension ActivityTime.Addition: Codable {
    private enum Key: String, CodingKey {
        case start, end
    }

    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: Key.self)
        self.init(
            start: try values.decode(CivilText.self, forKey: .start).value,
            end: try values.decodeIfPresent(CivilText.self, forKey: .end)?.value)
    }

    public func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: Key.self)
        try values.encode(CivilText(value: start), forKey: .start)
        try values.encodeIfPresent(end.map(CivilText.init), forKey: .end)
    }
}

/// `2026-12-01T10:00:00`.
private struct CivilText: Codable {
    var value: CivilDateTime

    init(value: CivilDateTime) {
        self.value = value
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let value = CivilDateTime(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a civil time")
        }
        self.value = value
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(value.description)
    }
}

/// A day, `2026-12-01`, or a time of it.
private struct MomentText: Codable {
    var value: RecurrenceSet.Moment

    init(value: RecurrenceSet.Moment) {
        self.value = value
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        if let date = CivilDate(text) {
            value = .date(date)
        } else if let time = CivilDateTime(text) {
            value = .time(time)
        } else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "neither a day nor a time")
        }
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch value {
        case .date(let date): try container.encode(date.description)
        case .time(let time): try container.encode(time.description)
        }
    }
}

/// Rules of a clock, see ``ZoneRules/text(since:)``.
private struct ZoneText: Codable {
    var value: ZoneRules

    init(value: ZoneRules) {
        self.value = value
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let value = ZoneRules(text: try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not the rules of a clock")
        }
        self.value = value
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(value.text)
    }
}
