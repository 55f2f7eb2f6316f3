import Foundation
import SignIngest
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
    private static let likeness = 0.8
    /// With fewer words than this, chance decides.
    private static let wordsNeeded = 5

    /// The announcement that this seems to be a new version of: by the same title, the same file name, or nearly the same
    /// words, in this order.
    ///
    /// - Parameter sources: the files each was made from.
    func looksLike(sources: [AnnouncementID: [String]]) -> AnnouncementID? {
        let others = live.filter { $0.announcement != new.announcement }
        let titles = SubmissionFamily.titles(new.content)
        if let found = others.first(where: { !titles.isDisjoint(with: SubmissionFamily.titles($0.content)) }) {
            return found.announcement
        }
        let files = new.sources.joined(separator: ", ")
        let isForm = files.isEmpty || files.lowercased().hasSuffix("announcement.yaml")
        if !isForm, let found = others.first(where: { sources[$0.announcement]?.contains(files) ?? false }) {
            return found.announcement
        }
        let words = SubmissionFamily.words(new.content)
        guard words.count >= SubmissionFamily.wordsNeeded else { return nil }
        return others.first { other in
            let theirs = SubmissionFamily.words(other.content)
            let shared = Double(words.intersection(theirs).count)
            return shared >= SubmissionFamily.likeness * Double(words.union(theirs).count)
        }?.announcement
    }

    private static func titles(_ content: AnnouncementContent) -> Set<String> {
        Set(content.title.languages.compactMap { content.title[$0] }.map { words(in: $0).joined(separator: " ") })
    }

    private static func words(_ content: AnnouncementContent) -> Set<String> {
        let texts = [content.title, content.text, content.alt]
        return Set(texts.flatMap { text in text.languages.compactMap { text[$0] } }.flatMap(words))
    }

    private static func words(in text: String) -> [String] {
        text.lowercased().replacing("\u{AD}", with: "").split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }
}
