import SignDesk

/// Answers one JSON object a line with one a line.
enum OccurrencesStream {
    /// 1,000 dates in each list take some 50,000 bytes.
    static let lineBytes = 1_000_000

    static func run() throws {
        var answerer = OccurrencesAnswerer()
        try LineStream(
            lineBytes: lineBytes, answer: { answerer.answer($0) },
            tooLong: { OccurrencesAnswerer.line(.lineTooLong(limit: lineBytes)) }
        ).run()
    }
}
