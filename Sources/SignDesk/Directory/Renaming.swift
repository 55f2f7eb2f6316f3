import SignIngest
import SignModel
import SignStore
import SignWords

/// How associations and places that change are found from now on, and the announcements and activities that tell of
/// them: the names are among their words.
struct Renaming {
    let associations: [Association]
    let places: [Place]
    /// With the change already made.
    let snapshot: StoreSnapshot
    private let words = SearchWords()

    init(associations: [Association], places: [Place], snapshot: StoreSnapshot) {
        self.associations = associations
        self.places = places
        self.snapshot = snapshot
    }

    /// Of all that is found by one of their names.
    func entries() throws(StoreError) -> [SearchEntry] {
        var announcements: Set<AnnouncementID> = []
        var activities: Set<ActivityID> = []
        func note(_ dependants: Dependants) {
            announcements.formUnion(dependants.announcements)
            activities.formUnion(dependants.activities)
        }
        for association in associations { note(try snapshot.dependants(of: association.id)) }
        for place in places { note(try snapshot.dependants(of: place.id)) }
        var entries = associations.map { SearchEntry($0, words: words) }
        for id in announcements.sorted() {
            if let entry = try entry(of: id) { entries.append(entry) }
        }
        for id in activities.sorted() {
            if let entry = try entry(of: id) { entries.append(entry) }
        }
        return entries
    }

    /// nil for one that only waits: it is not found yet.
    private func entry(of id: AnnouncementID) throws(StoreError) -> SearchEntry? {
        guard let approved = try snapshot.approvedRevision(of: id), let revision = try snapshot.revision(approved),
            let association = try snapshot.association(revision.association)
        else { return nil }
        let place: Place? = if let id = revision.content.place { try snapshot.place(id) } else { nil }
        return SearchEntry(id, revision.content, association: association, place: place, words: words)
    }

    private func entry(of id: ActivityID) throws(StoreError) -> SearchEntry? {
        guard let activity = try snapshot.activity(id), !activity.cancelled else { return nil }
        let place: Place? = if let id = activity.place { try snapshot.place(id) } else { nil }
        return SearchEntry(
            activity, association: try snapshot.association(activity.association), place: place, words: words)
    }
}
