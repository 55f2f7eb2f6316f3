internal import SignModel

/// A column that means something, by its Finnish, Swedish and English names.
enum CSVColumn: String, CaseIterable {
    case id, title, text, start, end, `repeat`, place, address, municipality, price, registration, phone, email, web
    case themes, languages, audience, kind, cancelled, association

    /// The column and the language that a heading means: `Otsikko (sv)`, `text_en`, `Rubrik`.
    ///
    /// A Swedish name without a language behind it is for Swedish texts; any other is for Finnish ones.
    static func named(_ heading: String) -> (column: CSVColumn, language: Language?)? {
        let words = heading.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "-" }.map(String.init)
        guard let first = words.first, !first.isEmpty else { return nil }
        if let (column, own) = names[words.joined(separator: " ")] ?? names[words.joined(separator: "-")] {
            return (column, column.isText ? own : nil)
        }
        guard words.count == 2, let (column, _) = names[first] else { return nil }
        let language = Language(languageNames[words[1]] ?? words[1])
        return column.isText && language.isWellFormed ? (column, language) : nil
    }

    /// Whether it stands once for each language.
    var isText: Bool {
        switch self {
        case .title, .text, .price, .registration, .audience, .place: true
        default: false
        }
    }

    /// The name in the heading of a template.
    func name(_ language: Language) -> String {
        let names = CSVColumn.table[self] ?? []
        switch language {
        case .finnish: return names.first ?? rawValue
        case .swedish: return names.count > 2 ? names[2] : rawValue
        default: return names.count > 1 ? names[1] : rawValue
        }
    }

    private static let names: [String: (CSVColumn, Language)] = {
        var names: [String: (CSVColumn, Language)] = [:]
        for (column, words) in table {
            for (index, word) in words.enumerated() where names[word] == nil {
                names[word] = (column, index == 2 ? .swedish : .finnish)
            }
        }
        for (column, words) in more {
            for word in words { names[word] = (column, .finnish) }
        }
        return names
    }()

    /// The names of the specification: Finnish, English, Swedish.
    private static let table: [CSVColumn: [String]] = [
        .id: ["id"], .title: ["otsikko", "title", "rubrik"], .text: ["kuvaus", "text", "beskrivning"],
        .start: ["alkaa", "start", "börjar"], .end: ["päättyy", "end", "slutar"],
        .repeat: ["toistuu", "repeat", "upprepas"], .place: ["paikka", "place", "plats"],
        .address: ["osoite", "address", "adress"], .municipality: ["kunta", "municipality", "kommun"],
        .price: ["hinta", "price", "pris"], .registration: ["ilmoittautuminen", "registration", "anmälan"],
        .phone: ["puhelin", "phone", "telefon"], .email: ["sähköposti", "email", "e-post"],
        .web: ["verkko", "web", "webb"], .themes: ["aiheet", "themes", "teman"],
        .languages: ["kielet", "languages", "språk"], .audience: ["kenelle", "audience", "målgrupp"],
        .kind: ["tyyppi", "kind", "typ"], .cancelled: ["peruttu", "cancelled", "inställt"],
        .association: ["yhdistys", "association", "förening"],
    ]

    /// What people write besides.
    private static let more: [CSVColumn: [String]] = [
        .id: ["tunnus", "tunniste"], .title: ["nimi", "name", "tapahtuma"], .text: ["teksti", "description"],
        .start: ["alku", "alkaen", "aika", "ajankohta", "starts"], .end: ["loppu", "loppuu", "ends"],
        .repeat: ["toisto", "toistuvuus", "repeats"], .email: ["e-mail", "sähköpostiosoite", "epost"],
        .web: ["verkkosivu", "verkko-osoite", "www", "linkki", "url", "webbplats"], .phone: ["puh", "puhelinnumero"],
        .themes: ["aihe", "teemat", "teema", "tema", "ämnen"], .languages: ["kieli", "language"],
        .audience: ["kohderyhmä"], .cancelled: ["canceled", "peruutettu", "inställd"], .place: ["tila"],
        .municipality: ["paikkakunta"],
    ]

    static let languageNames = [
        "suomi": "fi", "suomeksi": "fi", "finska": "fi", "finnish": "fi", "ruotsi": "sv", "ruotsiksi": "sv",
        "svenska": "sv", "swedish": "sv", "englanti": "en", "englanniksi": "en", "engelska": "en", "english": "en",
        "venäjä": "ru", "ryska": "ru", "russian": "ru", "ukraina": "uk", "ukrainska": "uk", "ukrainian": "uk",
        "arabia": "ar", "arabiska": "ar", "arabic": "ar", "viro": "et", "estniska": "et", "estonian": "et",
        "somali": "so", "somaliska": "so", "saame": "se", "pohjoissaame": "se", "samiska": "se", "persia": "fa",
        "dari": "prs", "kurdi": "ku", "saksa": "de", "tyska": "de", "german": "de", "ranska": "fr", "franska": "fr",
        "french": "fr", "espanja": "es", "spanska": "es", "spanish": "es", "viittomakieli": "fse",
        "teckenspråk": "fse",
    ]
}
