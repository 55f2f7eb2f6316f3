import SignModel
import SignWords

/// A code to take a page along with, and what is said beside it.
struct TakeAlong {
    /// What the code says.
    var text: String
    var title: String
    /// Where what it says is short enough to be copied by hand.
    var address: String?
    /// How large its modules together should be, in millimetres.
    var wish = 100.0

    /// From how far a phone's camera reads it, in millimetres.
    static let distanceMm = 500.0

    /// The code of a web address, else of a phone number; nil without either.
    init?(_ contact: Contact, title: String) {
        if let web = contact.web, web.utf8.count <= Limits.qrURLCharacters {
            self.init(web, title: title, address: TakeAlong.short(web))
        } else if let phone = contact.phone, let code = TakeAlong.phone(phone) {
            self.init(code, title: title)
        } else {
            return nil
        }
    }

    init(_ text: String, title: String, address: String? = nil, wish: Double = 100) {
        self.text = text
        self.title = title
        self.address = address
        self.wish = wish
    }

    /// `TEL:+358500000101` of `050 000 0101`; nil for what is no number. Of several the first.
    static func phone(_ written: String) -> String? {
        let first = written.prefix { !$0.isLetter && !",;/(".contains($0) || $0 == "(" && written.hasPrefix("(") }
        let digits = first.filter { $0.isASCII && $0.isNumber }
        guard digits.count >= 3 else { return nil }
        if first.contains("+") { return "TEL:+" + digits }
        if digits.hasPrefix("00") { return "TEL:+" + digits.dropFirst(2) }
        // A Finnish number as it is dialled here; service numbers have no zero and are dialled as they are.
        return digits.hasPrefix("0") ? "TEL:+358" + digits.dropFirst() : "TEL:" + digits
    }

    /// An address as one would copy it: `info.example/a/7k2m4`.
    static func short(_ web: String) -> String {
        var text = web
        for scheme in ["https://", "http://"] where text.lowercased().hasPrefix(scheme) {
            text.removeFirst(scheme.count)
        }
        if text.hasPrefix("www.") { text.removeFirst(4) }
        while text.hasSuffix("/") { text.removeLast() }
        return text
    }
}

extension TouchKit {
    /// The code at its place, and what is left of the column for actions: beside the page's headline in a display that
    /// lies, on the shelf in one that stands. Nothing when it cannot be as large as a camera needs it.
    func code(_ code: TakeAlong?, in frame: PageFrame, actions: Int) -> (nodes: [Node], column: PixelRect) {
        guard let code, let modules = measurer.qrModules(of: code.text) else { return ([], frame.column) }
        let least = max(
            4, Int((TakeAlong.distanceMm / (10 * Double(modules) * metrics.pitchMm)).rounded(.up)))
        let wish = max(least, (px(mm: code.wish) + modules * 6 / 10) / modules)
        return metrics.isPortrait
            ? codeOnShelf(code, modules, least: least, in: frame)
            : codeInCorner(code, modules, least: least, wish: wish, in: frame, actions: actions)
    }

    private func codeNode(_ code: TakeAlong, side: Int, modulePx: Int, x: Int, y: Int, on ground: Color) -> Node {
        let rect = PixelRect(x, y, side, side)
        return Node(
            id: "qr", role: .qr, label: code.title.spoken, language: language, rect: rect,
            paints: [
                .qr(
                    text: code.text, rect, modulePx: modulePx, dark: look.qrDark,
                    light: look.isDark ? look.qrLight : ground)
            ])
    }

    /// Over the column where it has room, else on a card the column gives way to.
    private func codeInCorner(
        _ code: TakeAlong, _ modules: Int, least: Int, wish: Int, in frame: PageFrame, actions: Int
    ) -> (nodes: [Node], column: PixelRect) {
        let above = frame.aboveColumn
        let fits = min(wish, above.height / (modules + 8))
        if fits >= least, Double(fits) >= Double(wish) * 0.75 {
            let side = (modules + 8) * fits
            let dark = look.isDark
            let x = dark ? frame.column.x : frame.column.x - 4 * fits
            let y = above.y + (above.height - side) / 2
            let text = (dark ? x + side : x + side - 4 * fits) + px(mm: dark ? 10 : 16)
            let room = PixelRect(text, y, frame.column.right - text, side)
            return (
                [codeNode(code, side: side, modulePx: fits, x: x, y: y, on: look.paper)]
                    + codeWords(code, in: room, on: look.paper, centred: true), frame.column
            )
        }
        // What the actions must have is left to them.
        let needed = actions * px(mm: 36) + max(0, actions - 1) * metrics.gap
        let free = frame.column.bottom - above.y - needed - metrics.groupGap
        let size = min(wish, free / (modules + 8), (frame.column.width - 2) / (modules + 8))
        guard size >= least else { return ([], frame.column) }
        let side = (modules + 8) * size
        let card = PixelRect(frame.column.x, above.y, frame.column.width, side)
        let ground = look.panel
        var nodes = [decoration("qr-card", card, ground, radius: metrics.radius)]
        let text = card.x + side + px(mm: look.isDark ? 6 : 1)
        let words = codeWords(
            code, in: PixelRect(text, card.y, card.right - px(mm: 5) - text, side), on: ground, centred: true)
        // Where nothing is said beside it, it stands in the middle of its card.
        let x = words.isEmpty ? card.x + (card.width - side) / 2 : card.x
        nodes.append(codeNode(code, side: side, modulePx: size, x: x, y: card.y, on: ground))
        nodes += words
        let top = max(frame.column.y, card.bottom + metrics.groupGap)
        return (nodes, PixelRect(frame.column.x, top, frame.column.width, frame.column.bottom - top))
    }

    /// On a card at the left of the shelf, its words below.
    private func codeOnShelf(
        _ code: TakeAlong, _ modules: Int, least: Int, in frame: PageFrame
    ) -> (nodes: [Node], column: PixelRect) {
        let shelf = frame.shelf
        let wish = px(mm: max(128, code.wish)) * (modules + 8) / modules
        let most = min(wish, shelf.height, shelf.width * 42 / 100)
        let size = most / (modules + 8)
        guard size >= least else { return ([], shelf) }
        let code = code
        let side = (modules + 8) * size
        let card = PixelRect(shelf.x, shelf.y, most, most)
        let ground = look.isDark ? look.qrLight : look.panel
        var nodes = [decoration("qr-card", card, ground, radius: metrics.radius)]
        nodes.append(
            codeNode(
                code, side: side, modulePx: size, x: card.x + (most - side) / 2, y: card.y + (most - side) / 2,
                on: ground))
        let top = card.bottom + px(mm: 5)
        nodes += codeWords(
            code, in: PixelRect(shelf.x, top, most, shelf.bottom - top), on: look.sand, centred: false)
        let x = card.right + px(mm: 14)
        return (nodes, PixelRect(x, shelf.y, shelf.right - x, shelf.height))
    }

    /// What is said of the code, as much as there is room for.
    private func codeWords(_ code: TakeAlong, in rect: PixelRect, on ground: Color, centred: Bool) -> [Node] {
        guard rect.width > 0, rect.height > 0 else { return [] }
        struct Drop {
            var role: TouchMetrics.Role
            var lines: Bool
            var address: Bool
        }
        let how = "\(words[.openCamera]) \(words[.pointCamera])"
        for drop in [
            Drop(role: .d, lines: true, address: true), Drop(role: .c, lines: true, address: true),
            Drop(role: .c, lines: true, address: false), Drop(role: .b, lines: true, address: false),
            Drop(role: .c, lines: false, address: false), Drop(role: .b, lines: false, address: false),
        ] {
            var bits = [Bit(text: code.title, role: drop.role, face: .semibold, leading: 1.15)]
            if drop.lines { bits.append(Bit(text: how, role: .b, tone: .quiet, leading: 1.3, above: px(mm: 3))) }
            if drop.address, let address = code.address {
                bits.append(
                    Bit(text: address, role: .b, face: .medium, leading: 1.3, above: px(mm: 4), mayBreak: true))
            }
            let block = block(bits, width: rect.width)
            guard !block.isBroken, block.height <= rect.height else { continue }
            let y = centred ? rect.y + (rect.height - block.height) / 2 : rect.y
            return [
                Node(
                    id: "qr-words", role: .text, label: bits.map(\.text.spoken).joined(separator: " "),
                    language: language, rect: PixelRect(rect.x, y, rect.width, block.height),
                    paints: paints(block, x: rect.x, top: y, ink: look.ink, quiet: look.quiet, on: ground))
            ]
        }
        return []
    }
}
