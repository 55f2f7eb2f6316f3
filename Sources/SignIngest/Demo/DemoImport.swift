import Foundation
import SignMedia
public import SignModel
public import SignStore
internal import SignWords

/// Fills a store with the demo's invented content, or brings it up to today.
public struct DemoImport {
    /// Announcements that stay in the inbox, so that there is something to decide.
    static let pending: Set<AnnouncementID> = ["satamakeitto", "tunnista-huijaus"]
    /// Recorded in the decision log, which says so that nobody real decided.
    static let submitter = "demo: yhdistys (keksitty)"
    static let reviewer = "demo: järjestöyhdyshenkilö (keksitty)"
    /// What ``SignStore/StoreSnapshot/origin()`` says of such a folder.
    public static let origin = "demo"

    /// What has been taken in.
    public struct Result: Hashable, Sendable {
        public var associations = 0
        public var activities = 0
        public var announcements = 0
        public var pending = 0
        public var media = 0
    }

    let folder: String
    let today: CivilDate
    let evidence: Bool
    let needs: NeedMatcher
    private let words = SearchWords()

    /// - Parameters:
    ///   - folder: the `demo` folder of the assets.
    ///   - today: the day the placeholders count from.
    ///   - evidence: whether that is the real day, so that an earlier clock is wrong from then on.
    ///   - needs: what an activity is about, where its file does not say.
    public init(folder: String, today: CivilDate, evidence: Bool = true, needs: NeedMatcher) {
        self.folder = folder
        self.today = today
        self.evidence = evidence
        self.needs = needs
    }

    /// Takes everything in. Doing it again on the same day changes nothing; on a later day the dates move along.
    ///
    /// - Parameters:
    ///   - store: an empty one, or one that was filled with the demo before.
    ///   - progress: called with the share done, 0…1.
    public func run(
        into store: ContentStore, progress: (Double) -> Void = { _ in }
    ) async throws -> Result {
        let jail = await Jail.detect()
        let reader = DemoReader(today: today, jail: jail, vault: MediaVault(path: store.folder.media), needs: needs)
        let places = try await reader.places(bytes("places.yaml"), name: "places.yaml")
        let known = Set(places.map(\.id))
        var associations: [DemoReader.AssociationFile] = []
        for name in names("associations") where name.hasSuffix(".yaml") {
            associations.append(
                try await reader.association(bytes("associations/" + name), name: name, places: places))
        }
        var announcements: [Notice] = []
        for name in names("announcements") {
            let path = "announcements/\(name)/announcement.yaml"
            announcements.append(
                try Notice(folder: name, reader.announcement(bytes(path), name: path, places: known)))
        }
        let pictures = try await pictures(
            of: associations, announcements, into: store, jail: jail, progress: progress)
        // Early enough before today that all of today follows the same plan, whenever the demo was made.
        let decided = Instant(seconds: ((today - 2).dayNumber * 24 + 10) * 3600)
        try put(places, associations, pictures, into: store, at: decided)
        let pending = try put(announcements, places, associations, pictures, into: store, at: decided)
        try store.setOrigin(DemoImport.origin)
        progress(1)
        return Result(
            associations: associations.count, activities: associations.map(\.items.count).reduce(0, +),
            announcements: announcements.count, pending: pending, media: Set(pictures.values.map(\.id)).count)
    }

    /// Every picture named in the files, decoded in the airlock.
    private func pictures(
        of associations: [DemoReader.AssociationFile], _ announcements: [Notice],
        into store: ContentStore, jail: Jail, progress: (Double) -> Void
    ) async throws -> [String: Medium] {
        var wanted: [(path: String, purpose: PictureImporter.Purpose)] = []
        wanted += associations.compactMap(\.logo).map { ($0, .logo) }
        for file in announcements {
            if let picture = file.picture { wanted.append((picture, .picture)) }
            wanted += file.slides.map { ($0, .poster) }
        }
        let importer = PictureImporter(media: MediaVault(path: store.folder.media), jail: jail)
        var found: [String: Medium] = [:]
        for (index, item) in wanted.enumerated() {
            found[item.path] = try await importer.importPicture(at: folder + "/" + item.path, purpose: item.purpose)
            progress(Double(index + 1) / Double(wanted.count + 1))
        }
        return found
    }

    private func put(
        _ places: [Place], _ files: [DemoReader.AssociationFile], _ pictures: [String: Medium],
        into store: ContentStore, at instant: Instant
    ) throws {
        let associations = files.map { file in
            var association = file.association
            association.logo = file.logo.flatMap { pictures[$0]?.id }
            return association
        }
        let media = pictures.values.sorted { $0.id < $1.id }
        let byID = Dictionary(places.map { ($0.id, $0) }, uniquingKeysWith: { _, last in last })
        try store.put(
            media: media, places: places, associations: associations,
            entries: files.map { SearchEntry($0.association, words: words) }, at: instant, evidence: evidence)
        for file in files {
            let known = try store.fingerprints(ofFeed: file.feed.id)
            let ids = Set(file.items.map(\.activity.id))
            try store.take(
                file.feed, changed: file.items.filter { known[$0.activity.id] != $0.fingerprint },
                gone: known.keys.filter { !ids.contains($0) }.sorted(),
                entries: file.items.map { item in
                    SearchEntry(
                        item.activity, association: file.association, place: item.activity.place.flatMap { byID[$0] },
                        words: words)
                }, at: instant, evidence: evidence)
        }
    }

    /// Hands in and approves what is not approved yet; gives how many wait.
    private func put(
        _ files: [Notice], _ places: [Place], _ senders: [DemoReader.AssociationFile],
        _ pictures: [String: Medium], into store: ContentStore, at instant: Instant
    ) throws(StoreError) -> Int {
        for file in files {
            var content = file.content
            content.picture = file.picture.flatMap { pictures[$0]?.id }
            content.posters = zip(file.slides, file.posters).compactMap { path, slide in
                pictures[path].map {
                    Poster(media: $0.id, size: $0.size, seconds: slide.seconds, language: slide.language)
                }
            }
            let draft = RevisionDraft(
                announcement: file.id, association: file.association, content: content, schedule: file.schedule,
                submitter: DemoImport.submitter)
            guard try store.needs(draft, hash: SHA256.hex) else { continue }
            let receipt = try store.submit(draft, at: instant, evidence: evidence, hash: SHA256.hex)
            guard receipt.state == .pending, !DemoImport.pending.contains(file.id) else { continue }
            let entry = senders.first { $0.association.id == file.association }.map { sender in
                SearchEntry(
                    file.id, file.content, association: sender.association,
                    place: file.content.place.flatMap { id in places.first { $0.id == id } }, words: words)
            }
            let approval = Approval(
                receipt.revision, schedule: file.schedule, reviewer: DemoImport.reviewer, entry: entry)
            _ = try store.approve(approval, at: instant, evidence: evidence, hash: SHA256.hex)
        }
        return try store.read { try $0.inboxEntries().count }
    }

    private func bytes(_ name: String) throws -> [UInt8] {
        let path = folder + "/" + name
        guard let data = FileManager.default.contents(atPath: path) else {
            throw IngestError(file: path, reason: .notFound)
        }
        return Array(data)
    }

    private func names(_ name: String) -> [String] { StoreFiles.names(in: folder + "/" + name) }
}

/// An announcement of the demo, its pictures as paths below the demo's folder.
private struct Notice {
    var id: AnnouncementID
    var association: AssociationID
    var content: AnnouncementContent
    var schedule: AnnouncementSchedule
    var picture: String?
    /// Of ``posters``, one by one.
    var slides: [String]
    var posters: [AnnouncementFile.Slide]

    init(folder: String, _ file: AnnouncementFile) throws(IngestError) {
        let path = "announcements/\(folder)/"
        guard let association = file.association else {
            throw IngestError(file: path, reason: .missingField("association"))
        }
        id = file.announcement ?? AnnouncementID(folder)
        self.association = association
        content = file.content
        schedule = file.schedule
        picture = file.picture.map { path + $0 }
        slides = file.slides.map { path + $0.file }
        posters = file.slides
    }
}
