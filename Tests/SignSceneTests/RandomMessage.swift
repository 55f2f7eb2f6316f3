import SignModel
import SignScene

/// Announcements nobody would think of, the same for the same seed. All names are invented.
struct RandomMessage {
    private var state: UInt64

    init(seed: Int) {
        state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 0x1234_5678_9ABC_DEF1
    }

    mutating func next(_ count: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int(state % UInt64(count))
    }

    mutating func one(_ texts: [String]) -> String { texts[next(texts.count)] }

    private static let words = [
        "ja", "tai", "on", "ryhmä", "kahvila", "omais\u{AD}hoitaja", "vertais\u{AD}tuki\u{AD}ryhmä", "tule",
        "juttelemaan",
        "läheisesi", "maksuton", "hakemus\u{AD}neuvonta", "kuljetus\u{AD}palvelu\u{AD}päätös", "Kelan", "tuki",
        "iltapäivä",
        "muisti\u{AD}sairaan", "kävelylle", "yhdessä", "saat", "apua", "lomakkeisiin", "työllistymis\u{AD}suunnitelma",
        "ei",
        "tarvitse", "ilmoittautua", "Öljysäiliö", "ÅÄÖ", "jolla", "gjpqy", "24/7", "kello", "päivystys",
    ]

    mutating func text(_ characters: Int, sentences: Bool) -> String {
        var text = ""
        var word = ""
        while text.count < characters {
            let isFirst = text.isEmpty || text.hasSuffix(". ")
            word = one(Self.words)
            text += isFirst ? word.prefix(1).uppercased() + word.dropFirst() : word
            text += sentences && next(8) == 0 ? ". " : " "
        }
        text = String(text.prefix { $0 != "\n" })
        while text.hasSuffix(" ") { text.removeLast() }
        return sentences && !text.hasSuffix(".") ? text + "." : text
    }

    /// With poster: a poster of a random shape, else sometimes with a picture.
    mutating func item(poster: Bool) -> AnnouncementSlideContent {
        let start = CivilDateTime(Samples.date + next(40), CivilTime(seconds: (7 + next(14)) * 3600 + next(4) * 900))
        let length = (1 + next(5)) * 1800
        let end = next(5) == 0 ? nil : CivilDateTime(start.date, CivilTime(seconds: start.time.seconds + length))
        var title: LocalizedText = [.finnish: text([8, 14, 25, 40, 70][next(5)], sentences: false)]
        if next(2) == 0 { title[.swedish] = "Eftermiddag för närstående" }
        let body =
            poster
            ? ""
            : [0, 40, 90, 150, 200, 320, 600][next(7)] == 0 ? "" : text([40, 90, 150, 320][next(4)], sentences: true)
        let picture = !poster && next(4) == 0
        let hasTime = next(5) > 0
        let shapes = [
            PixelSize(1200, 900), PixelSize(900, 1200), PixelSize(1080, 1920), PixelSize(1920, 1080),
            PixelSize(1000, 1000), PixelSize(300, 400), PixelSize(2400, 800),
        ]
        var content = AnnouncementContent(
            title: title, text: body.isEmpty ? [:] : [.finnish: body],
            when: hasTime ? EventTime(start: start, end: end?.time, rrule: next(2) == 0 ? "FREQ=WEEKLY" : nil) : nil,
            contact: Contact(
                phone: next(3) > 0 ? "050 000 0102" : nil,
                web: [nil, "https://esimerkki.example/a", "https://esimerkkiyhdistys.example/toiminta/vertaistuki"][
                    next(3)]),
            price: next(2) == 0 ? [.finnish: one(["Maksuton", "5 €", "Jäsenille maksuton, muille 12,50 €"])] : [:],
            registration: next(2) == 0
                ? [.finnish: one(["Ilmoittaudu", "Ei ilmoittautumista", "Ilmoittautuminen viimeistään ma 23.11."])]
                : [:],
            picture: picture ? "kuva" : nil, themes: [["carers", "families", "company"][next(3)]])
        if poster { content.posters = [Poster(media: "juliste", size: shapes[next(shapes.count)])] }
        return AnnouncementSlideContent(
            content: content,
            association: Association(
                id: "esimerkki",
                name: [
                    .finnish: one([
                        "Esimerkki ry", "Esimerkki-Oulun Omaisten Tuki ry",
                        "Esimerkkiseudun Reuma- ja Tukielinyhdistysten Liitto ry",
                    ])
                ]),
            place: next(5) == 0
                ? nil
                : Place(
                    id: "tupa", name: [.finnish: one(["Tuiran tupa", "Järjestötalo Esimerkin kokoustila Koivusali"])],
                    address: next(4) == 0 ? nil : "Esimerkkikatu 3, Oulu"),
            occurrence: hasTime ? Occurrence(activity: "kerta", start: start, end: end) : nil,
            pictureSize: picture ? shapes[next(shapes.count)] : nil)
    }
}
