import SignModel

/// A QR code at its size: dark modules straight on the paper, on a white card where the ground is dark.
struct SlideCode: Hashable {
    var url: String
    var modules: Int
    var modulePx: Int
    /// The ground is dark: the four modules of white around it are a card.
    var isCard: Bool

    /// Side of the modules themselves.
    var side: Int { modules * modulePx }
    /// The white around them.
    var quiet: Int { 4 * modulePx }
    /// Side of what is seen: with the card where there is one.
    var seen: Int { side + (isCard ? 2 * quiet : 0) }
}

extension SlideKit {
    /// The code of `url`, scanned from `distanceMm`; nil when it cannot be encoded.
    func code(_ url: String, distanceMm: Int) -> SlideCode? {
        measurer.qrModules(of: url).map { modules in
            SlideCode(
                url: url, modules: modules,
                modulePx: metrics.qrModulePx(modules: modules, distanceMm: distanceMm), isCard: look.isDark)
        }
    }

    /// The code with what is seen of it ending at `right` and `bottom`.
    func node(_ code: SlideCode, right: Int, bottom: Int) -> Node {
        let seen = PixelRect(right - code.seen, bottom - code.seen, code.seen, code.seen)
        let around = code.isCard ? 0 : code.quiet
        let field = PixelRect(
            seen.x - around, seen.y - around, code.side + 2 * code.quiet, code.side + 2 * code.quiet)
        return Node(
            id: "qr", role: .qr, label: code.url, language: language, rect: seen,
            paints: [
                .qr(
                    text: code.url, field, modulePx: code.modulePx, dark: look.qrDark,
                    light: code.isCard ? look.qrLight : look.paper)
            ])
    }
}
