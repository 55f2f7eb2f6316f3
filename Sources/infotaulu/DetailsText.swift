import SignDesk
import SignIngest
import SignModel
import SignStore
import SignWords

/// `show` for a person.
struct DetailsText {
    private let details: AnnouncementDetails

    init(_ details: AnnouncementDetails) {
        self.details = details
    }

    func text(_ language: Language) -> String {
        let receipt = details.receipt
        let words = ReceiptWords(language)
        var lines = [receipt.text(language)]
        for tag in receipt.content.languages {
            if let text = receipt.content.text[tag] { lines.append("\n\(tag): \(words.plain(text))") }
            if let alt = receipt.content.alt[tag] { lines.append("\n\(tag) alt: \(words.plain(alt))") }
        }
        if !details.decisions.isEmpty { lines.append("\n" + words.pick("Vaiheet:", "Händelser:", "History:")) }
        for decision in details.decisions {
            let note = decision.note.map { ": " + $0 } ?? ""
            let revision = decision.revision.map { " " + $0.raw.prefix(8) } ?? ""
            lines.append(
                "  \(words.moment(receipt.zone.civil(at: decision.at)))  \(words.action(decision.action))\(revision), \(decision.actor)\(note)"
            )
        }
        if receipt.state == RevisionState.pending.rawValue, let revision = receipt.revision {
            let pinned = "\(receipt.announcement) --revision \(revision.raw.prefix(12))"
            lines.append(
                "\n"
                    + words.pick(
                        "Hyväksy juuri tämä: infotaulu approve \(pinned)",
                        "Godkänn just denna: infotaulu approve \(pinned)",
                        "Approve just this: infotaulu approve \(pinned)"))
        }
        return lines.joined(separator: "\n")
    }
}
