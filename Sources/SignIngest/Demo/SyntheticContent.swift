import SignModel
import SignStore

/// Plausible content in any amount: the same for the same seed and day, byte for byte.
struct SyntheticContent {
    static let announcementsEach = 10
    static let activitiesEach = 100
    private static let placeCount = 40

    /// One association with what it has.
    struct Share {
        var association: Association
        var announcements: [RevisionDraft]
        var activities: [Activity]
    }

    let seed: UInt64
    let today: CivilDate

    /// The places of all.
    func places() -> [Place] {
        (0..<SyntheticContent.placeCount).map { index in
            var random = generator(0xA11, index)
            let area = SyntheticWords.areas[index % SyntheticWords.areas.count]
            let name = random.pick(SyntheticWords.placeNames)
            let number = index / SyntheticWords.areas.count + 1
            return Place(
                id: placeID(index),
                name: [
                    .finnish: "Kuvitteellinen \(name.fi) \(number)", .swedish: "Påhittad \(name.sv) \(number)",
                    .english: "Imaginary \(name.en) \(number)",
                ], address: "Esimerkkikatu \(index + 1), \(area)", area: area,
                accessibility: AccessibilityFeature.allCases.filter { _ in random.chance(70) })
        }
    }

    /// The association number `index`, from 0.
    func share(_ index: Int) -> Share {
        var random = generator(0xB22, index)
        let town = random.pick(SyntheticWords.towns)
        let subject = random.pick(SyntheticWords.subjects)
        let id = AssociationID("synt-" + digits(index + 1, 4))
        let contact = Contact(
            phone: "050 000 \(digits(index % 10_000, 4))", email: "toimisto@\(id).example", web: "https://\(id).example"
        )
        let association = Association(
            id: id,
            name: [
                .finnish: "\(town.fi) \(subject.fi.trimmedEnd.lowercased())yhdistys \(index + 1) ry",
                .swedish: "\(subject.sv.trimmedEnd)föreningen \(index + 1) i \(town.sv) rf",
                .english: "\(town.en) \(subject.en) Association \(index + 1)",
            ], about: text(&random, sentences: 2, languages: 3), contact: contact,
            area: random.pick(SyntheticWords.areas), themes: [subject.theme])
        let announcements = (0..<SyntheticContent.announcementsEach).map { number in
            announcement(number, of: association, &random)
        }
        let activities = (0..<SyntheticContent.activitiesEach).map { number in
            activity(number, of: association, &random)
        }
        return Share(association: association, announcements: announcements, activities: activities)
    }

    private func announcement(
        _ number: Int, of association: Association, _ random: inout SplitMix64
    ) -> RevisionDraft {
        let (title, theme, _, languages) = title(&random)
        let content = AnnouncementContent(
            title: title, text: text(&random, sentences: 2, languages: languages),
            when: random.chance(70) ? time(&random) : nil, place: place(&random), contact: association.contact,
            price: SyntheticWords.free, registration: registration(&random), themes: [theme])
        let first = today - random.below(30) - 3
        let schedule = AnnouncementSchedule(
            from: CivilDateTime(first, .midnight),
            until: CivilDateTime(today + 14 + random.below(60), .midnight),
            weekdays: random.chance(20) ? [.monday, .tuesday, .wednesday, .thursday, .friday] : nil,
            windows: random.chance(10) ? [hours(8, 16)] : [],
            weight: random.chance(30) ? 1 + random.below(10) : 5)
        return RevisionDraft(
            announcement: ID("\(association.id)-tiedote-\(number + 1)"), association: association.id,
            content: content, schedule: schedule, submitter: "synteettinen yhdistys")
    }

    private func activity(_ number: Int, of association: Association, _ random: inout SplitMix64) -> Activity {
        let (title, theme, kind, languages) = title(&random)
        let remote = random.below(20)
        let free = random.chance(85)
        let price = String(2 + random.below(8))
        return Activity(
            id: ID("\(association.id)-toiminta-\(digits(number + 1, 3))"), association: association.id, title: title,
            text: text(&random, sentences: 1 + random.below(2), languages: languages), kind: kind, themes: [theme],
            place: remote < 2 ? nil : place(&random), online: remote == 0, byPhone: remote == 1,
            times: [ActivityTime(time(&random))],
            cancelled: random.chance(1), free: free,
            price: free
                ? SyntheticWords.free : [.finnish: price + " €", .swedish: price + " €", .english: "€" + price],
            registration: registration(&random), audience: random.pick(SyntheticWords.audiences),
            languages: random.chance(20) ? [.finnish, .swedish] : [.finnish], contact: association.contact)
    }

    /// A title in Finnish, for two of five in Swedish too, for one of five in all three.
    private func title(
        _ random: inout SplitMix64
    ) -> (title: LocalizedText, theme: ThemeID, kind: Activity.Kind, languages: Int) {
        let subject = random.pick(SyntheticWords.subjects)
        let form = random.pick(SyntheticWords.forms)
        let languages = random.chance(20) ? 3 : random.chance(25) ? 2 : 1
        var title: LocalizedText = [.finnish: subject.fi + form.fi]
        if languages > 1 { title[.swedish] = subject.sv + form.sv }
        if languages > 2 { title[.english] = subject.en + " " + form.en }
        return (title, subject.theme, form.kind, languages)
    }

    private func text(_ random: inout SplitMix64, sentences: Int, languages: Int) -> LocalizedText {
        let first = random.below(SyntheticWords.sentences.count)
        let step = 1 + random.below(3)
        let chosen = (0..<sentences).map { index in
            SyntheticWords.sentences[(first + index * step) % SyntheticWords.sentences.count]
        }
        var text: LocalizedText = [.finnish: chosen.map(\.fi).joined(separator: " ")]
        if languages > 1 { text[.swedish] = chosen.map(\.sv).joined(separator: " ") }
        if languages > 2 { text[.english] = chosen.map(\.en).joined(separator: " ") }
        return text
    }

    /// Half of them once, from a month ago to half a year ahead; the others weekly, every second week or monthly.
    private func time(_ random: inout SplitMix64) -> EventTime {
        let hour = 9 + random.below(10)
        let start = CivilTime(seconds: hour * 3600 + random.below(2) * 1800)
        let end = CivilTime(seconds: start.seconds + 3600 + random.below(3) * 1800)
        let sort = random.below(20)
        guard sort >= 10 else {
            return EventTime(start: CivilDateTime(today - 30 + random.below(210), start), end: end)
        }
        let day = today - 90 + random.below(100)
        let code = SyntheticWords.weekdayCodes[day.weekday.rawValue - 1]
        let rule =
            switch sort {
            case 10..<16: "FREQ=WEEKLY;BYDAY=\(code)"
            case 16..<18: "FREQ=WEEKLY;INTERVAL=2;BYDAY=\(code)"
            default: "FREQ=MONTHLY;BYDAY=\((day.day - 1) / 7 < 4 ? (day.day - 1) / 7 + 1 : -1)\(code)"
            }
        return EventTime(
            start: CivilDateTime(day, start), end: end, rrule: rule, except: random.chance(5) ? [day + 7] : [])
    }

    private func place(_ random: inout SplitMix64) -> PlaceID { placeID(random.below(SyntheticContent.placeCount)) }

    private func placeID(_ index: Int) -> PlaceID { ID("synt-paikka-" + digits(index + 1, 2)) }

    private func registration(_ random: inout SplitMix64) -> LocalizedText {
        random.chance(70) ? SyntheticWords.noRegistration : SyntheticWords.byPhone
    }

    private func hours(_ from: Int, _ until: Int) -> TimeWindow {
        TimeWindow(from: CivilTime(seconds: from * 3600), until: CivilTime(seconds: until * 3600))
    }

    private func generator(_ purpose: UInt64, _ index: Int) -> SplitMix64 {
        var mixer = SplitMix64(seed: seed ^ purpose &* 0x9e37_79b9)
        return SplitMix64(seed: mixer.next() &+ UInt64(index) &* 0xd134_2543_de82_ef95)
    }

    private func digits(_ number: Int, _ width: Int) -> String {
        let text = String(number)
        return String(repeating: "0", count: max(0, width - text.count)) + text
    }
}

extension String {
    /// Without spaces and hyphens at the end.
    fileprivate var trimmedEnd: String {
        var text = self[...]
        while let last = text.last, last == " " || last == "-" { text.removeLast() }
        return String(text)
    }
}
