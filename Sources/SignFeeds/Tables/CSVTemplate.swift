internal import SignModel

/// The table that people begin with: headings, and two invented rows.
enum CSVTemplate {
    static func text(_ language: Language) -> String {
        let rows = rows(language.interface)
        let columns = CSVColumn.allCases.filter { $0 != .association }
        // Semicolons and a byte order mark are what a spreadsheet in Finland opens as a table.
        let heading = columns.map { column in
            column.name(language.interface) + (language.interface == .english && column.isText ? "_en" : "")
        }
        let lines = [heading] + rows.map { row in columns.map { row[$0] ?? "" } }
        return "\u{FEFF}" + lines.map { $0.joined(separator: ";") + "\r\n" }.joined()
    }

    private static func rows(_ language: Language) -> [[CSVColumn: String]] {
        switch language {
        case .finnish:
            [
                [
                    .id: "muistikahvila", .title: "Muistikahvila", .text: "Juomme kahvit ja juttelemme.",
                    .start: "12.10.2026 klo 14.30", .end: "16", .repeat: "joka toinen viikko, 31.5.2027 asti, ei 4.1.",
                    .place: "Esimerkkitupa", .address: "Esimerkkikatu 1", .municipality: "Oulu", .price: "maksuton",
                    .registration: "Ei ilmoittautumista", .phone: "050 000 0101", .email: "tupa@yhdistys.example",
                    .web: "https://yhdistys.example", .themes: "Ikääntyminen ja muisti", .languages: "suomi",
                    .audience: "Kaikille avoin", .kind: "ryhmä",
                ],
                [
                    .id: "kevatretki", .title: "Kevätretki luontoon", .text: "Otathan omat eväät mukaan.",
                    .start: "9.5.2027 klo 10–15", .place: "Esimerkkijärven laavu", .municipality: "Oulu",
                    .price: "5 €", .registration: "Ilmoittaudu 2.5. mennessä", .phone: "050 000 0101",
                    .themes: "Liikunta, luonto, kulttuuri", .languages: "suomi, ruotsi", .kind: "tapahtuma",
                    .cancelled: "ei",
                ],
            ]
        case .swedish:
            [
                [
                    .id: "minneskafe", .title: "Minneskafé", .text: "Vi dricker kaffe och pratar.",
                    .start: "12.10.2026 kl. 14.30", .end: "16", .repeat: "varannan vecka, till 31.5.2027, inte 4.1.",
                    .place: "Exempelstugan", .address: "Exempelgatan 1", .municipality: "Vasa", .price: "gratis",
                    .registration: "Ingen anmälan", .phone: "050 000 0101", .email: "stugan@forening.example",
                    .web: "https://forening.example", .themes: "Åldrande och minne", .languages: "svenska",
                    .audience: "Öppet för alla", .kind: "grupp",
                ],
                [
                    .id: "varutflykt", .title: "Vårutflykt i naturen", .text: "Ta med egen matsäck.",
                    .start: "9.5.2027 kl. 10–15", .place: "Exempelsjöns vindskydd", .municipality: "Vasa",
                    .price: "5 €", .registration: "Anmäl dig senast 2.5.", .phone: "050 000 0101",
                    .themes: "Motion, natur, kultur", .languages: "svenska, finska", .kind: "evenemang",
                    .cancelled: "nej",
                ],
            ]
        default:
            [
                [
                    .id: "memory-cafe", .title: "Memory café", .text: "We have coffee and talk.",
                    .start: "12.10.2026 14:30", .end: "16:00",
                    .repeat: "every other week, until 31.5.2027, not 4.1.", .place: "Example Cottage",
                    .address: "Esimerkkikatu 1", .municipality: "Oulu", .price: "free",
                    .registration: "No registration", .phone: "050 000 0101", .email: "cottage@association.example",
                    .web: "https://association.example", .themes: "Ageing and memory", .languages: "English",
                    .audience: "Open to all", .kind: "group",
                ],
                [
                    .id: "spring-outing", .title: "Spring outing", .text: "Please bring your own lunch.",
                    .start: "9.5.2027 10:00–15:00", .place: "Example Lake shelter", .municipality: "Oulu",
                    .price: "5 €", .registration: "Register by 2 May", .phone: "050 000 0101",
                    .themes: "Exercise, nature, culture", .languages: "English, Finnish", .kind: "event",
                    .cancelled: "no",
                ],
            ]
        }
    }
}
