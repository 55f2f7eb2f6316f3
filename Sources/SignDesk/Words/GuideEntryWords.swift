import SignModel
import SignScene
import SignSchedule
import SignWords

/// One activity of a guide in words; texts that are in another language than the page say which.
struct GuideEntryWords {
    /// A text and its language, where that is not the page's.
    struct Spoken: Sendable {
        let text: String
        let lang: String?
    }

    /// Letters of the practical line at most: two lines.
    private static let practicalLetters = 96

    let title: Spoken
    let time: String?
    /// The times after that, in one line.
    let later: String?
    let place: String?
    let association: String
    let practical: Spoken?
    let phone: String?
    /// Said only where there is no telephone: the code has it otherwise.
    let web: String?
    /// What the QR code carries.
    let code: String?

    /// - Parameter isShort: without later times, for a page of many needs.
    init(_ entry: Guide.Entry, _ words: GuideWords, isShort: Bool) {
        let activity = entry.activity
        func spoken(_ text: LocalizedText) -> Spoken? {
            guard let best = text.best(words.language) else { return nil }
            return Spoken(
                text: words.plain(best.text),
                lang: best.language == words.language ? nil : best.language.tag)
        }
        let next = entry.times.first
        title =
            spoken(next.map { activity.title(at: $0) } ?? activity.title) ?? Spoken(text: activity.id.raw, lang: nil)
        time = next.map { words.time($0) }
        let rest = entry.times.dropFirst().map { words.time($0) }
        later = isShort || rest.isEmpty ? nil : words.then + " " + rest.joined(separator: ", ")
        let own = next.flatMap { activity.times.indices.contains($0.time) ? activity.times[$0.time].placeText : nil }
        place = GuideEntryWords.place(entry, own ?? [:], words)
        association = entry.association.map { words.view.text($0.name) } ?? activity.association.raw
        var practical = [activity.price, activity.registration].compactMap(spoken)
        if activity.free, activity.price.isEmpty { practical.insert(Spoken(text: words.free, lang: nil), at: 0) }
        let line = practical.map { GuideEntryWords.sentence($0.text) }.joined(separator: " ")
        self.practical =
            line.isEmpty
            ? nil
            : Spoken(
                text: GuideEntryWords.cut(line),
                lang: practical.lazy.compactMap(\.lang).first)
        let contact = activity.contact.isEmpty ? entry.association?.contact ?? Contact() : activity.contact
        phone = contact.phone
        code = contact.web ?? activity.source ?? contact.phone.map { "tel:" + $0.filter { $0.isNumber || $0 == "+" } }
        web = contact.phone == nil ? contact.web.map(GuideEntryWords.short) ?? contact.email : nil
    }

    /// `Tuiran tupa, Esimerkkikatu 3, Oulu`.
    private static func place(_ entry: Guide.Entry, _ own: LocalizedText, _ words: GuideWords) -> String? {
        let activity = entry.activity
        var parts: [String] = []
        if !own.isEmpty {
            parts.append(words.view.text(own))
        } else if let place = entry.place {
            parts = [words.view.text(place.name), place.address ?? ""]
        } else {
            parts = [words.view.text(activity.placeText), activity.address ?? ""]
            if let municipality = activity.municipality, !parts.contains(where: { $0.contains(municipality) }) {
                parts.append(municipality)
            }
        }
        if activity.online { parts.append(Phrase.online.text(words.language)) }
        if activity.byPhone { parts.append(Phrase.byPhone.text(words.language)) }
        let text = words.plain(parts.filter { !$0.isEmpty }.joined(separator: ", "))
        return text.isEmpty ? nil : text.capitalizedFirst
    }

    /// Cut behind a word when it is too long.
    private static func cut(_ text: String) -> String {
        guard text.count > practicalLetters else { return text }
        let part = text.prefix(practicalLetters)
        return part[..<(part.lastIndex(of: " ") ?? part.endIndex)] + "…"
    }

    /// With a full stop, so that two can stand side by side.
    private static func sentence(_ text: String) -> String {
        text.last.map { ".!?…".contains($0) } ?? true ? text : text + "."
    }

    /// An address as people read it: without scheme and closing slash.
    private static func short(_ address: String) -> String {
        var text = address.replacing("https://", with: "").replacing("http://", with: "")
        if text.last == "/" { text.removeLast() }
        return text
    }
}
