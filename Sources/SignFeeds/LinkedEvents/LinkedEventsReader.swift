public import SignModel

/// Reads the events API of Finnish cities: pages of events, places and keywords, and single ones.
///
/// Parts of series stay events of their own here, with their ``FeedEntry/parent``: the other parts may be on other pages.
/// ``LinkedEventsSeries`` puts them together when all are there.
///
/// Unknown keys are passed over, missing ones and null are the same. Drafts, which only logged-in readers get, are left
/// out.
public enum LinkedEventsReader {
    public static func read(_ bytes: [UInt8], _ context: FeedContext) throws(FeedFault) -> FeedReading {
        let root = try JSONDocument(bytes).root
        var gathering = FeedGathering(.linkedEvents)
        if let data = root["data"], data.isList {
            try take(data, path: "data", &gathering, context)
            if let next = root["meta"]?["next"]?.text, !next.isEmpty { gathering.goesOn(at: next) }
        } else if root.isList {
            try take(root, path: "", &gathering, context)
        } else if root["id"] != nil || root["@id"] != nil {
            take(root, at: "event", &gathering, context)
        } else {
            throw FeedFault(.unreadable, at: "line 1", expected: "Linked Events: {\"meta\": …, \"data\": […]}")
        }
        return gathering.reading
    }

    private static func take(
        _ list: JSONValue, path: String, _ gathering: inout FeedGathering, _ context: FeedContext
    ) throws(FeedFault) {
        for (index, value) in list.items.enumerated() {
            let position = "\(path)[\(index)]"
            try gathering.count(at: position)
            take(value, at: position, &gathering, context)
        }
    }

    private static func take(
        _ value: JSONValue, at position: String, _ gathering: inout FeedGathering, _ context: FeedContext
    ) {
        guard value.isObject else {
            return gathering.note(.wrongValue, at: position, value: value.scalar, expected: "{…}")
        }
        var item = LinkedEventsItem(value, position, context)
        switch kind(of: value) {
        case .place:
            if let place = item.place(value, "") { gathering.add(place) }
            gathering.note(item.item)
        case .keyword:
            if let keyword = item.keyword(value, "") { gathering.add(keyword) }
            gathering.note(item.item)
        case .event:
            if value["publication_status"]?.text == "draft" { return }
            let entry = item.entry()
            gathering.note(item.item)
            if let entry { gathering.add(entry) }
        }
    }

    private enum Kind { case event, place, keyword }

    private static func kind(of value: JSONValue) -> Kind {
        switch value["@type"]?.text {
        case "Place": return .place
        case "Keyword", "KeywordSet": return .keyword
        case let type? where type.contains("Event"): return .event
        default: break
        }
        // Deployments that leave the type out, and deleted objects, which lose it.
        let address = value["@id"]?.text ?? ""
        if address.contains("/keyword/") || value["alt_labels"] != nil { return .keyword }
        if address.contains("/place/") || value["street_address"] != nil || value["divisions"] != nil { return .place }
        return .event
    }
}
