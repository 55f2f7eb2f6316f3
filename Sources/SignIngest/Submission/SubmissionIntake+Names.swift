internal import Foundation
internal import SignMedia
internal import SignModel
internal import SignWords

extension SubmissionIntake {
    /// The title that was given, else one made from the name of a file.
    func title(_ given: String?, from name: String) throws(IngestError) -> String {
        let title: String
        if let given {
            title = try option("--title", given, limit: Limits.titleCharacters)
        } else {
            let last = PictureImporter.lastComponent(name)
            let stem = last.lastIndex(of: ".").map { String(last[..<$0]) } ?? last
            let words = stem.replacing("_", with: " ").replacing("-", with: " ")
            // What is nobody's title has no right to be refused as one: it is made short enough to be fine.
            let line = TextNormalizer.line(String(words.unicodeScalars.prefix(4 * Limits.titleCharacters)))
            let short = String(line.unicodeScalars.prefix(Limits.wordLetters))
            title = TextFault(short, limit: Limits.titleCharacters) == nil ? short : ""
        }
        guard let first = title.first else { return "–" }
        return first.uppercased() + title.dropFirst()
    }

    /// A name for a new announcement: from its title, with some of a hash over all of it, so that two with one title
    /// do not take each other's place. The same material gets the same name.
    func name(
        for content: AnnouncementContent, _ schedule: AnnouncementSchedule, _ request: SubmissionRequest
    ) -> AnnouncementID {
        let title = content.title.languages.first.flatMap { content.title[$0] } ?? ""
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        // What was read from a picture depends on what is installed here; the picture itself does not.
        var named = content
        if !content.posters.isEmpty, request.alt == nil { named.alt = [:] }
        named.posters = content.posters.map { Poster(media: $0.media, size: $0.size, language: $0.language) }
        var bytes = Array(request.association.raw.utf8)
        bytes += (try? encoder.encode(named)).map(Array.init) ?? []
        bytes += (try? encoder.encode(schedule)).map(Array.init) ?? []
        let slug = Slug.make(title)
        return AnnouncementID((slug.isEmpty ? request.association.raw : slug) + "-" + SHA256.hex(bytes).prefix(8))
    }
}
