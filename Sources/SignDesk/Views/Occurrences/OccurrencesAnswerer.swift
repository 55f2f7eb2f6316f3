import Foundation

/// Answers one JSON object a line with one a line.
public struct OccurrencesAnswerer {
    private var zones = OccurrenceZones()
    private let decoder = JSONDecoder()

    public init() {}

    /// The answer to one line of bytes, without a line's end.
    public mutating func answer(_ line: [UInt8]) -> String {
        guard !OccurrencesAnswerer.isBlank(line) else {
            return OccurrencesAnswerer.line(.init(code: "badJSON", text: "The line is empty."))
        }
        let request: OccurrencesRequest
        do {
            request = try decoder.decode(OccurrencesRequest.self, from: Data(line))
        } catch {
            return OccurrencesAnswerer.line(OccurrencesAnswerer.refusal(error))
        }
        do throws(OccurrencesRequest.Refusal) {
            return OccurrencesAnswerer.line(try request.answer(zones: &zones))
        } catch {
            return OccurrencesAnswerer.line(error)
        }
    }

    /// Nothing but blanks.
    public static func isBlank(_ line: [UInt8]) -> Bool {
        line.allSatisfy { $0 == 0x20 || $0 == 0x0D || $0 == 0x09 }
    }

    /// An answer as one line of JSON. Its times hold nothing that needs escaping.
    public static func line(_ answer: OccurrencesRequest.Answer) -> String {
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
    public static func line(_ refusal: OccurrencesRequest.Refusal) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let body = (try? encoder.encode(["error": refusal])).map { String(decoding: $0, as: UTF8.self) }
        return body ?? "{\"error\":{\"code\":\"\(refusal.code)\",\"text\":\"\"}}"
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
}
