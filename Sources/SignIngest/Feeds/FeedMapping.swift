public import SignModel
public import SignStore
public import SignWords

/// A feed's items → activities, checked: whose they are, where, about what, and with texts that the screens can show.
///
/// Pure but for the words of Finnish: the same items, directory and rules give the same activities.
public struct FeedMapping {
    let feed: FeedRecord
    let directory: FeedDirectory
    private var needs: NeedMatcher
    let texts: FeedTexts
    let hash: ContentHash
    private var contacts = FeedContacts()

    /// - Parameters:
    ///   - needs: what an item is about.
    ///   - letters: what the screens' fonts can show; nil where there are no fonts to ask.
    ///   - hash: of an activity's stored form.
    public init(
        feed: FeedRecord, directory: FeedDirectory, letters: LetterCheck?, hash: @escaping ContentHash,
        needs: NeedMatcher
    ) {
        self.feed = feed
        self.directory = directory
        self.needs = needs
        texts = FeedTexts(letters: letters, hyphenator: FinnishHyphenator())
        self.hash = hash
    }

    /// What the items of all pages come to.
    public mutating func draft(of entries: [FeedEntry]) -> FeedDraft {
        var draft = FeedDraft()
        var activities: Set<ActivityID> = []
        for entry in entries {
            if entry.id.isEmpty || entry.id.utf8.count > Limits.feedIDBytes {
                draft.note(
                    FeedFault(
                        entry.id.isEmpty ? .missing : .tooLong, at: entry.position, value: "id",
                        number: entry.id.utf8.count, limit: Limits.feedIDBytes))
                continue
            }
            guard draft.present.insert(entry.id).inserted else {
                draft.note(FeedFault(.duplicate, at: entry.position, item: entry.id, value: entry.id.shortened(to: 80)))
                continue
            }
            guard entry.status == .scheduled else {
                draft.ended.insert(entry.id)
                continue
            }
            do throws(FeedFault) {
                var notes: [FeedFault] = []
                let item = try item(entry, notes: &notes)
                guard activities.insert(item.activity.id).inserted else {
                    throw FeedFault(.duplicate, at: entry.position, item: entry.id, value: item.activity.id.raw)
                }
                for note in notes { draft.note(note) }
                draft.items.append(item)
            } catch {
                draft.note(error)
            }
        }
        draft.unmapped = needs.unmapped()
        return draft
    }

    /// The id that an item of this feed has among all activities: its own where people type it, else the feed's name and
    /// what the item's id comes to.
    func activityID(_ entry: FeedEntry, of association: AssociationID) -> ActivityID {
        if feed.format == FeedFormat.yaml.rawValue || feed.format == nil, entry.association == association {
            let own = ActivityID("\(association)-\(entry.id)")
            if own.isWellFormed { return own }
        }
        let name = String((Slug.make(FeedMapping.lastPart(feed.id)) + "-").drop { $0 == "-" }.prefix(40))
        return ActivityID(name + hash(Array((feed.id + "\u{0}" + entry.id).utf8)).prefix(12))
    }

    private static func lastPart(_ id: String) -> String {
        String(id.split { $0 == "/" || $0 == "?" }.last ?? "feed")
    }

    private mutating func item(_ entry: FeedEntry, notes: inout [FeedFault]) throws(FeedFault) -> FeedItem {
        let association = try association(of: entry)
        func text(
            _ text: LocalizedText, _ field: String, limit: Int, lines: Bool = false
        ) throws(FeedFault) -> LocalizedText {
            try texts.text(text, field, limit: limit, lines: lines, of: entry, notes: &notes)
        }
        let title = try text(entry.title, "title", limit: Limits.titleCharacters)
        guard !title.isEmpty else {
            throw FeedFault(.missing, at: entry.position, item: entry.id, value: "title")
        }
        var about = needs.match(entry).themes
        if about.isEmpty { about = Array(association.themes.prefix(2)) }
        if about.isEmpty {
            notes.append(
                FeedFault(
                    .noTheme, at: entry.position, item: entry.id, value: title.best(.finnish)?.text.shortened(to: 80),
                    isNote: true))
        }
        var activity = Activity(
            id: activityID(entry, of: association.id), association: association.id, title: title,
            text: try text(entry.text, "text", limit: Limits.textCharacters, lines: true),
            kind: entry.kind ?? .event, themes: Array(about.prefix(Limits.themesPerItem)), online: entry.online,
            byPhone: entry.byPhone, times: try FeedTimes.checked(entry), free: entry.free ?? false,
            price: try text(entry.price, "price", limit: Limits.shortTextCharacters),
            registration: try text(entry.registration, "registration", limit: Limits.shortTextCharacters),
            audience: try text(entry.audience, "audience", limit: Limits.shortTextCharacters),
            languages: Array(entry.languages.filter(\.isWellFormed).prefix(Limits.languagesPerText)),
            contact: contacts.contact(of: entry, else: association.contact, texts, notes: &notes))
        for index in activity.times.indices {
            activity.times[index].title = try text(
                activity.times[index].title, "times.title", limit: Limits.titleCharacters)
            activity.times[index].placeText = try text(
                activity.times[index].placeText, "times.place", limit: Limits.shortTextCharacters)
        }
        var area: String?
        if let place = entry.place {
            if let known = directory.place(of: place) {
                activity.place = known.id
                area = known.municipality ?? known.area
            } else {
                activity.placeText = try text(place.name, "place", limit: Limits.shortTextCharacters)
                activity.address = texts.line(place.address, limit: Limits.shortTextCharacters)
                activity.municipality = texts.line(place.municipality, limit: Limits.shortTextCharacters)
                if let latitude = place.latitude, let longitude = place.longitude {
                    activity.point = GeoPoint(latitude: latitude, longitude: longitude)
                }
            }
        }
        activity.source = contacts.address(entry.source)
        do throws(StoreError) {
            var item = try FeedItem(activity, hash: hash)
            item.item = entry.id
            item.area = area ?? association.area
            return item
        } catch {
            throw FeedFault(.wrongValue, at: entry.position, item: entry.id, value: "?")
        }
    }

    /// Whose it is: as the item says by id, as the feed was declared, or by the organiser's name.
    private func association(of entry: FeedEntry) throws(FeedFault) -> Association {
        if let id = entry.association {
            if let own = feed.association, own != id {
                throw FeedFault(.notOwn, at: entry.position, item: entry.id, value: id.raw, expected: own.raw)
            }
            if let known = directory.associations[id] { return known }
        }
        if let id = feed.association, let known = directory.associations[id] { return known }
        if let name = entry.organizer, let id = directory.association(named: name),
            let known = directory.associations[id]
        {
            return known
        }
        throw FeedFault(
            .noAssociation, at: entry.position, item: entry.id,
            value: entry.association?.raw ?? entry.organizer?.shortened(to: 80))
    }
}
