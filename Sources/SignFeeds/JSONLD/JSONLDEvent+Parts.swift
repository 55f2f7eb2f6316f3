internal import SignModel
internal import SignWords

/// Places, prices, words and people of schema.org events.
extension JSONLDEvent {
    /// Where it is: a text, a place, an address, a room on the web, or several of them.
    mutating func takePlace(_ entry: inout FeedEntry) {
        for location in (own("location", "schema:location")?.several ?? value.none).prefix(20) {
            let location = graph.resolved(location)
            let types = graph.types(location)
            if types.contains("VirtualLocation") {
                entry.online = true
                if entry.contact.web == nil, let url = location["url"]?.text {
                    entry.contact.web = item.web(url, "location.url")
                }
            } else if entry.place == nil {
                entry.place = place(location, isAddress: types.contains("PostalAddress"))
            }
        }
    }

    private mutating func place(_ value: JSONValue, isAddress: Bool) -> FeedEntry.Place? {
        var place = FeedEntry.Place()
        if value.text != nil || value["@value"] != nil {
            place.name = texts(value, "location", limit: Limits.titleCharacters)
            return place.name.isEmpty ? nil : place
        }
        guard value.isObject else { return nil }
        if !isAddress {
            place.id = value["@id"]?.text.flatMap {
                $0.hasPrefix("_:") || $0.utf8.count > Limits.feedIDBytes ? nil : $0
            }
            place.name = texts(value["name"], "location.name", limit: Limits.titleCharacters)
        }
        let address = isAddress ? value : value["address"].map { graph.resolved($0) }
        if let address, address.isObject, address["@value"] == nil {
            place.address = text(address["streetAddress"], "location.address.streetAddress")
            place.municipality = text(address["addressLocality"], "location.address.addressLocality")
            if isAddress { place.name = texts(address["name"], "location.name", limit: Limits.titleCharacters) }
        } else {
            place.address = text(address, "location.address")
        }
        let geo = value["geo"].map { graph.resolved($0) }
        if let north = geo?["latitude"]?.number, let east = geo?["longitude"]?.number, abs(north) <= 90,
            abs(east) <= 180, north != 0 || east != 0
        {
            (place.latitude, place.longitude) = (north, east)
        }
        let isEmpty = place.name.isEmpty && place.address == nil && place.municipality == nil
        return isEmpty ? nil : place
    }

    /// Free when it says so or when all offers cost nothing; else from the lowest price to the highest.
    mutating func takePrice(_ entry: inout FeedEntry) {
        entry.free = own("isAccessibleForFree", "schema:isAccessibleForFree").flatMap {
            $0.flag ?? ["true": true, "false": false][JSONLDEvent.lastPart($0.text).lowercased()]
        }
        var prices: [Double] = []
        var words: [String] = []
        var currency = "€"
        for offer in (own("offers", "schema:offers")?.several ?? value.none).prefix(Limits.feedOffers) {
            let offer = graph.resolved(offer)
            if let code = offer["priceCurrency"]?.text, code != "EUR", code.count == 3 { currency = code }
            for price in [offer["price"], offer["lowPrice"], offer["highPrice"]] {
                guard let price else { continue }
                if let number = price.number ?? price.text.flatMap({ Double($0.replacing(",", with: ".")) }),
                    (0..<1_000_000).contains(number)
                {
                    prices.append(number)
                } else if let text = price.text {
                    words.append(text)
                }
            }
            if entry.contact.web == nil, let url = offer["url"]?.text {
                entry.contact.web = item.web(url, "offers.url")
            }
        }
        if let low = prices.min(), let high = prices.max(), words.isEmpty {
            if entry.free == nil { entry.free = high == 0 }
            guard high > 0, entry.free != true else { return }
            let text =
                (low == high ? "" : JSONLDEvent.amount(low) + "–") + JSONLDEvent.amount(high) + "\u{A0}" + currency
            entry.price = [.finnish: text, .swedish: text, .english: text]
        } else if let word = words.first {
            entry.price = LocalizedText([language: item.line(word, "offers.price")])
        }
    }

    /// `7,50`, `12`.
    private static func amount(_ price: Double) -> String {
        let cents = Int((price * 100).rounded())
        let rest = cents % 100
        return "\(cents / 100)" + (rest == 0 ? "" : "," + (rest < 10 ? "0" : "") + "\(rest)")
    }

    mutating func takeAudience(_ entry: inout FeedEntry) {
        let audience = own("audience", "schema:audience")
        entry.audience = texts(audience?["audienceType"] ?? (audience?.isObject == true ? nil : audience), "audience")
        if entry.audience.isEmpty, let range = own("typicalAgeRange", "schema:typicalAgeRange")?.text {
            let ages = range.split(separator: "-", omittingEmptySubsequences: false).map { Int($0.filter(\.isNumber)) }
            if ages.count == 2 { entry.audience = AgeWords.text(from: ages[0], to: ages[1]) }
        }
    }

    /// Words between commas, in lists, or terms with codes.
    mutating func takeKeywords(_ entry: inout FeedEntry) {
        for part in (own("keywords", "schema:keywords")?.several ?? value.none).prefix(Limits.feedKeywords) {
            if let text = part.text ?? part["@value"]?.text {
                let language = JSONLDGraph.language(part["@language"]?.text) ?? language
                for word in text.split(whereSeparator: { $0 == "," || $0 == ";" })
                where entry.keywords.count < Limits.feedKeywords {
                    let clean = item.line(String(word), "keywords")
                    if !clean.isEmpty { entry.keywords.append(FeedEntry.Keyword(words: [language: clean])) }
                }
            } else if part.isObject {
                let id = part["@id"]?.text ?? part["termCode"]?.scalar
                let words = texts(part["name"], "keywords.name")
                guard id != nil || !words.isEmpty, (id ?? "").utf8.count <= Limits.feedIDBytes else { continue }
                entry.keywords.append(FeedEntry.Keyword(id: id, words: words))
            }
        }
    }

    /// Who runs it and how to reach them. A person is not named: roles and switchboards only.
    mutating func takePeople(_ entry: inout FeedEntry) {
        for organizer in (own("organizer", "schema:organizer")?.several ?? value.none).prefix(5) {
            let organizer = graph.resolved(organizer)
            guard !graph.types(organizer).contains("Person") else { continue }
            if entry.organizer == nil {
                entry.organizer = text(organizer.isObject ? organizer["name"] : organizer, "organizer")
            }
            if let phone = organizer["telephone"]?.scalar, entry.contact.phone == nil {
                entry.contact.phone = item.phone(phone, "organizer.telephone")
            }
            if let email = organizer["email"]?.text, entry.contact.email == nil {
                entry.contact.email = item.email(email, "organizer.email")
            }
        }
    }
}
