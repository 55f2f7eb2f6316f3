import SignModel
import SignScene

/// What pages one reads say in tests: invented, ordinary and extreme.
enum ReadingSamples {
    static let association: Association = {
        var association = Association(
            id: "muistivaki",
            name: [
                .finnish: "Esimerkki-Oulun Muistiväki ry", .swedish: "Exempel-Uleåborgs Minnesfolk rf",
                .english: "Example Oulu Memory People",
            ],
            about: [
                .finnish: "Tuemme ihmisiä, joilla on muistisairaus. Tuemme myös heidän läheisiään.",
                .swedish: "Vi stöder människor med minnessjukdom. Vi stöder också deras närstående.",
                .english: "We support people with memory disorders. We support those close to them, too.",
            ],
            contact: Contact(
                phone: "050 000 0101", email: "toimisto@muistivaki.example", web: "https://muistivaki.example"))
        association.area = "Oulu"
        return association
    }()

    static let longName = Association(
        id: "pitka",
        name: [
            .finnish:
                "Esimerkki-Pohjois-Pohjanmaan Omaishoitajien ja Läheisten Vertaistukiyhdistys Kaikkien Apu ry"
        ], about: [.finnish: String(repeating: "Tuemme omaisia ja läheisiä arjessa. ", count: 24)],
        contact: Contact(
            phone: "08 0000 0101, 050 000 0102", email: "yhdistyksen.toimisto@esimerkki-pohjois-pohjanmaa.example",
            web: "https://www.esimerkki-pohjois-pohjanmaan-omaiset.example/"))

    static let silent = Association(id: "hiljainen", name: [.finnish: "Hiljainen ry"])

    static let place: Place = {
        var place = Place(
            id: "tupa", name: [.finnish: "Tuiran tupa", .swedish: "Tuirastugan"], address: "Esimerkkikatu 3, Oulu",
            area: "Tuira", accessibility: [.wheelchair, .accessibleToilet, .parking])
        place.point = GeoPoint(latitude: 65.02171, longitude: 25.4704)
        return place
    }()

    static let grand: Place = {
        var place = Place(
            id: "talo", name: [.finnish: "Esimerkkikaupungin järjestöjen ja yhdistysten monitoimitalo Kohtaamispaikka"],
            address: "Pitkänsillanrannanpuistokatu 123 B 45, 90000 Esimerkkikaupunki",
            accessibility: AccessibilityFeature.allCases)
        place.municipality = "Oulu"
        return place
    }()

    static func occurrence(_ day: Int, _ from: CivilTime, _ until: CivilTime? = nil) -> Occurrence {
        let date = TouchSamples.monday + day
        return Occurrence(
            activity: "muistikahvila", start: CivilDateTime(date, from), end: until.map { CivilDateTime(date, $0) })
    }

    static let cafe: Activity = {
        var activity = Activity(
            id: "muistikahvila", association: "muistivaki",
            title: [.finnish: "Muisti\u{AD}kahvila", .swedish: "Minnescafé", .english: "Memory café"],
            text: [
                .finnish:
                    "Tule kahville ja juttelemaan. Voit tulla yksin tai läheisen kanssa. Muistiohjaaja vastaa kysymyksiin.",
                .swedish: "Kom på kaffe och prata. Du kan komma ensam eller med en närstående.",
                .english: "Come for coffee and a chat. You can come alone or with somebody close to you.",
            ], kind: .group, themes: ["ageing"], place: "tupa",
            times: [
                ActivityTime(
                    start: CivilDateTime(TouchSamples.monday, TouchSamples.time(14, 30)),
                    end: CivilDateTime(TouchSamples.monday, TouchSamples.time(16)), rrule: "FREQ=WEEKLY;BYDAY=MO")
            ], free: true, registration: [.finnish: "Ei tarvitse ilmoittautua", .swedish: "Ingen anmälan"],
            audience: [.finnish: "Kaikille. Läheinen voi tulla mukaan."], languages: [.finnish, .swedish],
            contact: Contact(phone: "050 000 0101", web: "https://info.example/a/7k2m4"))
        activity.municipality = "Oulu"
        return activity
    }()

    static let entry =
        "BEGIN:VEVENT\nSUMMARY:Muistikahvila\nDTSTART:20261012T113000Z\nDTEND:20261012T130000Z\nLOCATION:Tuiran tupa, Esimerkkikatu 3, Oulu\nEND:VEVENT"

    static let open = ActivityMatter(
        activity: cafe, association: association, place: place,
        next: [0, 7, 14, 28].map { occurrence($0, TouchSamples.time(14, 30), TouchSamples.time(16)) },
        exceptions: [TouchSamples.monday + 21], metres: 450, bearing: 47, calendarEntry: entry)

    /// As long as everything may be.
    static let extreme: ActivityMatter = {
        var activity = cafe
        activity.id = "pitka"
        let title =
            "Omais\u{AD}hoitaja\u{AD}vapaa\u{AD}keskustelu\u{AD}ryhmän ja vertais\u{AD}tuki\u{AD}toiminnan yhteinen kevät\u{AD}kauden avajais\u{AD}tilaisuus kaikille"
        activity.title = [.finnish: title + String(repeating: " ja muille", count: 1)]
        activity.text = [
            .finnish: String(
                repeating: "Vertais\u{AD}tuki\u{AD}ryhmässä tapaat muita, joilla on sama tilanne kuin sinulla. ",
                count: 26)
        ]
        activity.audience = [.finnish: String(repeating: "Omaisille, läheisille ja hoitajille. ", count: 5)]
        activity.price = [.finnish: "Kymmenen euroa, jäsenille viisi euroa, eläkeläisille ja opiskelijoille maksuton"]
        activity.registration = [
            .finnish: "Ilmoittaudu viimeistään edellisen viikon perjantaina toimistoon soittamalla tai sähköpostilla"
        ]
        activity.languages = [.finnish, .swedish, .english, Language("so"), Language("ar")]
        activity.contact = Contact(phone: "+358 50 000 0101 23")
        return ActivityMatter(
            activity: activity, association: longName, place: grand,
            next: [3, 17, 45, 80].map { occurrence($0, TouchSamples.time(14, 30), TouchSamples.time(16, 45)) },
            exceptions: [TouchSamples.monday + 21, TouchSamples.monday + 70], metres: 12_300, bearing: 301,
            staleSince: TouchSamples.monday - 40, calendarEntry: entry)
    }()

    /// Nobody has said anything but what it is called, in one language.
    static let bare = ActivityMatter(
        activity: Activity(
            id: "tyhja", association: "hiljainen", title: [.english: "Something new"], kind: .group, themes: [],
            times: []), association: silent)

    static func with(_ change: (inout ActivityMatter) -> Void) -> ActivityMatter {
        var matter = open
        change(&matter)
        return matter
    }

    static let days = with {
        $0.activity.title = [.finnish: "Näyttely"]
        $0.activity.times = [
            ActivityTime(
                start: CivilDateTime(TouchSamples.monday - 2, .midnight),
                end: CivilDateTime(TouchSamples.monday + 12, .midnight), allDay: true)
        ]
        $0.next = [
            Occurrence(
                activity: "muistikahvila", start: CivilDateTime(TouchSamples.monday - 2, .midnight),
                end: CivilDateTime(TouchSamples.monday + 12, .midnight), allDay: true)
        ]
        $0.exceptions = []
    }

    static let endless = with {
        $0.activity.times = [
            ActivityTime(start: CivilDateTime(TouchSamples.monday, .midnight), allDay: true, endless: true)
        ]
        $0.next = [
            Occurrence(
                activity: "muistikahvila", start: CivilDateTime(TouchSamples.monday, .midnight), end: nil, allDay: true,
                endless: true)
        ]
        $0.exceptions = []
    }

    static let phone = with {
        $0.activity.title = [.finnish: "Kuunteleva puhelin"]
        $0.activity.place = nil
        $0.place = nil
        $0.metres = nil
        $0.activity.byPhone = true
        $0.activity.times = []
        $0.next = []
        $0.exceptions = []
        $0.calendarEntry = nil
        $0.activity.contact.web = nil
    }

    static let nextCancelled = with {
        $0.state = .nextCancelled(occurrence(0, TouchSamples.time(14, 30), TouchSamples.time(16)))
        $0.next.removeFirst()
        $0.staleSince = TouchSamples.monday - 40
    }

    static let cancelled = with {
        $0.activity.title = [.finnish: "Retki rantaan"]
        $0.state = .cancelled
        $0.next = [occurrence(31, TouchSamples.time(11), TouchSamples.time(14))]
        $0.alternatives = [TouchSamples.rows[0], TouchSamples.rows[3], TouchSamples.rows[8]]
    }

    static let cancelledLong: ActivityMatter = {
        var matter = extreme
        matter.state = .cancelled
        matter.alternatives = [TouchSamples.rows[6], TouchSamples.rows[1], TouchSamples.rows[2]]
        return matter
    }()

    static let over = with {
        $0.state = .over
        $0.next = []
        $0.alternatives = [TouchSamples.rows[0]]
    }

    static func contact(_ matter: ActivityMatter) -> ContactMatter {
        let contact = matter.activity.contact
        let association = matter.association
        return ContactMatter(
            name: association.name,
            contact: Contact(
                phone: contact.phone ?? association.contact.phone, email: contact.email ?? association.contact.email,
                web: contact.web ?? association.contact.web), association: association.id, activity: matter)
    }

    // MARK: - Announcements

    static let content = AnnouncementContent(
        title: cafe.title,
        text: [
            .finnish: "Tule kahville yksin tai läheisen kanssa. Muistiohjaaja vastaa kysymyksiin.",
            .swedish: "Kom på kaffe ensam eller med en närstående.",
        ],
        when: EventTime(
            start: CivilDateTime(TouchSamples.monday, TouchSamples.time(14, 30)), end: TouchSamples.time(16),
            rrule: "FREQ=WEEKLY;BYDAY=MO"), place: "tupa",
        contact: Contact(phone: "050 000 0101", web: "https://info.example/t/m3k8p"),
        price: [.finnish: "Maksuton, ei ilmoittautumista"], themes: ["ageing"])

    static func announcement(_ change: (inout AnnouncementContent) -> Void = { _ in }) -> AnnouncementMatter {
        var content = content
        change(&content)
        return AnnouncementMatter(
            announcement: "tiedote", content: content, association: association, place: place,
            next: occurrence(0, TouchSamples.time(14, 30), TouchSamples.time(16)), activity: TouchSamples.rows[0])
    }

    static let standing = Poster(media: "pysty", size: PixelSize(1080, 1920))
    static let lying = Poster(media: "vaaka", size: PixelSize(1920, 1080))

    static let announcements: [String: AnnouncementMatter] = [
        "announcement": announcement(),
        "announcement-standing": announcement { $0.posters = [standing] },
        "announcement-lying": announcement {
            $0.posters = [lying]
            $0.text = [:]
            $0.alt = [.finnish: "Muistikahvila joka maanantai Tuiran tuvalla klo 14.30."]
        },
        "announcement-posters": announcement { $0.posters = [standing, lying] },
        "announcement-picture": {
            var matter = announcement { $0.picture = "kuva" }
            matter.pictureSize = PixelSize(1200, 900)
            return matter
        }(),
        "announcement-long": {
            var matter = announcement {
                $0.title = extreme.activity.title
                $0.text = extreme.activity.text
                $0.registration = extreme.activity.registration
                $0.posters = [standing]
                $0.contact = Contact()
            }
            matter.association = longName
            matter.place = grand
            return matter
        }(),
        "announcement-bare": AnnouncementMatter(
            announcement: "tyhja", content: AnnouncementContent(title: [.finnish: "Tervetuloa"]), association: silent),
    ]

    static let activities: [String: ActivityMatter] = [
        "activity": open, "activity-long": extreme, "activity-bare": bare, "activity-days": days,
        "activity-endless": endless, "activity-phone": phone, "activity-next-cancelled": nextCancelled,
        "activity-cancelled": cancelled, "activity-cancelled-long": cancelledLong, "activity-over": over,
    ]

    static let plain: [String: TouchPage] = [
        "help": .help(.use), "help-accessibility": .help(.accessibility), "help-privacy": .help(.privacy),
        "settings": .settings, "languages": .languages, "urgent": .urgent,
    ]

    static let others = [
        "association", "association-2", "association-long", "association-bare", "contact", "contact-long",
        "contact-association", "contact-two", "contact-bare", "calendar-code", "calendar-code-long", "route",
        "route-long", "gone",
    ]

    static let names = (activities.keys.sorted() + announcements.keys.sorted() + plain.keys.sorted() + others)

    static func matter(_ name: String, page: Int = 0) -> PageMatter {
        let frame = TouchSamples.frame
        func made(_ page: TouchPage, _ body: PageMatter.Body) -> PageMatter {
            PageMatter(page: page, frame: frame, body: body)
        }
        if let matter = activities[name] {
            return made(.activity(matter.activity.id, page: page), .activity(matter))
        }
        if let matter = announcements[name] {
            return made(.announcement(matter.announcement, page: page), .announcement(matter))
        }
        if let plain = plain[name] {
            var matter = made(plain, .plain)
            if name == "languages" {
                matter.frame.languages =
                    [.finnish, .swedish, .english] + ["se", "ru", "uk", "so", "vi", "et"].map { Language($0) }
            }
            return matter
        }
        let lines = [
            AssociationMatter.AnnouncementLine(id: "tiedote", title: [.finnish: "Muistikahvila"]),
            AssociationMatter.AnnouncementLine(
                id: "toinen", title: [.finnish: "Syyskokous ja vapaa\u{AD}ehtoisten kiitosilta Tuiran tuvalla"]),
        ]
        let rows = TouchSamples.rows.filter { !$0.isCancelled }
        switch name {
        case "association":
            return made(
                .association("muistivaki", page: page),
                .association(
                    AssociationMatter(association: association, activities: Array(rows.prefix(5)), announcements: lines)
                ))
        case "association-2":
            var logoed = association
            logoed.logo = "logo"
            return made(
                .association("muistivaki", page: page == 0 ? 1 : page),
                .association(AssociationMatter(association: logoed, activities: rows, announcements: lines)))
        case "association-long":
            return made(
                .association("pitka", page: page),
                .association(
                    AssociationMatter(association: longName, activities: rows.reversed(), announcements: lines)))
        case "association-bare":
            return made(
                .association("hiljainen", page: page),
                .association(AssociationMatter(association: silent, activities: [], announcements: [])))
        case "contact": return made(.contact(.activity("muistikahvila")), .contact(contact(open)))
        case "contact-long": return made(.contact(.activity("pitka")), .contact(contact(extreme)))
        case "contact-association":
            return made(
                .contact(.association("muistivaki")),
                .contact(
                    ContactMatter(
                        name: association.name, contact: Contact(email: association.contact.email),
                        address: "Esimerkkikatu 3, Oulu", association: association.id)))
        case "contact-two":
            return made(
                .contact(.association("pitka")),
                .contact(ContactMatter(name: longName.name, contact: longName.contact, association: longName.id)))
        case "contact-bare": return made(.contact(.activity("tyhja")), .contact(contact(bare)))
        case "calendar-code": return made(.calendarCode("muistikahvila"), .contact(contact(open)))
        case "calendar-code-long": return made(.calendarCode("pitka"), .contact(contact(extreme)))
        case "route": return made(.route("muistikahvila"), .contact(contact(open)))
        case "route-long": return made(.route("pitka"), .contact(contact(extreme)))
        default: return made(.activity("poistettu", page: 0), .gone)
        }
    }
}
