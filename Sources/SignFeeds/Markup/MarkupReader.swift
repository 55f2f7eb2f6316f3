/// Makes text of the elements of a description: paragraphs, lists, rows, and links with their addresses.
final class MarkupReader: HTMLEvents {
    private(set) var builder = TextBuilder()
    /// Elements that are open whose text is not for people.
    private var silent = 0
    /// The lists that are open: how many items a numbered one has had, nil for one with dots.
    private var lists: [Int?] = []
    private var cells = 0
    private var link: (address: String, start: Int)?

    /// - Parameter keepsLines: line ends of the source are line ends: nothing in it begins lines.
    init(keepsLines: Bool) {
        builder.keepsLines = keepsLines
    }

    private static let silent: Set<String> = [
        "script", "style", "title", "template", "noscript", "iframe", "object", "svg", "math", "select", "textarea",
        "button", "audio", "video", "canvas", "applet",
    ]
    private static let paragraphs: Set<String> = [
        "p", "h1", "h2", "h3", "h4", "h5", "h6", "table", "blockquote", "pre", "hr", "article", "dl", "figure",
    ]
    private static let lines: Set<String> = [
        "div", "tr", "section", "header", "footer", "main", "aside", "nav", "address", "form", "fieldset", "dt", "dd",
        "caption", "figcaption", "center", "thead", "tbody", "tfoot", "details", "summary", "option", "legend",
    ]
    private static let items: Set<String> = ["ul", "ol", "menu", "dir", "li", "br"]

    /// Whether an element begins or ends a line.
    static func breaksLines(_ name: String) -> Bool {
        let name = name.lowercased()
        return paragraphs.contains(name) || lines.contains(name) || items.contains(name)
    }

    override func begin(_ name: String, _ attributes: [String: String]) {
        if MarkupReader.silent.contains(name) { silent += 1 }
        guard silent == 0 else { return }
        switch name {
        case "br": builder.lineEnd()
        case "ul", "ol", "menu", "dir":
            builder.newLine()
            lists.append(name == "ol" ? (attributes["start"].flatMap { Int($0) } ?? 1).clamped - 1 : nil)
        case "li": item()
        case "td", "th":
            if cells > 0 { builder.separator = " – " }
            cells += 1
        case "a":
            closeLink()
            if let address = attributes["href"].flatMap({ LinkAddress($0)?.text }) {
                link = (address, builder.bytes.count)
            }
        default: edge(name)
        }
    }

    override func end(_ name: String) {
        if MarkupReader.silent.contains(name) { silent = max(0, silent - 1) }
        guard silent == 0 else { return }
        switch name {
        case "br", "td", "th": break
        case "ul", "ol", "menu", "dir":
            _ = lists.popLast()
            builder.newLine(lists.isEmpty ? 2 : 1)
        case "li":
            builder.mark = nil
            builder.newLine()
        case "a": closeLink()
        default: edge(name)
        }
    }

    override func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        if silent == 0 { builder.append(bytes) }
    }

    private func edge(_ name: String) {
        if MarkupReader.paragraphs.contains(name) {
            builder.newLine(lists.isEmpty ? 2 : 1)
        } else if MarkupReader.lines.contains(name) {
            builder.newLine()
        } else {
            return
        }
        if name == "tr" || name == "table" { (cells, builder.separator) = (0, nil) }
    }

    private func item() {
        builder.newLine()
        guard let last = lists.indices.last else {
            builder.mark = "• "
            return
        }
        if let number = lists[last] {
            lists[last] = number + 1
            builder.mark = "\(number + 1). "
        } else {
            builder.mark = last == 0 ? "• " : "– "
        }
    }

    /// The address of a link stands in brackets behind its words, unless they say the same.
    private func closeLink() {
        guard let (address, start) = link else { return }
        link = nil
        let words = String(decoding: builder.bytes[min(start, builder.bytes.count)...], as: UTF8.self)
        if words.allSatisfy(\.isWhitespace) {
            builder.append(address)
        } else if !LinkAddress.says(words, address) {
            builder.append(" (" + address + ")")
        }
    }
}

extension Int {
    /// The number of a list's first item, of those that people would give one.
    fileprivate var clamped: Int { Swift.max(0, Swift.min(self, 100_000)) }
}
