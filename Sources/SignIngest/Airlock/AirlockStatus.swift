public import SignModel
internal import SignWords

/// What the airlock can do on this machine, for `infotaulu check`.
public struct AirlockStatus: Encodable, Hashable, Sendable {
    /// How decoders are shut in: `bubblewrap`, or `unavailable`, where nothing is decoded.
    public var jail: String
    /// What stands in the way of a jail; nil when there is one.
    public var problem: String?
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
        for (use, tool, package) in tools where ToolShelf().path(of: tool) == nil { missing[use] = package }
        let jail = await Jail.detect()
        return AirlockStatus(jail: jail.kind.rawValue, problem: jail.problem, missing: missing)
    }

    /// One line of plain words.
    public func text(_ language: Language) -> String {
        let words = Wording(language)
        let state =
            problem.map {
                words.pick(
                    "Kuvia ja asiakirjoja ei oteta vastaan, koska niitä ei voi avata turvallisesti (\($0)). Asenna bubblewrap ja salli käyttäjän nimiavaruudet.",
                    "Bilder och dokument tas inte emot, för de kan inte öppnas tryggt (\($0)). Installera bubblewrap och tillåt namnrymder för användare.",
                    "Pictures and documents are refused, because decoders cannot be shut in (\($0)). Install bubblewrap and allow user namespaces."
                )
            }
            ?? words.pick(
                "Kuvat avataan suljetussa tilassa (bubblewrap): ei verkkoa, ei tämän koneen tiedostoja, muisti ja aika rajattu.",
                "Bilder öppnas avskilt (bubblewrap): inget nätverk, inga filer på den här datorn, begränsat minne och begränsad tid.",
                "Pictures are opened in bubblewrap: no network, no files of this machine, bounded memory and time.")
        let needs = missing.sorted { $0.key < $1.key }.map { use, package in
            let name = AirlockStatus.uses[use]?.best(language)?.text ?? use
            return words.pick(" Puuttuu (\(name)): ", " Det saknas (\(name)): ", " Missing (\(name)): ") + package + "."
        }
        return state + needs.joined()
    }

    /// What the keys of ``missing`` are called.
    private static let uses: [String: LocalizedText] = [
        "pictures": LocalizedText("kuvat", "bilder", "pictures"),
        "presentations": LocalizedText("esitykset", "presentationer", "presentations"),
        "text in pictures": LocalizedText("kuvien tekstit", "text i bilder", "text in pictures"),
    ]
}
