import SignModel
import SignWords

/// Reads the demo's places and associations into values; its announcements are read by ``AnnouncementFile``. Pictures
/// are only named: ``DemoImport`` takes them in.
struct DemoReader {
    /// An association with its activities and the file of its logo.
    struct AssociationFile {
        var association: Association
        var activities: [Activity]
        var logo: String?
    }

    let today: CivilDate
    let hyphenator = FinnishHyphenator()

    func places(_ bytes: [UInt8], name: String) throws(IngestError) -> [Place] {
        let root = try open(bytes, name)
        guard let list = try root.block(["places"])["places"] else { throw root.refuse(.missingField("places")) }
        var places: [Place] = []
        for item in try list.items(limit: Limits.exceptionsPerSite) {
            let fields = try item.block(["id", "name", "address", "area", "accessibility"])
            places.append(
                Place(
                    id: try required(item, fields, "id").id(Place.self), name: try title(item, fields, "name"),
                    address: try plain(fields["address"]), area: try plain(fields["area"]),
                    accessibility: try features(fields["accessibility"])))
        }
        return places
    }

    func association(_ bytes: [UInt8], name: String, places: Set<PlaceID>) throws(IngestError) -> AssociationFile {
        let root = try open(bytes, name)
        let fields = try root.block([
            "association", "name", "about", "contact", "area", "themes", "logo", "activities",
        ])
        let id = try required(root, fields, "association").id(Association.self)
        let contact = try contact(fields["contact"])
        let association = Association(
            id: id, name: try title(root, fields, "name"), about: try text(fields["about"]), contact: contact,
            area: try plain(fields["area"]), themes: try themes(fields["themes"]))
        var activities: [Activity] = []
        for item in try fields["activities"]?.items(limit: Limits.datesPerList) ?? [] {
            activities.append(try activity(item, of: id, contact: contact, places: places))
        }
        return AssociationFile(association: association, activities: activities, logo: try plain(fields["logo"]))
    }

    func announcement(_ bytes: [UInt8], name: String, places: Set<PlaceID>) throws(IngestError) -> AnnouncementFile {
        try AnnouncementFile(dated(bytes, name), name: name, places: places, hyphenator: hyphenator)
    }

    private func open(_ bytes: [UInt8], _ name: String) throws(IngestError) -> YAMLField {
        try YAMLField(dated(bytes, name), file: name)
    }

    /// The same with dates for placeholders.
    private func dated(_ bytes: [UInt8], _ name: String) throws(IngestError) -> [UInt8] {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw IngestError(file: name, reason: .notText)
        }
        return Array(DemoDates.replaced(in: text, today: today).utf8)
    }

    private func activity(
        _ item: YAMLField, of association: AssociationID, contact: Contact, places: Set<PlaceID>
    ) throws(IngestError) -> Activity {
        let fields = try item.block([
            "id", "title", "text", "kind", "themes", "place", "online", "byPhone", "start", "end", "rrule", "except",
            "also", "cancelled", "cancelledDates", "free", "price", "registration", "audience", "languages", "contact",
        ])
        let id = try required(item, fields, "id").id(Activity.self)
        let kinds = Activity.Kind.allCases.map(\.rawValue).joined(separator: ", ")
        let place = try fields["place"].map { (field) throws(IngestError) in
            let id = try field.id(Place.self)
            guard places.contains(id) else { throw field.refuse(.wrongValue(id.raw, expected: "a known place")) }
            return id
        }
        return Activity(
            id: ActivityID("\(association)-\(id)"), association: association,
            title: try title(item, fields, "title"), text: try text(fields["text"]),
            kind: try required(item, fields, "kind").value(kinds) { Activity.Kind(rawValue: $0) },
            themes: try themes(fields["themes"]), place: place, online: try fields["online"]?.flag() ?? false,
            byPhone: try fields["byPhone"]?.flag() ?? false,
            times: [
                ActivityTime(try time(item, fields), cancelled: try fields["cancelledDates"]?.dates() ?? [])
            ],
            cancelled: try fields["cancelled"]?.flag() ?? false, free: try fields["free"]?.flag() ?? false,
            price: try short(fields["price"]), registration: try short(fields["registration"]),
            audience: try short(fields["audience"]), languages: try languages(fields["languages"]),
            contact: fields["contact"] == nil ? contact : try self.contact(fields["contact"]))
    }

    private func time(_ item: YAMLField, _ fields: [String: YAMLField]) throws(IngestError) -> EventTime {
        let (start, allDay) = try EventTime.start(try required(item, fields, "start"))
        return EventTime(
            start: start, end: try fields["end"]?.value("11:30") { CivilTime($0) }, allDay: allDay,
            rrule: try fields["rrule"]?.recurrenceRule(), except: try fields["except"]?.dates() ?? [],
            also: try fields["also"]?.dates() ?? [])
    }

    private func contact(_ field: YAMLField?) throws(IngestError) -> Contact {
        guard let fields = try field?.block(["phone", "email", "web"]) else { return Contact() }
        return Contact(
            phone: try plain(fields["phone"]), email: try plain(fields["email"]),
            web: try fields["web"]?.text(limit: Limits.urlCharacters))
    }

    private func features(_ field: YAMLField?) throws(IngestError) -> [AccessibilityFeature] {
        let names = AccessibilityFeature.allCases.map(\.rawValue).joined(separator: ", ")
        var features: [AccessibilityFeature] = []
        for item in try field?.items(limit: AccessibilityFeature.allCases.count) ?? [] {
            features.append(try item.value(names) { AccessibilityFeature(rawValue: $0) })
        }
        return features
    }

    private func themes(_ field: YAMLField?) throws(IngestError) -> [ThemeID] {
        let known = NeedTheme.all.map(\.id)
        var themes: [ThemeID] = []
        for item in try field?.items(limit: Limits.themesPerItem) ?? [] {
            themes.append(
                try item.value(known.map(\.raw).joined(separator: ", ")) { text in
                    known.contains(ThemeID(text)) ? ThemeID(text) : nil
                })
        }
        return themes
    }

    private func languages(_ field: YAMLField?) throws(IngestError) -> [Language] {
        var languages: [Language] = []
        for item in try field?.items(limit: Limits.languagesPerText) ?? [] {
            languages.append(
                try item.value("fi, sv, en …") { Language($0).isWellFormed ? Language($0) : nil })
        }
        return languages
    }

    private func required(
        _ item: YAMLField, _ fields: [String: YAMLField], _ key: String
    ) throws(IngestError) -> YAMLField {
        guard let field = fields[key] else { throw item.refuse(.missingField(key)) }
        return field
    }

    private func title(
        _ item: YAMLField, _ fields: [String: YAMLField], _ key: String
    ) throws(IngestError) -> LocalizedText {
        hyphenated(try required(item, fields, key).localized(limit: Limits.titleCharacters))
    }

    private func text(_ field: YAMLField?) throws(IngestError) -> LocalizedText {
        hyphenated(try field?.localized(limit: Limits.textCharacters, lines: true) ?? [:])
    }

    private func short(_ field: YAMLField?) throws(IngestError) -> LocalizedText {
        hyphenated(try field?.localized(limit: Limits.shortTextCharacters) ?? [:])
    }

    private func plain(_ field: YAMLField?) throws(IngestError) -> String? {
        try field?.text(limit: Limits.shortTextCharacters)
    }

    private func hyphenated(_ text: LocalizedText) -> LocalizedText {
        text.mapValues { text, language in language == .finnish ? hyphenator.hyphenate(text) : text }
    }
}
