internal import SignModel
internal import SignStore
internal import SignWords

extension SubmissionIntake {
    /// Takes out what the screens' fonts cannot show, and says so; letters that the texts cannot do without are errors.
    func showable(_ content: inout AnnouncementContent) -> [SubmissionFinding] {
        guard let letters else { return [] }
        var findings: [SubmissionFinding] = []
        func check(_ text: inout LocalizedText, _ field: String) {
            let (shown, results) = letters(text)
            text = shown
            for (language, result) in results.sorted(by: { $0.key < $1.key }) {
                let place = "\(field).\(language)"
                if !result.missing.isEmpty { findings.append(.without(MissingLetters(result.missing), at: place)) }
                if !result.removed.isEmpty { findings.append(.emojiTakenOut(result.removed, at: place)) }
            }
        }
        check(&content.title, "title")
        check(&content.text, "text")
        check(&content.placeText, "place")
        check(&content.price, "price")
        check(&content.registration, "registration")
        check(&content.alt, "alt")
        return findings
    }
}

extension SubmissionFinding {
    fileprivate static func without(_ missing: MissingLetters, at place: String) -> SubmissionFinding {
        SubmissionFinding(
            code: missing.code, severity: .error, place: place, text: missing.words.asSentence,
            advice: missing.advice.asSentence)
    }

    fileprivate static func emojiTakenOut(_ emoji: [String], at place: String) -> SubmissionFinding {
        SubmissionFinding(
            code: "emojiTakenOut", severity: .hint, place: place, text: LetterCheck.leftOut(emoji),
            advice: LocalizedText(
                "Sano sama sanoilla, jos se on tärkeää.", "Säg samma sak med ord, om det är viktigt.",
                "Say the same in words if it matters."))
    }
}

extension LocalizedText {
    /// With a capital letter and a full stop.
    fileprivate var asSentence: LocalizedText {
        LocalizedText(byLanguage.mapValues(\.asSentence))
    }
}

extension String {
    /// With a capital letter and a full stop.
    var asSentence: String { prefix(1).uppercased() + dropFirst() + (hasSuffix(".") || hasSuffix("?") ? "" : ".") }
}
