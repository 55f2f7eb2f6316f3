/// What the airlock can do on this machine, for `infotaulu check`.
public struct AirlockStatus: Encodable, Hashable, Sendable {
    /// How decoders are shut in: `bubblewrap`, `unshare` or `limits`.
    public var jail: String
    /// Tools that are not installed, with their Debian packages, by what cannot be taken in without them.
    public var missing: [String: String]

    /// Looks at this machine; starts a child process or two.
    public static func detect() async -> AirlockStatus {
        let tools = [
            ("pictures", "vips", "libvips-tools"), ("SVG", "rsvg-convert", "librsvg2-bin"),
            ("PDF", "pdftoppm", "poppler-utils"), ("presentations", "soffice", "libreoffice-impress"),
            ("text in pictures", "tesseract", "tesseract-ocr tesseract-ocr-fin tesseract-ocr-swe"),
        ]
        var missing: [String: String] = [:]
        for (use, tool, package) in tools where Jail.path(of: tool) == nil { missing[use] = package }
        return AirlockStatus(jail: await Jail.detect().kind.rawValue, missing: missing)
    }

    /// One line of plain words.
    public var text: String {
        var words: String
        switch jail {
        case Jail.Kind.bubblewrap.rawValue: words = "decoders run in bubblewrap, without network and with limits"
        case Jail.Kind.unshare.rawValue:
            words = "decoders run without network and with limits; install bubblewrap to shut them in wholly"
        default: words = "decoders run with limits only; install bubblewrap to shut them in"
        }
        for (use, package) in missing.sorted(by: { $0.key < $1.key }) {
            words += "; \(use) need \(package)"
        }
        return words
    }
}
