import SignModel

/// Word tables for ``SyntheticContent``. Everything here is invented.
enum SyntheticWords {
    /// What a group is about, as the first part of a compound, with its theme.
    static let subjects: [(fi: String, sv: String, en: String, theme: ThemeID)] = [
        ("Muisti", "Minnes", "Memory", "ageing"), ("Seniori", "Senior", "Senior", "ageing"),
        ("Vertaistuki", "Kamratstöds", "Peer support", "illness"), ("Diabetes", "Diabetes", "Diabetes", "illness"),
        ("Sydän", "Hjärt", "Heart", "illness"), ("Keskustelu", "Samtals", "Talking", "mind"),
        ("Suru", "Sorg", "Grief", "mind"), ("Mielenterveys", "Psykisk hälsa-", "Mental health", "mind"),
        ("Raittius", "Nykterhets", "Sober", "substance"), ("Toipumis", "Återhämtnings", "Recovery", "substance"),
        ("Omaishoitaja", "Närståendevårdar", "Family carers'", "carers"), ("Läheis", "Anhörig", "Carers'", "carers"),
        ("Perhe", "Familje", "Family", "families"), ("Nuoriso", "Ungdoms", "Youth", "families"),
        ("Näkövamma", "Synskade", "Low vision", "disability"), ("Kuulo", "Hörsel", "Hearing", "disability"),
        ("Digituki", "Digistöds", "Digital help", "everyday"), ("Asiointi", "Ärende", "Errand", "everyday"),
        ("Talous", "Ekonomi", "Money", "livelihood"), ("Työllisyys", "Arbets", "Job", "livelihood"),
        ("Suomen kielen ", "Finska språkets ", "Finnish language", "newcomers"),
        ("Monikulttuurisuus", "Mångkultur", "Multicultural", "newcomers"), ("Ystävä", "Vän", "Friendship", "company"),
        ("Naapuri", "Grann", "Neighbours'", "company"), ("Luonto", "Natur", "Nature", "active"),
        ("Liikunta", "Motions", "Exercise", "active"), ("Musiikki", "Musik", "Music", "active"),
        ("Käsityö", "Hantverks", "Crafts", "active"), ("Kirjallisuus", "Litteratur", "Book", "active"),
        ("Tanssi", "Dans", "Dance", "active"),
    ]

    /// What kind of meeting it is.
    static let forms: [(fi: String, sv: String, en: String, kind: Activity.Kind)] = [
        ("kahvila", "café", "café", .group), ("ryhmä", "grupp", "group", .group), ("kerho", "klubb", "club", .group),
        ("piiri", "cirkel", "circle", .group), ("tupa", "stuga", "room", .group), ("ilta", "kväll", "evening", .event),
        ("tapahtuma", "evenemang", "event", .event), ("retki", "utflykt", "outing", .event),
        ("kurssi", "kurs", "course", .course), ("paja", "verkstad", "workshop", .course),
        ("neuvonta", "rådgivning", "advice", .support), ("vastaanotto", "mottagning", "drop-in", .support),
        ("talkoot", "talko", "volunteering day", .volunteering),
    ]

    static let sentences: [(fi: String, sv: String, en: String)] = [
        ("Tule mukaan sellaisena kuin olet.", "Kom med precis som du är.", "Come just as you are."),
        (
            "Juomme kahvit ja juttelemme yhdessä.", "Vi dricker kaffe och pratar tillsammans.",
            "We have coffee and talk."
        ),
        (
            "Voit tulla yksin tai kaverin kanssa.", "Du kan komma ensam eller med en vän.",
            "Come alone or with a friend."
        ),
        ("Ohjaaja neuvoo sinut alkuun.", "Ledaren hjälper dig i gång.", "The leader helps you to get started."),
        ("Et tarvitse aikaisempaa kokemusta.", "Du behöver ingen tidigare erfarenhet.", "You need no experience."),
        ("Kuulet, mistä saat apua arkeen.", "Du får veta var du får hjälp i vardagen.", "Hear where to find help."),
        ("Kaikki puhuttu jää ryhmän sisälle.", "Allt som sägs stannar i gruppen.", "What is said stays in the group."),
        ("Tilaan pääsee pyörätuolilla.", "Lokalen är tillgänglig med rullstol.", "The room is wheelchair accessible."),
        ("Otamme vastaan myös uusia vapaaehtoisia.", "Vi välkomnar nya frivilliga.", "New volunteers are welcome."),
        (
            "Järjestämme kuljetuksen, jos tarvitset.", "Vi ordnar skjuts om du behöver.",
            "We arrange a lift if you need."
        ),
    ]

    /// Invented towns in the genitive, in Swedish and English.
    static let towns: [(fi: String, sv: String, en: String)] = [
        ("Esimerkkilän", "Exempelby", "Exampleton"), ("Mallilan", "Modellby", "Modelham"),
        ("Näytejoen", "Provå", "Samplebrook"), ("Kuvitelman", "Påhittnäs", "Imaginton"),
        ("Kokeilukylän", "Försöksby", "Trialstead"), ("Mielikuvalan", "Fantasiby", "Fancyford"),
    ]

    static let areas = ["Kaakkuri", "Tuira", "Oulainen", "Raahe"]
    static let placeNames: [(fi: String, sv: String, en: String)] = [
        ("tupa", "stuga", "cottage"), ("talo", "hus", "house"), ("sali", "sal", "hall"),
        ("kamari", "kammare", "parlour"),
        ("pirtti", "pörte", "lodge"),
    ]
    static let audiences: [LocalizedText] = [
        [:], [.finnish: "Kaikille avoin", .swedish: "Öppet för alla", .english: "Open to all"],
        [.finnish: "Yli 65-vuotiaat", .swedish: "Över 65 år", .english: "Over 65s"],
        [.finnish: "Täysi-ikäiset", .swedish: "Vuxna", .english: "Adults"],
    ]
    static let noRegistration: LocalizedText = [
        .finnish: "Ei ilmoittautumista", .swedish: "Ingen anmälan", .english: "No registration",
    ]
    static let byPhone: LocalizedText = [
        .finnish: "Ilmoittaudu puhelimella", .swedish: "Anmäl dig per telefon", .english: "Register by phone",
    ]
    static let free: LocalizedText = [.finnish: "Maksuton", .swedish: "Avgiftsfritt", .english: "Free"]
    static let weekdayCodes = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
}
