internal import SignModel

/// Where and how one takes part: each channel of Lähellä.fi has a place or none, and times of its own.
extension LahellaItem {
    mutating func takeChannels(_ entry: inout FeedEntry) {
        let channels = traits["channels"] ?? value["channels"]
        for (index, channel) in (channels?.items ?? value.none).prefix(100).enumerated() {
            let field = "traits.channels[\(index)]"
            let kinds = (channel["type"]?.several ?? value.none).prefix(4).compactMap(\.text)
            var place: FeedEntry.Place?
            for kind in kinds.isEmpty ? ["place"] : kinds {
                switch kind {
                case "online": entry.online = true
                case "phone": entry.byPhone = true
                default:
                    if kind == "hybrid" { entry.online = true }
                    place = self.place(channel, field)
                }
            }
            var times: [ActivityTime] = []
            for (number, event) in (channel["events"]?.items ?? value.none).prefix(Limits.timesPerActivity).enumerated()
            {
                times += LahellaEvent(event, "\(field).events[\(number)]", context).times(&item)
            }
            if entry.place == nil {
                entry.place = place
            } else if let place, place != entry.place {
                let name =
                    place.name.isEmpty
                    ? LocalizedText(
                        [place.address, place.municipality].compactMap(\.self).isEmpty
                            ? [:]
                            : [
                                .finnish: [place.address, place.municipality].compactMap(\.self).joined(separator: ", ")
                            ])
                    : place.name
                for index in times.indices { times[index].placeText = name }
            }
            entry.times += times
            takeRegistration(channel, field, &entry)
        }
    }

    private mutating func place(_ channel: JSONValue, _ field: String) -> FeedEntry.Place? {
        var place = FeedEntry.Place()
        let translations = channel["translations"]
        for (tag, texts) in (translations?.members ?? []).prefix(4 * Limits.languagesPerText) {
            if let raw = texts["name"]?.text, let language = JSONLDGraph.language(tag) {
                place.name[language] = item.line(raw, field + ".name", limit: Limits.titleCharacters)
            }
        }
        for tag: StaticString in ["fi", "sv", "en"] {
            guard let address = translations?[tag]?["address"] else { continue }
            if place.address == nil, let street = address["street"]?.text {
                let line = item.line(street, field + ".address.street")
                place.address = line.isEmpty ? nil : line
            }
            if place.municipality == nil, let city = address["city"]?.text {
                let line = item.line(city, field + ".address.city")
                place.municipality = line.isEmpty ? nil : line
            }
        }
        let center = channel["map"]?["center"]
        let degrees = (center?["coordinates"]?.items ?? center?.items ?? value.none).prefix(2).map(\.number)
        if degrees.count == 2, let east = degrees[0], let north = degrees[1], abs(north) <= 90, abs(east) <= 180,
            north != 0 || east != 0
        {
            (place.latitude, place.longitude) = (north, east)
        }
        for word in (channel["accessibility"]?.several ?? value.none).prefix(50).compactMap({ $0.text?.lowercased() }) {
            for (feature, parts) in LahellaItem.features
            where parts.contains(where: { word.contains($0) }) && !place.accessibility.contains(feature) {
                place.accessibility.append(feature)
            }
        }
        place.accessibility.sort { $0.rawValue < $1.rawValue }
        let isEmpty = place.name.isEmpty && place.address == nil && place.municipality == nil && place.latitude == nil
        return isEmpty ? nil : place
    }

    /// Parts of the ids `ac_…`, which nobody has published a list of.
    private static let features: [(AccessibilityFeature, [String])] = [
        (.wheelchair, ["wheelchair", "pyoratuoli", "pyörätuoli"]), (.rollator, ["rollator", "rollaattori"]),
        (.inductionLoop, ["induction", "loop", "induktio"]),
        (.accessibleToilet, ["toilet", "_wc", "restroom"]), (.parking, ["parking", "pysakointi", "pysäköinti"]),
    ]

    private mutating func takeRegistration(_ channel: JSONValue, _ field: String, _ entry: inout FeedEntry) {
        let url = channel["registrationUrl"]?.text
        let email = channel["registrationEmail"]?.text
        if let url, entry.contact.web == nil { entry.contact.web = item.web(url, field + ".registrationUrl") }
        if let email, entry.contact.email == nil {
            entry.contact.email = item.email(email, field + ".registrationEmail")
        }
        guard let required = channel["registrationRequired"]?.flag, entry.registration.isEmpty else { return }
        entry.registration =
            required
            ? [.finnish: "Ilmoittautuminen vaaditaan", .swedish: "Anmälan krävs", .english: "Registration required"]
            : [.finnish: "Ei ilmoittautumista", .swedish: "Ingen anmälan", .english: "No registration"]
    }
}
