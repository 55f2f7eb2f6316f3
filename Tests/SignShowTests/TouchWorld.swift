import Foundation
import SignModel
import SignPlaylist
import SignScene
import SignShow
import SignStage
import SignStore
import SignWords

/// A data folder with given activities, and a screen with a position in front of them.
final class TouchWorld {
    let folder: DataFolder
    let store: ContentStore
    let setup: ScreenSetup
    let library: TouchLibrary
    private let words = SearchWords()
    private let associations: [AssociationID: Association]

    static let long = Instant(iso: "2026-09-01T09:00:00+03:00") ?? Instant(ms: 0)
    static let places: [Place] = [
        place("tupa", "Tuiran tupa", "Tuira", GeoPoint(latitude: 65.0250, longitude: 25.4700)),
        place("sali", "Kaakkurin sali", "Kaakkuri", GeoPoint(latitude: 64.9700, longitude: 25.5180)),
        place("kirjasto", "Keskustan kirjasto", "Keskusta", nil),
        place("maja", "Maja", nil, GeoPoint(latitude: 65.4000, longitude: 25.9000)),
    ]
    static let associations = (0..<5).map { number in
        Association(
            id: ID("yhdistys-\(number)"), name: [.finnish: "Esimerkkiyhdistys \(number) ry"],
            contact: Contact(phone: "050 000 000\(number)", web: "https://esimerkki.example/\(number)"))
    }

    init(
        _ activities: [Activity], playlist change: (inout Playlist) -> Void = { _ in },
        announcements: [RevisionDraft] = [], source: FeedRecord? = nil
    ) throws {
        folder = DataFolder(FileManager.default.temporaryDirectory.path + "/infotaulu-touch-" + UUID().uuidString)
        try FileManager.default.createDirectory(atPath: folder.path, withIntermediateDirectories: true)
        store = try ContentStore.create(in: folder)
        associations = Dictionary(uniqueKeysWithValues: Self.associations.map { ($0.id, $0) })
        let hours = OpeningHours(
            weekly: [.monday: [TimeWindow(from: CivilTime(seconds: 28_800), until: CivilTime(seconds: 57_600))]])
        let site = Site(
            id: "kaakkuri", name: [.finnish: "Kaakkurin sote-keskus"], hours: hours,
            position: GeoPoint(latitude: 64.9690, longitude: 25.5170))
        var playlist = Playlist(
            site: site,
            screens: [
                Screen(id: "aula", display: Display(panel: PixelSize(1920, 1080), diagonalInches: 43, touch: true))
            ], languages: [.swedish, .finnish])
        change(&playlist)
        setup = try ScreenSetup(playlist: playlist, screen: "aula", assets: StageAssets().root)
        library = TouchLibrary(setup, store: store)
        try store.put(places: Self.places, at: Self.long)
        var batch = SeedBatch(feed: source ?? FeedRecord(id: "demo", format: "demo"))
        batch.associations = Self.associations
        batch.approved = announcements
        batch.activities = activities.map { FeedItem($0, fingerprint: "1") }
        batch.entries = activities.filter { !$0.cancelled }.map(entry)
        try store.seed(batch, reviewer: "yhteyshenkilö", at: Self.long, hash: Self.hash)
    }

    deinit { try? FileManager.default.removeItem(atPath: folder.path) }

    /// Other activities of the same feed, changed or gone.
    func take(_ changed: [Activity], gone: [ActivityID] = []) throws {
        try store.take(
            FeedRecord(id: "demo", format: "demo"), changed: changed.map { FeedItem($0, fingerprint: "2") }, gone: gone,
            entries: changed.filter { !$0.cancelled }.map(entry), at: Self.long)
    }

    func body(
        _ page: TouchPage, at now: Instant, rowsPerPage: Int? = nil
    ) throws -> PageMatter.Body {
        try library.matter(for: page, language: .finnish, at: now, rowsPerPage: rowsPerPage).body
    }

    private func entry(_ activity: Activity) -> SearchEntry {
        var entry = SearchEntry(
            kind: .activity, ref: activity.id.raw, association: activity.association, title: activity.title,
            method: words.method)
        entry.add(words.terms(of: activity.title), in: .title)
        entry.add(words.terms(of: associations[activity.association]?.name ?? [:]), in: .association)
        return entry
    }

    private static func place(_ id: PlaceID, _ name: String, _ area: String?, _ point: GeoPoint?) -> Place {
        var place = Place(id: id, name: [.finnish: name], address: "Esimerkkikatu 1", area: area)
        place.point = point
        if area == nil { place.municipality = "Haukipudas" }
        return place
    }

    static func hash(_ bytes: [UInt8]) -> String {
        let sum = bytes.reduce(into: UInt64(7)) { $0 = ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
        return String(repeating: String(sum, radix: 16), count: 5)
    }
}

extension Activity {
    /// One of a test.
    init(
        test id: ActivityID, title: LocalizedText? = nil, times: [ActivityTime], themes: [ThemeID] = ["ageing"],
        kind: Kind = .group, place: PlaceID? = "tupa", association: AssociationID = "yhdistys-0",
        cancelled: Bool = false
    ) {
        self.init(
            id: id, association: association, title: title ?? [.finnish: "Kerho \(id)"], kind: kind, themes: themes,
            place: place, times: times, cancelled: cancelled)
    }
}

extension ActivityTime {
    /// `2026-12-01T10:00`, and for how many minutes; nil: no end is known.
    init(_ start: String, minutes: Int? = 60, rrule: String? = nil, except: [String] = []) {
        let start = CivilDateTime(start) ?? CivilDateTime(wallSeconds: 0)
        self.init(
            start: start, end: minutes.map { CivilDateTime(wallSeconds: start.wallSeconds + $0 * 60) }, rrule: rrule,
            except: except.compactMap { CivilDate($0) }.map { .date($0) })
    }

    /// Whole days.
    init(day: String, days: Int = 1, endless: Bool = false) {
        let start = CivilDateTime(CivilDate(day) ?? CivilDate(dayNumber: 0), .midnight)
        self.init(
            start: start, end: days > 1 ? CivilDateTime(start.date + days, .midnight) : nil, allDay: true,
            endless: endless)
    }
}
