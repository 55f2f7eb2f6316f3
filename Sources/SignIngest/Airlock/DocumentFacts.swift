internal import SignModel

/// What `pdfinfo -box` and `pdffonts`, in the jail, say of a document.
struct DocumentFacts: Hashable {
    /// A page's frame of what is to be seen, as shares of the page as it is shown, from its left and top.
    struct Frame: Hashable {
        var left = 0.0
        var top = 0.0
        var right = 1.0
        var bottom = 1.0

        /// Nothing is cut.
        var isWhole: Bool { self == Frame() }
    }

    /// At least 1.
    let pages: Int
    /// By page, from 1; those that are not whole.
    private var frames: [Int: Frame] = [:]

    /// nil when it says no number of pages.
    init?(_ text: String) {
        var boxes: [Int: [Substring: [Double]]] = [:]
        var turns: [Int: Int] = [:]
        var count: Int?
        for line in text.split(separator: "\n").prefix(4_000) {
            if line.hasPrefix("Pages:") { count = Int(line.dropFirst(6).filter { $0 != " " }) }
            guard line.hasPrefix("Page ") else { continue }
            let words = line.split(separator: " ")
            guard words.count >= 4, let page = Int(words[1]) else { continue }
            if words[2] == "rot:" { turns[page] = Int(words[3]) }
            if words[2].hasSuffix("Box:"), words.count == 7 {
                boxes[page, default: [:]][words[2]] = words[3...].compactMap { Double($0) }
            }
        }
        guard let count, count > 0 else { return nil }
        pages = count
        for (page, box) in boxes {
            guard let frame = DocumentFacts.frame(box, turn: turns[page] ?? 0) else { continue }
            frames[page] = frame
        }
    }

    /// What of a page is to be seen: what is left when its margins for the printer are cut off.
    func frame(ofPage page: Int) -> Frame { frames[page] ?? Frame() }

    /// The trim box within the crop box, turned as the page is; nil when it is the whole page, or no sensible part of it.
    private static func frame(_ boxes: [Substring: [Double]], turn: Int) -> Frame? {
        guard let crop = boxes["CropBox:"] ?? boxes["MediaBox:"], let trim = boxes["TrimBox:"], crop.count == 4,
            trim.count == 4, crop.allSatisfy(\.isFinite), trim.allSatisfy(\.isFinite)
        else { return nil }
        let (width, height) = (crop[2] - crop[0], crop[3] - crop[1])
        guard width > 1, height > 1 else { return nil }
        func within(_ value: Double) -> Double { min(1, max(0, value)) }
        let left = within((trim[0] - crop[0]) / width)
        let right = within((crop[2] - trim[2]) / width)
        let top = within((crop[3] - trim[3]) / height)
        let bottom = within((trim[1] - crop[1]) / height)
        let cut = [left, top, right, bottom]
        guard cut.contains(where: { $0 > 0.005 }), (1 - left - right) * (1 - top - bottom) > 0.2, left + right < 0.8,
            top + bottom < 0.8
        else { return nil }
        // The page is shown turned clockwise: what was on its left is on top then.
        let quarter = ((turn / 90) % 4 + 4) % 4
        let turned = (0..<4).map { cut[($0 + 4 - quarter) % 4] }
        return Frame(left: turned[0], top: turned[1], right: 1 - turned[2], bottom: 1 - turned[3])
    }

    /// Fonts that the document names and does not have in it, without the fourteen that every program has.
    static func missingFonts(_ table: String) -> [String] {
        var names: [String] = []
        for line in table.split(separator: "\n").dropFirst(2).prefix(500) {
            let words = line.split(separator: " ")
            guard words.count >= 7, words[words.count - 5] == "no" else { continue }
            // The column is 36 letters wide; a longer name pushes the others on.
            let column = line.prefix(36)
            let name = String(
                column.contains("  ") || column.last == " " ? column.trimmedAtEnd : words[0])
            let isStandard = ["Helvetica", "Times", "Courier", "Symbol", "ZapfDingbats"].contains { name.hasPrefix($0) }
            // Drawn by the document itself, letter by letter.
            let isDrawn = line.contains(" Type 3 ")
            if !isStandard, !isDrawn, name != "[none]", !names.contains(name) { names.append(name) }
        }
        return names
    }
}

extension Substring {
    /// Without the spaces that fill a column.
    fileprivate var trimmedAtEnd: Substring {
        var text = self
        while text.last == " " { text.removeLast() }
        return text
    }
}
