public import SignModel

/// Reads schema.org events as JSON-LD: a file, or a web page with scripts of it.
///
/// Events are found wherever they stand: alone, in lists, under `@graph`, within pages and lists of items. References
/// (`{"@id": …}`) are followed within the file.
public enum JSONLDReader {
    public static func read(_ bytes: [UInt8], _ context: FeedContext) throws(FeedFault) -> FeedReading {
        var gathering = FeedGathering(.jsonLD)
        var events: [JSONLDEvent] = []
        if isJSON(bytes) {
            try collect(try JSONDocument(bytes).root, "", &events, context)
        } else {
            let scripts = try Markup.jsonLDScripts(bytes)
            var failed: [FeedFault] = []
            for script in scripts {
                let place = script.position + ", "
                do throws(FeedFault) {
                    try collect(try JSONDocument(Array(script.text.utf8), place: place).root, place, &events, context)
                } catch {
                    // One script that cannot be read does not take the others with it.
                    failed.append(error)
                }
            }
            if let first = failed.first, failed.count == scripts.count { throw first }
            for fault in failed { gathering.note(fault) }
        }
        // Several events of one page often have its address for an id: then the beginning tells them apart.
        var uses: [String: Set<String>] = [:]
        for event in events { uses[event.givenID, default: []].insert(event.start) }
        for index in events.indices {
            try gathering.count(at: events[index].item.position)
            let given = events[index].givenID
            let id = (uses[given]?.count ?? 0) > 1 && !given.isEmpty ? given + "|" + events[index].start : given
            let entry = events[index].entry(id: id)
            gathering.note(events[index].item)
            if let entry { gathering.add(entry) }
        }
        return gathering.reading
    }

    private static func isJSON(_ bytes: [UInt8]) -> Bool {
        let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
        let first = body.first { $0 > 0x20 }
        return first == 0x7B || first == 0x5B
    }

    /// All events below `root`, each once, in the order of the file.
    private static func collect(
        _ root: JSONValue, _ place: String, _ events: inout [JSONLDEvent], _ context: FeedContext
    ) throws(FeedFault) {
        let graph = JSONLDGraph(root)
        var open: [(value: JSONValue, path: String, language: Language?)] = [(root, "", nil)]
        while let (value, path, outer) = open.popLast() {
            let language = JSONLDGraph.language(of: value) ?? outer
            if graph.isEvent(value) {
                guard events.count < Limits.feedItems else {
                    throw FeedFault(
                        .tooManyItems, at: place + path, number: events.count + 1, limit: Limits.feedItems)
                }
                events.append(
                    JSONLDEvent(value, graph, place + (path.isEmpty ? "event" : path), language, context))
                // Its parts are its own affair; events of another name are events of their own.
                for (path, part) in events[events.count - 1].ownParts(path) { open.append((part, path, language)) }
                continue
            }
            var inner: [(JSONValue, String, Language?)] = []
            if value.isList {
                for (index, item) in value.items.enumerated() where item.isObject || item.isList {
                    inner.append((item, "\(path)[\(index)]", language))
                }
            } else {
                for (key, item) in value.members where (item.isObject || item.isList) && key != "@context" {
                    inner.append((item, path.isEmpty ? key : path + "." + key, language))
                }
            }
            open += inner.reversed()
        }
    }
}
