import SignModel
public import SignStore
import SignWords

/// Makes the search of a data folder anew, from what is in it.
public enum SearchMaking {
    /// Things whose words are held at once.
    private static let part = 2_000

    /// Makes it when it is not there, as after a change of version, or was made without the Finnish dictionary that is
    /// there now; else does nothing.
    public static func makeIfNeeded(_ store: ContentStore) throws(StoreError) {
        let method = try store.read { try $0.searchMethod() }
        guard method != SearchWords.bestMethod else { return }
        let words = SearchWords()
        guard method == nil || words.readsFinnish else { return }
        var maker = Maker(words: words)
        try store.makeSearch(method: words.method) { try maker.next($0) }
    }

    private struct Maker {
        let words: SearchWords
        private var associations: [AssociationID: Association] = [:]
        private var places: [PlaceID: Place] = [:]
        private var isBegun = false
        private var announcement: AnnouncementID?
        private var areAnnouncementsDone = false
        private var activity: ActivityID?

        init(words: SearchWords) {
            self.words = words
        }

        mutating func next(_ snapshot: StoreSnapshot) throws -> [SearchEntry] {
            if !isBegun {
                isBegun = true
                associations = Dictionary(
                    try snapshot.associations().map { ($0.id, $0) }, uniquingKeysWith: { _, last in last })
                places = Dictionary(try snapshot.places().map { ($0.id, $0) }, uniquingKeysWith: { _, last in last })
                let names = associations.values.filter { $0.removed != true }.sorted { $0.id < $1.id }
                if !names.isEmpty { return names.map { SearchEntry($0, words: words) } }
            }
            if !areAnnouncementsDone {
                let entries = try announcements(snapshot)
                if !entries.isEmpty { return entries }
            }
            let activities = try snapshot.activities(after: activity, limit: SearchMaking.part)
            activity = activities.last?.id ?? activity
            return activities.map { one in
                SearchEntry(
                    one, association: associations[one.association], place: one.place.flatMap { places[$0] },
                    words: words)
            }
        }

        private mutating func announcements(_ snapshot: StoreSnapshot) throws -> [SearchEntry] {
            while true {
                let approved = try snapshot.approvedRevisions(after: announcement, limit: SearchMaking.part)
                guard let last = approved.last else {
                    areAnnouncementsDone = true
                    return []
                }
                announcement = last.announcement
                let entries = try approved.compactMap { one -> SearchEntry? in
                    guard let revision = try snapshot.revision(one.revision),
                        let association = associations[revision.association]
                    else { return nil }
                    return SearchEntry(
                        one.announcement, revision.content, association: association,
                        place: revision.content.place.flatMap { places[$0] }, words: words)
                }
                if !entries.isEmpty { return entries }
            }
        }
    }
}
