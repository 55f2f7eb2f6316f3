import Foundation
import SignIngest
import SignMedia
import SignModel

/// What an association has on or waiting, beside something new of it: is it the same again, or a new version?
struct SubmissionFamily {
    private let live: [AnnouncementRevision]
    private let new: PreparedSubmission

    /// - Parameter live: what is approved or waits.
    init(live: [AnnouncementRevision], _ new: PreparedSubmission) {
        self.live = live
        self.new = new
    }

    /// What has the very same content; the one of the same name before others.
    var sameContent: AnnouncementRevision? {
        let same = live.filter { $0.content == new.content }
        return same.first { $0.announcement == new.announcement } ?? same.first
    }

    /// Of two texts, the share of words they have in common from which on they are nearly the same.
    private static let likeness = 0.7
    /// With fewer words than this, chance decides.
    private static let wordsNeeded = 5

    /// The announcement that this seems to be a new version of: by the same title, the same file name, nearly the same
    /// words, or posters that look the same, in this order.
    ///
    /// - Parameters:
    ///   - sources: the files each was made from.
    ///   - looks: what the posters of an announcement's revision look like from afar.
    func looksLike(
        sources: [AnnouncementID: [String]], looks: (AnnouncementContent) -> [PictureLikeness] = { _ in [] }
    ) -> AnnouncementID? {
        let others = live.filter { $0.announcement != new.announcement }
        let titles = SubmissionFamily.titles(new.content)
        if let found = others.first(where: { !titles.isDisjoint(with: SubmissionFamily.titles($0.content)) }) {
            return found.announcement
        }
        let files = SubmissionFamily.family(new.sources)
        if !files.isEmpty,
            let found = others.first(where: { other in
                (sources[other.announcement] ?? []).contains { SubmissionFamily.family([$0]) == files }
            })
        {
            return found.announcement
        }
        let words = SubmissionFamily.words(new.content)
        if words.count >= SubmissionFamily.wordsNeeded,
            let found = others.first(where: { share(of: words, in: $0) >= SubmissionFamily.likeness })
        {
            return found.announcement
        }
        return pictured(among: others, looks)
    }

    private func share(of words: Set<String>, in other: AnnouncementRevision) -> Double {
        let theirs = SubmissionFamily.words(other.content)
        return Double(words.intersection(theirs).count) / Double(max(1, words.union(theirs).count))
    }

    /// The announcement whose posters look the same from afar. Two posters of one template do, too; where what they say
    /// is known, it has to be much the same.
    private func pictured(
        among others: [AnnouncementRevision], _ looks: (AnnouncementContent) -> [PictureLikeness]
    ) -> AnnouncementID? {
        guard !new.content.posters.isEmpty else { return nil }
        let mine = looks(new.content)
        let said = SubmissionFamily.words(in: new.content.alt)
        return others.first { other in
            guard !other.content.posters.isEmpty else { return false }
            let theirSaid = SubmissionFamily.words(in: other.content.alt)
            let least = min(said.count, theirSaid.count)
            let shared = said.intersection(theirSaid).count
            if least >= SubmissionFamily.wordsNeeded, shared * 2 < max(said.count, theirSaid.count) { return false }
            let theirs = looks(other.content)
            let again = mine.count { look in theirs.contains { look.isNearly($0) } }
            return again > 0 && again * 2 >= mine.count
        }?.announcement
    }

    /// Words that people put into the name of a file that they have corrected.
    private static let versionWords: Set<String> = [
        "korjattu", "korjaus", "uusi", "uusin", "lopullinen", "valmis", "versio", "kopio", "oikea", "päivitetty",
        "vanha",
        "rättad", "ny", "nyaste", "slutlig", "version", "kopia", "uppdaterad", "final", "new", "fixed", "corrected",
        "copy", "updated", "latest", "v", "draft", "luonnos", "utkast",
    ]

    /// The names of files without what tells one version from another (`juliste_korjattu2.pdf`, `juliste (1).png`); empty
    /// when nothing is left, or when it is the form that all have.
    private static func family(_ names: [String]) -> String {
        let stems = names.joined(separator: ", ").split(separator: ",").map { name in
            let stem = name.lastIndex(of: ".").map { name[..<$0] } ?? name
            let words = stem.lowercased().split { !$0.isLetter }.map(String.init)
            return words.filter { !versionWords.contains($0) }.joined(separator: " ")
        }
        let common: Set<String> = ["announcement", "ilmoitus", "tiedote", "img", "image", "kuva", "scan", "document"]
        return stems.filter { !$0.isEmpty && !common.contains($0) }.joined(separator: ", ")
    }

    private static func titles(_ content: AnnouncementContent) -> Set<String> {
        Set(content.title.languages.compactMap { content.title[$0] }.map { words(in: $0).joined(separator: " ") })
    }

    private static func words(_ content: AnnouncementContent) -> Set<String> {
        [content.title, content.text, content.alt].reduce(into: []) { $0.formUnion(words(in: $1)) }
    }

    private static func words(in text: LocalizedText) -> Set<String> {
        Set(text.languages.compactMap { text[$0] }.flatMap { words(in: $0) })
    }

    private static func words(in text: String) -> [String] {
        text.lowercased().replacing("\u{AD}", with: "").split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }
}
