public import SignIngest
public import SignModel
internal import SignStore
internal import SignWords

extension Receipt {
    /// The receipt in the shape of `spec/commands.md`, `submit`, with further fields.
    public struct JSON: Encodable, Sendable {
        var id: String?
        var revision: String?
        var state: String
        var announcement: String
        var association: String
        var title: [String: String]
        var alt: [String: String]?
        var at: String
        var schedule: String
        var findings: [Finding]
        var slides: [Slide]

        /// The answer to material that was refused before it could be understood: one finding, the refusal.
        ///
        /// - Parameter at: when, ISO 8601 with offset.
        public static func refusal(_ error: IngestError, association: AssociationID, at: String) -> JSON {
            let text = Dictionary(
                uniqueKeysWithValues: error.reason.text.languages.map { ($0.tag, error.reason.text[$0] ?? "") })
            let place = [error.file, error.place].compactMap(\.self).joined(separator: ", ")
            return JSON(
                state: "refused", announcement: "", association: association.raw, title: [:], at: at,
                schedule: "",
                findings: [
                    Finding(code: error.reason.code, severity: "error", where: place, text: text, advice: [:])
                ], slides: [])
        }

        struct Finding: Encodable, Sendable {
            var code: String
            var severity: String
            var `where`: String
            var text: [String: String]
            var advice: [String: String]
        }

        struct Slide: Encodable, Sendable {
            var media: String?
            var text: String?
            var width: Int
            var height: Int
            var seconds: Int
            var language: String
        }
    }

    public var json: JSON {
        func object(_ text: LocalizedText) -> [String: String] {
            Dictionary(uniqueKeysWithValues: text.languages.map { ($0.tag, (text[$0] ?? "").withoutSoftHyphens) })
        }
        return JSON(
            id: id, revision: revision?.raw, state: state, announcement: announcement.raw,
            association: association.id.raw, title: object(content.title),
            alt: content.alt.isEmpty ? nil : object(content.alt), at: at.iso(in: zone),
            schedule: ReceiptWords(.english).schedule(schedule),
            findings: findings.map {
                JSON.Finding(
                    code: $0.code, severity: $0.severity.rawValue, where: $0.place, text: object($0.text),
                    advice: object($0.advice))
            },
            slides: slides.map {
                JSON.Slide(
                    media: $0.media?.raw, text: $0.text?.withoutSoftHyphens, width: $0.size.width,
                    height: $0.size.height,
                    seconds: $0.seconds, language: $0.language.tag)
            })
    }
}
