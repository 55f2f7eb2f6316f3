internal import SignModel
internal import SignWords

/// Places, keywords, prices and contacts of Linked Events.
extension LinkedEventsItem {
    /// A place, or a reference to one.
    mutating func place(_ value: JSONValue, _ field: String) -> FeedEntry.Place? {
        let prefix = field.isEmpty ? "" : field + "."
        guard value.isObject, value["deleted"]?.flag != true else { return nil }
        var place = FeedEntry.Place(id: LinkedEventsItem.id(of: value))
        place.name = localized(value["name"], prefix + "name", limit: Limits.titleCharacters)
        place.address = localized(value["street_address"], prefix + "street_address").best(.finnish)?.text
        place.municipality =
            localized(value["address_locality"], prefix + "address_locality").best(.finnish)?.text
            ?? municipality(value["divisions"], prefix + "divisions")
        let degrees = (value["position"]?["coordinates"]?.items ?? value.none).prefix(2).map(\.number)
        if degrees.count == 2, let east = degrees[0], let north = degrees[1], abs(east) <= 180, abs(north) <= 90,
            east != 0 || north != 0
        {
            (place.longitude, place.latitude) = (east, north)
        }
        return place.id == nil && place.name.isEmpty && place.address == nil ? nil : place
    }

    private mutating func municipality(_ divisions: JSONValue?, _ field: String) -> String? {
        for division in (divisions?.items ?? value.none).prefix(50) where division["type"]?.text == "muni" {
            return localized(division["name"], field + ".name").best(.finnish)?.text
        }
        return nil
    }

    /// A keyword, or a reference to one.
    mutating func keyword(_ value: JSONValue, _ field: String) -> FeedEntry.Keyword? {
        guard value["deleted"]?.flag != true, let id = LinkedEventsItem.id(of: value),
            id.utf8.count <= Limits.feedIDBytes
        else { return nil }
        return FeedEntry.Keyword(
            id: id, words: localized(value["name"], field.isEmpty ? "name" : field + ".name"))
    }

    /// What it costs: free when all offers are, else their prices.
    mutating func takeOffers(_ entry: inout FeedEntry) {
        var prices: [Language: [String]] = [:]
        var free: Bool?
        for (index, offer) in (value["offers"]?.items ?? value.none).prefix(Limits.feedOffers).enumerated() {
            let field = "offers[\(index)]"
            if let isFree = offer["is_free"]?.flag { free = isFree && free != false }
            var price = localized(offer["price"], field + ".price", lines: false)
            let description = localized(offer["description"], field + ".description")
            for language in description.languages where price[language] == nil || price[language] == "0" {
                price[language] = description[language]
            }
            for language in price.languages {
                guard let text = price[language], !(prices[language] ?? []).contains(text) else { continue }
                prices[language, default: []].append(text)
            }
            if entry.contact.web == nil {
                let address = localizedAddress(offer["info_url"], field + ".info_url")
                entry.contact.web = address
            }
        }
        entry.free = free
        var text = LocalizedText()
        for (language, parts) in prices { text[language] = item.line(parts.joined(separator: "; "), "offers") }
        entry.price = text
    }

    /// How to ask and to register. The event's own page comes before that of its prices.
    mutating func takeContact(_ entry: inout FeedEntry) {
        if let web = localizedAddress(value["info_url"], "info_url") { entry.contact.web = web }
        let registration = value["enrolment_url"] ?? value["registration_url"]
        if let address = localizedAddress(registration, "enrolment_url") {
            if entry.contact.web == nil { entry.contact.web = address }
            entry.registration = LinkedEventsItem.registration
        }
        if let text = value["enrolment_end_time"]?.text, let last = FeedMoment(text, zone: context.zone) {
            entry.registration = LinkedEventsItem.registration(until: last.date)
        }
        if entry.contact.web == nil, entry.online {
            entry.contact.web = localizedAddress(value["virtualevent_url"], "virtualevent_url")
        }
        if entry.contact.web == nil, let link = value["external_links"]?.items.first(where: { $0["link"] != nil }) {
            entry.contact.web = localizedAddress(link["link"], "external_links.link")
        }
        let said = localized("provider_contact_info")
        let words = said.best(.finnish)?.text ?? ""
        if let email = words.split(whereSeparator: { $0.isWhitespace || ",;<>()".contains($0) })
            .first(where: { $0.contains("@") })
        {
            let address = String(email.hasSuffix(".") ? email.dropLast() : email)
            entry.contact.email = item.email(address, "provider_contact_info")
        }
        entry.contact.phone = LinkedEventsItem.phone(in: words)
    }

    /// A web address of a text in several languages: the Finnish one first, as a contact has one only.
    private mutating func localizedAddress(_ value: JSONValue?, _ field: String) -> String? {
        guard let value else { return nil }
        if let text = value.text { return item.web(text, field) }
        for tag: StaticString in ["fi", "sv", "en"] {
            if let text = value[tag]?.text, let web = item.web(text, "\(field).\(tag)") { return web }
        }
        return nil
    }

    /// The first run of digits in a text that can be dialled.
    private static func phone(in text: String) -> String? {
        var run = ""
        for character in text + "|" {
            if character.isASCII && character.isNumber || (character == "+" && run.isEmpty)
                || (" -\u{A0}".contains(character) && !run.isEmpty)
            {
                run.append(character)
                continue
            }
            while let last = run.last, !last.isNumber { run.removeLast() }
            if (6...15).contains(run.count(where: \.isNumber)), run.hasPrefix("0") || run.hasPrefix("+") { return run }
            run = ""
        }
        return nil
    }

    private static let registration: LocalizedText = [
        .finnish: "Ilmoittautuminen verkossa", .swedish: "Anmälan på webben", .english: "Registration on the web",
    ]

    private static func registration(until day: CivilDate) -> LocalizedText {
        [
            .finnish: "Ilmoittaudu viimeistään \(DateWords(.finnish).dayWithYear(day))",
            .swedish: "Anmäl dig senast \(DateWords(.swedish).dayWithYear(day))",
            .english: "Register by \(DateWords(.english).dayWithYear(day))",
        ]
    }
}
