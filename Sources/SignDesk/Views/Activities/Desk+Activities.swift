import SignIngest
import SignModel
import SignSchedule
import SignShow
import SignStore
import SignWords

extension Desk {
    /// Days that are listed when nothing says until when.
    private static let fortnight = 14

    /// What takes place in a span of days, in order.
    public func activities(_ request: ActivitiesRequest) throws(DeskError) -> ActivityListing {
        let sites = sites()
        if let site = request.site { _ = try sites.site(site) }
        let zone = request.site.map(sites.zone(of:)) ?? sites.zone
        let now = request.now?.instant(in: zone) ?? SystemClock.now
        let from = request.from ?? min(zone.civil(at: now).date, request.to ?? zone.civil(at: now).date)
        let to = max(from, request.to ?? from + (Desk.fortnight - 1))
        try checkTheme(request.theme)
        let filter = try areaFilter(request.area.map { [$0] } ?? [], association: request.association)
        return try read { snapshot in
            var outlines = try snapshot.activities(
                from: from, to: to, theme: request.theme, association: request.association)
            if let filter { outlines.removeAll { !filter.holds($0) } }
            var reader = OccurrenceReader(outlines, zone: zone, limit: request.limit)
            reader.read(from: from, to: to)
            let rows = try Desk.rows(reader.found, of: outlines, snapshot, request.language)
            return ActivityListing(
                from: from, to: to, zone: zone, language: request.language, rows: rows, stoppedAt: reader.stoppedAt,
                names: ViewNames(associations: try snapshot.names(of: Set(rows.map(\.association)))))
        }
    }

    private static func rows(
        _ found: [Occurrence], of outlines: [ActivityOutline], _ snapshot: StoreSnapshot, _ language: Language
    ) throws -> [ActivityListing.Row] {
        let byID = Dictionary(outlines.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let names = try snapshot.activityNames(of: Set(found.map(\.activity)), in: language)
        let places = Dictionary(
            try snapshot.places().map { ($0.id, $0.name.best(language)?.text) }, uniquingKeysWith: { first, _ in first }
        )
        return found.compactMap { occurrence in
            guard let outline = byID[occurrence.activity], let name = names[occurrence.activity] else { return nil }
            let time = outline.times[occurrence.time]
            let place =
                time.placeText.best(language)?.text ?? outline.place.flatMap { places[$0] ?? nil } ?? name.placeText
            return ActivityListing.Row(
                occurrence: occurrence, association: outline.association,
                title: (time.title.best(language)?.text ?? name.title).withoutSoftHyphens,
                place: place?.withoutSoftHyphens, online: outline.online, byPhone: outline.byPhone, uid: outline.item)
        }
    }
}
