import Foundation
import SignIngest
import SignModel
import SignStore
import SignWords

/// What `templates/receipt.mustache` is filled in with: names here are names there.
struct ReceiptPage: Sendable {
    struct Fact: Sendable {
        let name: String
        let value: String
    }

    struct Finding: Sendable {
        /// `error`, `warning` or `hint`, for the colour.
        let kind: String
        let severity: String
        let place: String
        let text: String
        let advice: String
    }

    struct Slide: Sendable {
        let label: String
        /// The PNG as `data:` address; nil when it was not drawn.
        let picture: String?
        /// What the picture says.
        let alt: String
    }

    let language: String
    let title: String
    let association: String
    let state: String
    let facts: [Fact]
    let foundHeading: String
    let nothingFound: String
    let hasFindings: Bool
    let findings: [Finding]
    let slidesHeading: String
    let slides: [Slide]

    init(_ receipt: Receipt, _ words: ReceiptWords) {
        language = words.language.tag
        title = words.text(receipt.content.title)
        association = words.text(receipt.association.name)
        state = words.state(receipt.state)
        facts = receipt.facts(words).map { Fact(name: $0.name, value: $0.value) }
        foundHeading = words.pick("Mitä huomattiin", "Anmärkningar", "What was found")
        nothingFound = words.nothingFound
        hasFindings = !receipt.findings.isEmpty
        findings = receipt.findings.map { finding in
            let text = words.text(finding.text)
            return Finding(
                kind: finding.severity.rawValue, severity: words.severity(finding.severity),
                place: IngestError.spoken(finding.place, words.language),
                text: text.isEmpty ? finding.code : text, advice: words.text(finding.advice))
        }
        slidesHeading = words.pick("Näin se näkyy", "Så här ser det ut", "How it will look")
        slides = receipt.slides.enumerated().map { index, slide in
            Slide(
                label: "\(index + 1) · \(slide.language) · \(slide.seconds) s",
                picture: slide.png.isEmpty
                    ? nil : "data:image/png;base64," + Data(slide.png).base64EncodedString(),
                alt: slide.media == nil
                    ? words.plain(slide.text ?? "") : words.text(receipt.content.alt))
        }
    }
}
