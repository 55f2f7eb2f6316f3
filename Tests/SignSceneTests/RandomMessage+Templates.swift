import SignModel
import SignScene

extension RandomMessage {
    /// What somebody said, short or long, sometimes with who said it.
    mutating func quote() -> AnnouncementSlideContent {
        var item = item(poster: false)
        let said = text([20, 50, 70, 90, 100][next(5)], sentences: true).prefix(116)
        item.content.title = [.finnish: "\u{201D}\(said)\u{201D}"]
        item.content.text = next(3) == 0 ? [:] : [.finnish: one(["Ryhmän kävijä, 71", "Vapaaehtoinen"])]
        item.content.picture = nil
        return item
    }

    /// A message in two languages.
    mutating func bilingual() -> AnnouncementSlideContent {
        var item = item(poster: false)
        item.content.title[.swedish] = one(["Språkcafé", "Eftermiddag för närstående\u{AD}vårdare i Tuira"])
        item.content.text[.swedish] = one([
            "Kom på kaffe och prata.", "Vi talar lätt finska och dricker te. Det gör inget om det blir fel.",
        ])
        return item
    }

    /// A few words, as a headline that goes over the whole slide has.
    mutating func fewWords() -> AnnouncementSlideContent {
        var item = item(poster: false)
        item.content.title = [.finnish: one(["Lähde kävelylle", "Tule kahville", "Öljysäiliökerho", "Soita"])]
        item.content.text = next(2) == 0 ? [:] : [.finnish: one(["Me kuuntelemme.", "Kuka vain voi tulla mukaan."])]
        (item.content.picture, item.content.contact.web) = (nil, nil)
        return item
    }

    /// What there is on a day and on the days after it, in order.
    mutating func entries(_ count: Int, on date: CivilDate) -> [WeekEntry] {
        var minutes = (0..<count).map { _ in next(14) * 60 + 7 * 60 + next(4) * 15 }
        minutes.sort()
        return minutes.map { minute in
            let start = CivilDateTime(date, CivilTime(seconds: minute * 60))
            let end = CivilTime(seconds: (minute + 30 + next(4) * 30) * 60)
            let title = one([
                "Avoin aamu", "Omais\u{AD}hoitajien iltapäivä", "Sauvakävely", "Asumisneuvonta",
                "Vertais\u{AD}tuki\u{AD}ryhmä kuljetus\u{AD}palvelu\u{AD}päätöksen saaneille", "Digituki",
            ])
            return WeekEntry(
                occurrence: Occurrence(
                    activity: ID("\(date.dayNumber)-\(minute)-\(next(1_000_000))"), start: start,
                    end: CivilDateTime(date, end)),
                title: [.finnish: title],
                place: next(6) == 0
                    ? [:]
                    : [.finnish: one(["Tuiran tupa", "Rantapaviljonki Laine", "Järjestötalo Esimerkin Koivusali"])],
                themes: [["carers", "families", "company"][next(3)]])
        }
    }

    /// What is said in an emergency, or of the water, in one language to three.
    mutating func alert(_ grade: Alert.Grade) -> Alert {
        var texts: LocalizedText = [:]
        for language in Language.interface.prefix(1 + next(3)) {
            let head = one(["Poistukaa rakennuksesta.", "Älä juo hanavettä.", "Pysykää sisällä ja sulkekaa ikkunat."])
            let length = [0, 40, 90, 150][next(4)]
            texts[language] = length == 0 ? head : head + " " + text(length, sentences: true)
        }
        return Alert(id: "koe", site: "kaakkuri", text: texts, grade: grade, from: .distantPast, until: .distantFuture)
    }
}
