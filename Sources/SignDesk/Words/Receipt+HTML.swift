internal import Foundation
internal import SignIngest
public import SignModel
internal import SignStore
internal import SignWords

extension Receipt {
    /// The receipt as one HTML page with the pictures inside: no scripts, nothing loaded from elsewhere.
    public func html(_ language: Language) -> String {
        let words = ReceiptWords(language)
        let title = escaped(words.text(content.title))
        let facts = facts(words).map { "<dt>\(escaped($0.name))</dt><dd>\(escaped($0.value))</dd>" }.joined()
        let heading = words.pick("Mitä huomattiin", "Anmärkningar", "What was found")
        let none = words.pick("Ei huomautettavaa.", "Inget att anmärka på.", "Nothing to remark.")
        let found = findings.map { finding in
            let text = escaped(finding.text.best(words.language)?.text ?? finding.code)
            let advice = escaped(finding.advice.best(words.language)?.text ?? "")
            return """
                <li class="\(finding.severity.rawValue)"><strong>\(words.severity(finding.severity))</strong>
                <span class="where">\(escaped(finding.place))</span><br>\(text)<br><em>\(advice)</em></li>
                """
        }.joined(separator: "\n")
        let alt = escaped(words.text(content.alt))
        let pictures = slides.enumerated().map { index, slide in
            let label = "\(index + 1) · \(slide.language) · \(slide.seconds) s"
            guard !slide.png.isEmpty else { return "<figure><figcaption>\(label)</figcaption></figure>" }
            let data = Data(slide.png).base64EncodedString()
            let words = slide.media == nil ? escaped(plainText(slide.text)) : alt
            return """
                <figure><img src="data:image/png;base64,\(data)" alt="\(words)"><figcaption>\(label)</figcaption></figure>
                """
        }.joined(separator: "\n")
        let slidesHeading = words.pick("Näin se näkyy", "Så här ser det ut", "How it will look")
        return """
            <!DOCTYPE html>
            <html lang="\(words.language)"><head><meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(title)</title>
            <style>
            body { font: 1.1rem/1.5 Inter, "Noto Sans", sans-serif; color: #1b1b1b; background: #fff;
              max-width: 60rem; margin: 2rem auto; padding: 0 1rem }
            h1 { font-size: 1.8rem; margin-bottom: 0 } .state { margin-top: .2rem; font-weight: 600 }
            dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1rem } dt { color: #555 } dd { margin: 0 }
            li { margin: .8rem 0; padding-left: .8rem; border-left: .4rem solid #6b6b6b; list-style: none }
            ul { padding: 0 } li.error { border-color: #b00020 } li.warning { border-color: #b25e00 }
            .where { color: #555 } figure { margin: 1rem 0 } img { max-width: 100%; border: 1px solid #999 }
            </style></head><body>
            <h1>\(title)</h1>
            <p class="state">\(escaped(words.text(association.name))) · \(escaped(words.state(state)))</p>
            <dl>\(facts)</dl>
            <h2>\(heading)</h2>
            \(findings.isEmpty ? "<p>\(none)</p>" : "<ul>\(found)</ul>")
            <h2>\(slidesHeading)</h2>
            \(pictures)
            </body></html>
            """
    }

    private func plainText(_ text: String?) -> String { (text ?? "").withoutSoftHyphens }

    private func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
            .replacing("\"", with: "&quot;")
    }
}
