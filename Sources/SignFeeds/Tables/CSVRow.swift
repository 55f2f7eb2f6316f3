internal import SignModel
internal import SignWords

/// One row while it is read.
struct CSVRow {
    let context: FeedContext
    var item: FeedItem
    private let heading: CSVHeading
    private let cells: [String]

    init(_ heading: CSVHeading, _ cells: [String], _ position: String, _ context: FeedContext) {
        self.heading = heading
        self.cells = cells
        self.context = context
        item = FeedItem(position, joint: ", ")
    }

    /// The row's item; nil when it is left out.
    mutating func entry() -> FeedEntry? {
        let given = value(.id)
        if let given { item.id = TextNormalizer.line(given.cut(to: 2 * Limits.feedIDBytes)) }
        let title = texts(.title, limit: Limits.titleCharacters)
        guard !title.isEmpty else {
            item.refuse(.missing, "", value: name(of: .title))
            return nil
        }
        let association = value(.association)
        let start = value(.start) ?? ""
        let id = item.id ?? "row-" + StableHash.of([association ?? "", title.best(.finnish)?.text ?? "", start])
        item.id = id
        var entry = FeedEntry(id: id, position: item.position, title: title)
        takeTimes(&entry)
        takeCancelled(&entry)
        guard !item.isRefused else { return nil }
        entry.text = texts(.text, limit: Limits.textCharacters, lines: true)
        entry.audience = texts(.audience)
        entry.registration = texts(.registration)
        takePrice(&entry)
        takePlace(&entry)
        takeThemes(&entry)
        takeLanguages(&entry)
        takeKind(&entry)
        if let phone = value(.phone) { entry.contact.phone = item.phone(phone, name(of: .phone)) }
        if let email = value(.email) { entry.contact.email = item.email(email, name(of: .email)) }
        if let web = value(.web) { entry.contact.web = item.web(web, name(of: .web)) }
        if let association {
            let id = AssociationID(association)
            if id.isWellFormed {
                entry.association = id
            } else {
                entry.organizer = item.line(association, name(of: .association))
            }
        }
        return entry
    }

    /// The cell of a column that has no languages; nil when there is nothing in it.
    func value(_ column: CSVColumn) -> String? {
        for found in heading.columns where found.column == column && found.index < cells.count {
            let text = cells[found.index]
            if !text.allSatisfy(\.isWhitespace) { return text }
        }
        return nil
    }

    /// The column's name as the table has it.
    func name(of column: CSVColumn) -> String {
        heading.columns.first { $0.column == column }?.name ?? column.name(.finnish)
    }

    private mutating func texts(
        _ column: CSVColumn, limit: Int = Limits.shortTextCharacters, lines: Bool = false
    ) -> LocalizedText {
        var result = LocalizedText()
        for found in heading.columns where found.column == column && found.index < cells.count {
            let raw = cells[found.index]
            let text =
                lines ? item.lines(raw, found.name, limit: limit) : item.line(raw, found.name, limit: limit)
            if !text.isEmpty { result[found.language ?? .finnish] = text }
        }
        return result
    }

    private mutating func takePrice(_ entry: inout FeedEntry) {
        entry.price = texts(.price)
        let words = entry.price.languages.compactMap { entry.price[$0]?.lowercased() }
        if words.contains(where: { CSVRow.isFree($0) }) {
            entry.free = true
        } else if words.contains(where: { $0.contains(where: \.isNumber) }) {
            entry.free = false
        }
    }

    private static func isFree(_ text: String) -> Bool {
        let bare = text.filter { !$0.isWhitespace && !"€.,".contains($0) }
        if ["0", "00", "000", "0e", "0eur", "0euroa", "0euro", "free"].contains(bare) { return true }
        return [
            "maksuton", "maksutta", "ilmainen", "ilmaiseksi", "vapaa pääsy", "gratis", "avgiftsfri", "fri entré",
            "kostnadsfri", "free of charge", "free entry", "free admission",
        ].contains { text.hasPrefix($0) }
    }

    private mutating func takePlace(_ entry: inout FeedEntry) {
        let name = texts(.place, limit: Limits.titleCharacters)
        let address = value(.address).map { item.line($0, self.name(of: .address)) }
        let municipality = value(.municipality).map { item.line($0, self.name(of: .municipality)) }
        let word = name.best(.finnish)?.text.lowercased() ?? ""
        switch word {
        case "verkossa", "verkko", "etänä", "etä", "online", "på webben", "på nätet", "distans", "teams", "zoom":
            entry.online = true
        case "puhelin", "puhelimessa", "puhelimitse", "per telefon", "telefon", "by phone", "phone":
            entry.byPhone = true
        default:
            if !name.isEmpty || address != nil || municipality != nil {
                entry.place = FeedEntry.Place(name: name, address: address, municipality: municipality)
            }
            return
        }
        if address != nil || municipality != nil {
            entry.place = FeedEntry.Place(address: address, municipality: municipality)
        }
    }

    private mutating func takeLanguages(_ entry: inout FeedEntry) {
        guard let value = value(.languages) else { return }
        for word in value.lowercased().split(whereSeparator: { !$0.isLetter && $0 != "-" }) {
            if ["ja", "och", "and", "tai", "eller", "or"].contains(word) { continue }
            let tag = CSVColumn.languageNames[String(word)] ?? String(word)
            let language = Language(tag)
            guard language.isWellFormed else {
                item.note(.wrongValue, name(of: .languages), value: String(word), expected: "suomi, ruotsi, fi, sv …")
                continue
            }
            if !entry.languages.contains(language), entry.languages.count < Limits.languagesPerText {
                entry.languages.append(language)
            }
        }
    }

    private mutating func takeKind(_ entry: inout FeedEntry) {
        guard let value = value(.kind) else { return }
        let word = TextNormalizer.line(value.cut(to: 60)).lowercased()
        entry.kind = CSVRow.kinds.first { $0.value.contains { word.hasPrefix($0) } }?.key
        if entry.kind == nil {
            item.note(
                .wrongValue, name(of: .kind), value: value, expected: "ryhmä, tapahtuma, tuki, vapaaehtoistyö, kurssi")
        }
    }

    private static let kinds: [Activity.Kind: [String]] = [
        .group: ["group", "ryhmä", "grupp", "kerho", "klubb", "club", "harrastus", "hobby", "kahvila"],
        .event: ["event", "tapahtuma", "evenemang", "retki", "luento", "juhla"],
        .support: ["support", "tuki", "stöd", "neuvonta", "rådgivning", "vertaistuki", "kamratstöd", "apu"],
        .volunteering: ["volunt", "vapaaehtois", "frivillig", "talkoot", "talko"],
        .course: ["course", "kurssi", "kurs", "koulutus", "utbildning"],
    ]

    private mutating func takeThemes(_ entry: inout FeedEntry) {
        guard let value = value(.themes) else { return }
        for piece in ThemeWords.pieces(value) {
            switch piece {
            case .theme(let id): if !entry.themes.contains(id) { entry.themes.append(id) }
            case .words(let words):
                guard entry.keywords.count < Limits.feedKeywords else { continue }
                let text = item.line(words, name(of: .themes))
                if !text.isEmpty { entry.keywords.append(FeedEntry.Keyword(words: [.finnish: text])) }
            }
        }
        if entry.themes.count > Limits.themesPerItem {
            item.note(
                .tooMany, name(of: .themes), number: entry.themes.count, limit: Limits.themesPerItem)
            entry.themes = Array(entry.themes.prefix(Limits.themesPerItem))
        }
    }
}
