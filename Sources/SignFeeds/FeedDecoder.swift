public import SignModel

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
        switch format ?? self.format(of: bytes, context) {
        case .ics: return try ICalendarReader.read(bytes, context)
        case .linkedEvents, .jsonLD, .lahella, .csv, .yaml, nil:
            throw FeedFault(.unreadable, at: "", expected: FeedFormat.allCases.map(\.rawValue).joined(separator: ", "))
        }
    }

    /// The format a file is in, as far as its beginning tells.
    static func format(of bytes: [UInt8], _ context: FeedContext) -> FeedFormat? {
        let head = TextBytes.string(Array(bytes.prefix(100_000)), markup: true)
        let capitals = head.uppercased()
        if capitals.contains("BEGIN:VCALENDAR") || capitals.contains("BEGIN:VEVENT") { return .ics }
        return nil
    }
}
