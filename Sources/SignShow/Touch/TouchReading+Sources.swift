import SignModel
import SignScene
import SignSchedule
import SignStore
import SignWords

/// Associations and announcements, and how to reach them.
extension TouchReading {
    func association(_ id: AssociationID, page: Int) throws(StoreError) -> AssociationMatter? {
        guard let association = try snapshot.association(id), association.removed != true else { return nil }
        let positions = positions(of: id)
        let window = windowOrAll(page, of: positions.count)
        let shown = try snapshot.heldRevisions(of: id).filter(isShown)
        let titles = try snapshot.titles(of: shown.map(\.revision))
        return AssociationMatter(
            association: association, activities: try rows(positions[window]),
            announcements: shown.compactMap { revision in
                titles[revision.revision].map {
                    AssociationMatter.AnnouncementLine(id: revision.announcement, title: $0)
                }
            }, count: positions.count, first: window.lowerBound)
    }

    func announcement(_ id: AnnouncementID) throws(StoreError) -> AnnouncementMatter? {
        guard let held = try snapshot.heldRevision(of: id), isShown(held),
            let revision = try snapshot.revision(held.revision)
        else { return nil }
        let content = revision.content
        let place: Place? = if let id = content.place { try snapshot.place(id) } else { nil }
        let picture: Medium? = if let medium = content.picture { try snapshot.medium(medium) } else { nil }
        return AnnouncementMatter(
            announcement: id, content: content,
            association: try snapshot.association(revision.association)
                ?? Association(id: revision.association, name: [:]),
            place: place, next: content.when.flatMap { Occurrences.next(of: $0, at: now, zone: setup.zone) },
            activity: try activity(titled: content.title, of: revision.association), pictureSize: picture?.size)
    }

    func contact(_ subject: ContactSubject) throws(StoreError) -> ContactMatter? {
        switch subject {
        case .association(let id):
            guard let association = try snapshot.association(id), association.removed != true else { return nil }
            return ContactMatter(name: association.name, contact: association.contact, association: id)
        case .announcement(let id):
            guard let matter = try announcement(id) else { return nil }
            return ContactMatter(
                name: matter.association.name,
                contact: Self.contact(matter.content.contact, else: matter.association.contact),
                address: matter.place?.address, association: matter.association.id)
        case .activity(let id):
            guard let matter = try activity(id) else { return nil }
            let (own, of) = (matter.activity.contact, matter.association)
            return ContactMatter(
                name: own.phone != nil && own.phone != of.contact.phone ? matter.activity.title : of.name,
                contact: Self.contact(own, else: of.contact),
                address: matter.place?.address ?? matter.activity.address, association: of.id, activity: matter)
        }
    }

    /// What one of them lacks, the other may have.
    private static func contact(_ own: Contact, else other: Contact) -> Contact {
        Contact(phone: own.phone ?? other.phone, email: own.email ?? other.email, web: own.web ?? other.web)
    }

    /// The activities of an association, soonest first.
    private func positions(of id: AssociationID) -> [Int32] {
        guard let number = index.associations.firstIndex(of: id).flatMap({ Int32(exactly: $0) }) else { return [] }
        return index.order.filter { index.entries[Int($0)].association == number }
    }

    /// The association's activity of that title, else its first.
    private func activity(titled title: LocalizedText, of id: AssociationID) throws(StoreError) -> ListRow? {
        let positions = positions(of: id)
        guard let first = positions.first else { return nil }
        let listed = try snapshot.listed(
            numbers: positions.prefix(Self.titlesRead).map { Int(index.entries[Int($0)].number) })
        let wanted = Self.plain(title)
        if let same = listed.first(where: { !wanted.isDisjoint(with: Self.plain($0.title)) }) {
            return try rows([same]).first
        }
        return try rows([first]).first
    }

    private static let titlesRead = 200

    private static func plain(_ title: LocalizedText) -> Set<String> {
        Set(title.byLanguage.values.map { $0.withoutSoftHyphens.lowercased() })
    }

    /// Whether it is among what this screen shows these days.
    private func isShown(_ revision: ScheduledRevision) -> Bool {
        let schedule = revision.schedule
        guard schedule.from.map({ $0.date <= now.date }) ?? true, schedule.until.map({ now < $0 }) ?? true,
            schedule.targets.contains(where: {
                $0.matches(screen: setup.screen.id, site: setup.playlist.site.id, tags: setup.screen.tags)
            })
        else { return false }
        func named(_ selection: Selection) -> Bool {
            selection.names(
                association: revision.association, announcement: revision.announcement, themes: revision.themes,
                tags: revision.tags)
        }
        let playlist = setup.playlist
        return (playlist.include.isEmpty || named(playlist.include)) && !named(playlist.exclude)
    }
}
