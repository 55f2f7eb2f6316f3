/// As stored. What databases of schema versions 1 to 3 hold has one time, `when` with `cancelledDates`, and is read as such.
extension Activity: Codable {
    private enum Key: String, CodingKey {
        case id, association, title, text, kind, themes, place, placeText, address, municipality, point, online, byPhone
        case times, when, cancelledDates, cancelled, free, price, registration, audience, languages, contact, source
    }

    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: Key.self)
        let times: [ActivityTime]
        if let when = try values.decodeIfPresent(EventTime.self, forKey: .when) {
            let cancelled = try values.decodeIfPresent([CivilDate].self, forKey: .cancelledDates) ?? []
            times = [ActivityTime(when, cancelled: cancelled)]
        } else {
            times = try values.decode([ActivityTime].self, forKey: .times)
        }
        self.init(
            id: try values.decode(ActivityID.self, forKey: .id),
            association: try values.decode(AssociationID.self, forKey: .association),
            title: try values.decode(LocalizedText.self, forKey: .title),
            text: try values.decode(LocalizedText.self, forKey: .text),
            kind: try values.decode(Kind.self, forKey: .kind),
            themes: try values.decode([ThemeID].self, forKey: .themes),
            place: try values.decodeIfPresent(PlaceID.self, forKey: .place),
            online: try values.decode(Bool.self, forKey: .online),
            byPhone: try values.decode(Bool.self, forKey: .byPhone), times: times,
            cancelled: try values.decode(Bool.self, forKey: .cancelled),
            free: try values.decode(Bool.self, forKey: .free),
            price: try values.decode(LocalizedText.self, forKey: .price),
            registration: try values.decode(LocalizedText.self, forKey: .registration),
            audience: try values.decode(LocalizedText.self, forKey: .audience),
            languages: try values.decode([Language].self, forKey: .languages),
            contact: try values.decode(Contact.self, forKey: .contact))
        placeText = try values.decodeIfPresent(LocalizedText.self, forKey: .placeText) ?? [:]
        address = try values.decodeIfPresent(String.self, forKey: .address)
        municipality = try values.decodeIfPresent(String.self, forKey: .municipality)
        point = try values.decodeIfPresent(GeoPoint.self, forKey: .point)
        source = try values.decodeIfPresent(String.self, forKey: .source)
    }

    public func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: Key.self)
        try values.encode(id, forKey: .id)
        try values.encode(association, forKey: .association)
        try values.encode(title, forKey: .title)
        try values.encode(text, forKey: .text)
        try values.encode(kind, forKey: .kind)
        try values.encode(themes, forKey: .themes)
        try values.encodeIfPresent(place, forKey: .place)
        if !placeText.isEmpty { try values.encode(placeText, forKey: .placeText) }
        try values.encodeIfPresent(address, forKey: .address)
        try values.encodeIfPresent(municipality, forKey: .municipality)
        try values.encodeIfPresent(point, forKey: .point)
        try values.encode(online, forKey: .online)
        try values.encode(byPhone, forKey: .byPhone)
        try values.encode(times, forKey: .times)
        try values.encode(cancelled, forKey: .cancelled)
        try values.encode(free, forKey: .free)
        try values.encode(price, forKey: .price)
        try values.encode(registration, forKey: .registration)
        try values.encode(audience, forKey: .audience)
        try values.encode(languages, forKey: .languages)
        try values.encode(contact, forKey: .contact)
        try values.encodeIfPresent(source, forKey: .source)
    }
}
