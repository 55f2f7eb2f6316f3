public import SignModel

/// Reads the items of Lähellä.fi, the national service of associations' activities.
///
/// As users of its interface have described it: `{"items": […], "total": …, "hasMore": …}`. Themes and forms of
/// activity are its own ids (`ht_…`, `hm_…`), given on as keywords.
public enum LahellaReader {
    public static func read(_ bytes: [UInt8], _ context: FeedContext) throws(FeedFault) -> FeedReading {
        let root = try JSONDocument(bytes).root
        var gathering = FeedGathering(.lahella)
        let single = root["traits"] != nil
        guard single || root.isList || root["items"]?.isList == true else {
            throw FeedFault(.unreadable, at: "line 1", expected: "Lähellä.fi: {\"items\": […]}")
        }
        let list = root["items"] ?? root
        for (index, value) in list.several.enumerated() {
            let position = single ? "item" : root.isList ? "[\(index)]" : "items[\(index)]"
            try gathering.count(at: position)
            var item = LahellaItem(value, position, context)
            let entry = item.entry()
            gathering.note(item.item)
            if let entry { gathering.add(entry) }
        }
        return gathering.reading
    }
}
