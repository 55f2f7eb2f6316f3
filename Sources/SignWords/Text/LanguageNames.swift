public import SignModel

/// Languages by their names: those of the interface, and those that people here write for.
extension WordPicking {
    /// `ruotsi`, `svenska`, `Swedish`; one that has no name here, by its tag.
    public func name(of other: Language) -> String {
        LanguageNames.known[other].map { pick($0.fi, $0.sv, $0.en) } ?? other.tag
    }

    /// `ruotsiksi`, `på svenska`, `in Swedish`.
    public func inLanguage(_ other: Language) -> String {
        guard let known = LanguageNames.known[other] else { return "(\(other.tag))" }
        return pick(known.inFinnish, "på " + known.sv, "in " + known.en)
    }

    /// `ruotsiksi ja englanniksi`.
    public func inLanguages(_ others: [Language]) -> String { joined(others.map(inLanguage)) }

    /// `ruotsi ja englanti`.
    public func names(of others: [Language]) -> String { joined(others.map(name(of:))) }

    private func joined(_ parts: [String]) -> String {
        guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
        return parts.dropLast().joined(separator: ", ") + pick(" ja ", " och ", " and ") + last
    }
}

private enum LanguageNames {
    typealias Names = (fi: String, inFinnish: String, sv: String, en: String)

    static let known: [Language: Names] = [
        "fi": ("suomi", "suomeksi", "finska", "Finnish"), "sv": ("ruotsi", "ruotsiksi", "svenska", "Swedish"),
        "en": ("englanti", "englanniksi", "engelska", "English"),
        "se": ("pohjoissaame", "pohjoissaameksi", "nordsamiska", "Northern Sámi"),
        "smn": ("inarinsaame", "inarinsaameksi", "enaresamiska", "Inari Sámi"),
        "sms": ("koltansaame", "koltansaameksi", "skoltsamiska", "Skolt Sámi"),
        "uk": ("ukraina", "ukrainaksi", "ukrainska", "Ukrainian"),
        "ru": ("venäjä", "venäjäksi", "ryska", "Russian"), "et": ("viro", "viroksi", "estniska", "Estonian"),
        "ar": ("arabia", "arabiaksi", "arabiska", "Arabic"), "so": ("somali", "somaliksi", "somaliska", "Somali"),
        "fa": ("persia", "persiaksi", "persiska", "Persian"), "ku": ("kurdi", "kurdiksi", "kurdiska", "Kurdish"),
        "ckb": ("sorani", "soraniksi", "sorani", "Sorani"), "zh": ("kiina", "kiinaksi", "kinesiska", "Chinese"),
        "vi": ("vietnam", "vietnamiksi", "vietnamesiska", "Vietnamese"),
        "th": ("thai", "thaiksi", "thailändska", "Thai"), "tr": ("turkki", "turkiksi", "turkiska", "Turkish"),
        "sq": ("albania", "albaniaksi", "albanska", "Albanian"),
        "ti": ("tigrinja", "tigrinjaksi", "tigrinja", "Tigrinya"),
        "es": ("espanja", "espanjaksi", "spanska", "Spanish"), "fr": ("ranska", "ranskaksi", "franska", "French"),
        "de": ("saksa", "saksaksi", "tyska", "German"), "pl": ("puola", "puolaksi", "polska", "Polish"),
        "hi": ("hindi", "hindiksi", "hindi", "Hindi"), "ja": ("japani", "japaniksi", "japanska", "Japanese"),
    ]
}
