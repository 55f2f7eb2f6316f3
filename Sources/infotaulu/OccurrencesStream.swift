import Foundation
import SignModel

#if canImport(Glibc)
    import Glibc
#endif

/// Answers one JSON object a line with one a line, in the order they came. What is asked is answered before more is
/// waited for, so that a program can hold a conversation.
struct OccurrencesStream {
    /// The longest line that is read; 1,000 dates in each list take some 50,000 bytes.
    static let lineBytes = 1_000_000

    private var zones = OccurrenceZones()
    private let decoder = JSONDecoder()
    private var output: [UInt8] = []

    /// Reads standard input to its end. Each line has its answer, so that the n-th answer is the n-th line's; only what
    /// is left after the last line's end, and has no text, has none.
    mutating func run() throws {
        var pending: [UInt8] = []
        var isSkipping = false
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = read(STDIN_FILENO, &chunk, chunk.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw Console.fail("standard input cannot be read: errno \(errno)", exitCode: 1) }
            if count == 0 { break }
            var rest = chunk[0..<count]
            while let end = rest.firstIndex(of: 0x0A) {
                if isSkipping {
                    isSkipping = false
                } else {
                    pending += rest[..<end]
                    answer(pending)
                }
                pending.removeAll(keepingCapacity: true)
                rest = rest[(end + 1)...]
            }
            if !isSkipping { pending += rest }
            if pending.count > OccurrencesStream.lineBytes {
                refuse(
                    .init(
                        code: "lineTooLong", text: "A line has at most \(OccurrencesStream.lineBytes) bytes."))
                pending.removeAll()
                isSkipping = true
            }
            flush()
            // Nobody hears the answers any more.
            if Output.hasFailed { return }
        }
        if !isSkipping, !OccurrencesStream.isBlank(pending) { answer(pending) }
        flush()
    }

    private static func isBlank(_ line: [UInt8]) -> Bool {
        line.allSatisfy { $0 == 0x20 || $0 == 0x0D || $0 == 0x09 }
    }

    private mutating func answer(_ line: [UInt8]) {
        guard !OccurrencesStream.isBlank(line) else {
            return refuse(.init(code: "badJSON", text: "The line is empty."))
        }
        let request: OccurrencesRequest
        do {
            request = try decoder.decode(OccurrencesRequest.self, from: Data(line))
        } catch {
            return refuse(OccurrencesStream.refusal(error))
        }
        do throws(OccurrencesRequest.Refusal) {
            output += OccurrencesStream.line(try request.answer(zones: &zones)).utf8
            output.append(0x0A)
        } catch {
            refuse(error)
        }
    }

    /// An answer as one line of JSON. Its times hold nothing that needs escaping.
    static func line(_ answer: OccurrencesRequest.Answer) -> String {
        var text = "{\"occurrences\":["
        var isFirst = true
        for time in answer.times {
            if !isFirst { text += "," }
            isFirst = false
            text += "\""
            text += time
            text += "\""
        }
        text += "]"
        if answer.isTruncated { text += ",\"truncated\":true" }
        return text + "}"
    }

    /// A refusal as one line of JSON.
    static func line(_ refusal: OccurrencesRequest.Refusal) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let body = (try? encoder.encode(["error": refusal])).map { String(decoding: $0, as: UTF8.self) }
        return body ?? "{\"error\":{\"code\":\"\(refusal.code)\",\"text\":\"\"}}"
    }

    private mutating func refuse(_ refusal: OccurrencesRequest.Refusal) {
        output += OccurrencesStream.line(refusal).utf8
        output.append(0x0A)
    }

    private static func refusal(_ error: any Error) -> OccurrencesRequest.Refusal {
        switch error {
        case DecodingError.keyNotFound(let key, _):
            .init(code: "missingField", text: "'\(key.stringValue)' is missing.")
        case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context):
            if let field = context.codingPath.first?.stringValue {
                .init(code: "badField", text: "'\(field)' has a value of the wrong kind.")
            } else {
                .init(code: "badJSON", text: "The line is not one JSON object.")
            }
        default: .init(code: "badJSON", text: "The line is not one JSON object.")
        }
    }

    private mutating func flush() {
        guard !output.isEmpty else { return }
        Output.data(output)
        output.removeAll(keepingCapacity: true)
    }
}
