public import SignModel
internal import SignWords

/// Reads a file of a feed in whatever format it is.
public enum FeedDecoder {
    /// Finds the format by what is in the file when none is given, and reads it.
    ///
    /// A fault that is thrown means that nothing of the file is taken; what is wrong with single items is told in the
    /// reading.
    public static func read(
        _ bytes: [UInt8], format: FeedFormat?, _ context: FeedContext
    ) throws(FeedFault) -> FeedReading {
        guard bytes.count <= Limits.feedBytes else {
            throw FeedFault(.tooLarge, at: "", number: bytes.count, limit: Limits.feedBytes)
        }
        guard bytes.contains(where: { $0 > 0x20 && $0 < 0x80 }) else { throw FeedFault(.empty, at: "") }
        switch format ?? self.format(of: bytes) {
        case .ics: return try ICalendarReader.read(bytes, context)
        case .linkedEvents: return try LinkedEventsReader.read(bytes, context)
        case .csv: return try CSVReader.read(bytes, context)
        case .jsonLD: return try JSONLDReader.read(bytes, context)
        case .lahella: return try LahellaReader.read(bytes, context)
        case .yaml: return try ProjectReader.read(bytes, context)
        case nil:
            throw FeedFault(.unreadable, at: "", expected: FeedFormat.allCases.map(\.rawValue).joined(separator: ", "))
        }
    }

    /// The format a file is in, as far as its beginning tells; nil when it is none of ours.
    static func format(of bytes: [UInt8]) -> FeedFormat? {
        // Archives and packed files begin with bytes that no text has.
        if [[0x1F, 0x8B], [0x50, 0x4B, 3, 4], [0x25, 0x50, 0x44, 0x46]].contains(where: { bytes.starts(with: $0) }) {
            return nil
        }
        let head = TextBytes.string(Array(bytes.prefix(200_000)), markup: true).trimmed.lowercased()
        if head.contains("begin:vcalendar") || head.hasPrefix("begin:vevent") { return .ics }
        switch head.first {
        case "{", "[": return json(head)
        case "<": return head.contains("<html") || head.contains("ld+json") ? .jsonLD : nil
        default: break
        }
        let lines = head.split(whereSeparator: \.isNewline).prefix(200)
        if lines.contains(where: { $0.hasPrefix("association:") || $0.hasPrefix("yhdistys:") }) { return .yaml }
        return lines.first.map { $0.contains(";") || $0.contains(",") || $0.contains("\t") } ?? false ? .csv : nil
    }

    /// Which of the formats that are JSON this one is.
    private static func json(_ head: String) -> FeedFormat? {
        func has(_ words: String...) -> Bool { words.allSatisfy { head.contains("\"" + $0 + "\"") } }
        if has("traits", "translations") || has("items", "hasmore") { return .lahella }
        // Linked Events speaks of schema.org as well, so it is looked for first.
        if has("meta", "data") || has("data_source") || has("event/linkedevent") { return .linkedEvents }
        return has("@type") || has("@graph") || has("@context") ? .jsonLD : nil
    }
}
