import SignModel
import SignScene
import SignSchedule
import SignStore
import SignWords

/// The names that rows have in common, kept for as long as the content stays as it is.
final class RowNames {
    private struct Spot {
        /// `Tuiran tupa, Tuira`.
        var name: LocalizedText
        var point: GeoPoint?
    }

    private let site: GeoPoint?
    private var names: [AssociationID: LocalizedText] = [:]
    private var places: [PlaceID: Spot] = [:]
    /// Names that are held at once.
    private static let namesMax = 1_000

    init(site: GeoPoint?) {
        self.site = site
    }

    func forget() {
        names = [:]
        places = [:]
    }

    /// Reads the names that these rows need and that are not known.
    func know(_ listed: [ListedActivity], in snapshot: StoreSnapshot) throws(StoreError) {
        if names.count > Self.namesMax || places.count > Self.namesMax { forget() }
        let missing = Set(listed.map(\.outline.association)).filter { names[$0] == nil }
        if !missing.isEmpty {
            names.merge(try snapshot.names(of: missing), uniquingKeysWith: { _, new in new })
        }
        for id in Set(listed.compactMap(\.outline.place)) where places[id] == nil {
            let place = try snapshot.place(id)
            places[id] = Spot(
                name: Self.name(place?.name ?? [:], in: place?.area ?? place?.municipality), point: place?.point)
        }
    }

    /// A row of what ``know(_:in:)`` has been told of.
    func row(_ listed: ListedActivity, at next: Occurrence?) -> ListRow {
        let outline = listed.outline
        let time = next.flatMap { outline.times.indices.contains($0.time) ? outline.times[$0.time] : nil }
        let spot = outline.place.flatMap { places[$0] }
        var place = time?.placeText ?? [:]
        // What is elsewhere that time is nobody knows where on the map.
        let isElsewhere = !place.isEmpty
        if place.isEmpty { place = spot?.name ?? [:] }
        if place.isEmpty { place = Self.name(listed.placeText, in: outline.area) }
        if place.isEmpty, outline.online { place = Self.word(.online) }
        if place.isEmpty, outline.byPhone { place = Self.word(.byPhone) }
        let point = isElsewhere ? nil : spot?.point ?? listed.point
        return ListRow(
            activity: outline.id, title: time.flatMap { $0.title.isEmpty ? nil : $0.title } ?? listed.title,
            association: names[outline.association] ?? [:], place: place, next: next, time: time,
            metres: site.flatMap { site in point.map { site.metres(to: $0) } },
            holiday: next.flatMap { FinnishHolidays.day($0.start.date)?.name })
    }

    /// A place with its area, unless that is a word of its name.
    private static func name(_ name: LocalizedText, in area: String?) -> LocalizedText {
        guard let area, !name.isEmpty else { return name }
        let words = WordSplitter.words(in: area)
        return name.mapValues { text, _ in
            Set(WordSplitter.words(in: text)).isSuperset(of: words) ? text : "\(text), \(area)"
        }
    }

    private static func word(_ phrase: Phrase) -> LocalizedText {
        LocalizedText(Dictionary(uniqueKeysWithValues: Language.interface.map { ($0, phrase.text($0)) }))
    }
}
