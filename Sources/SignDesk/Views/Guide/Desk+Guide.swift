import SignIngest
import SignModel
import SignSchedule
import SignShow
import SignStage
import SignStore

extension Desk {
    /// Activities that fit what is asked for, as many as go on two sides of paper.
    public func guide(_ request: GuideRequest) throws(DeskError) -> Guide {
        let sites = sites()
        let all = Set(sites.setups.map(\.playlist.site.id))
        let chosen = request.site ?? (all.count == 1 ? all.first : nil)
        let site = try chosen.map { (id) throws(DeskError) in try sites.site(id) }
        let zone = chosen.map(sites.zone(of:)) ?? sites.zone
        let own = sites.setups.first { $0.playlist.site.id == chosen }?.playlist.languages.first
        let language = (request.language ?? own ?? .finnish).interface
        let now = zone.civil(at: request.now?.instant(in: zone) ?? SystemClock.now)
        try checkTheme(request.theme)
        let filter = try areaFilter(
            request.area.map { [$0] } ?? site?.area ?? [], association: request.association)
        let reader = GuideReader(zone: zone, now: now, theme: request.theme)
        let (entries, leftOut) = try read { snapshot in
            func wanted(_ outlines: [ActivityOutline]) -> [ActivityOutline] {
                guard let filter else { return outlines }
                return outlines.filter(filter.holds)
            }
            let dated = wanted(
                try snapshot.activities(
                    from: now.date, to: now.date + GuideReader.daysAhead, theme: request.theme,
                    association: request.association))
            let timeless = wanted(
                try snapshot.timelessActivities(theme: request.theme, association: request.association))
            let candidates = reader.candidates(dated, timeless)
            return try Desk.entries(
                candidates, snapshot, reader,
                GuideRoom(language, now: now, isByNeed: request.theme == nil, all: request.all))
        }
        let assets = (try? StageAssets())?.root ?? "assets"
        let look = (try? ScreenSetup.look("paper", assets: assets)) ?? .plain
        return Guide(
            site: site, theme: request.theme, area: request.area, language: language, now: now, entries: entries,
            leftOut: leftOut, look: look)
    }

    /// A guide as a PNG a side, A4 at 150 dots an inch.
    public func pictures(of guide: Guide) throws(DeskError) -> [[UInt8]] {
        let tools = try drawingTools()
        var pages = GuidePages(guide, measurer: tools.foundry)
        let drawing = SlidePictures(
            assets: tools.assets, foundry: tools.foundry, media: MediaFolder(path: folder.media))
        do throws(StageError) {
            var pictures: [[UInt8]] = []
            for scene in pages.scenes() { pictures.append(try drawing.page(scene, pictures: [:])) }
            return pictures
        } catch {
            throw .drawing(error)
        }
    }

    /// The first candidates that there is room for, grouped by their need.
    private static func entries(
        _ candidates: [(ActivityOutline, ThemeID)], _ snapshot: StoreSnapshot, _ reader: GuideReader, _ whole: GuideRoom
    ) throws -> (entries: [Guide.Entry], leftOut: Int) {
        var room = whole
        var taken: [(need: Int, entry: Guide.Entry)] = []
        let order = NeedTheme.all.map(\.id)
        var associations: [AssociationID: SignModel.Association?] = [:]
        var places: [PlaceID: Place?] = [:]
        for (outline, theme) in candidates {
            guard !room.isFull else { break }
            guard let activity = try snapshot.activity(outline.id) else { continue }
            if associations[outline.association] == nil {
                associations[outline.association] = try snapshot.association(outline.association)
            }
            if let place = outline.place, places[place] == nil { places[place] = try snapshot.place(place) }
            let entry = Guide.Entry(
                need: theme, activity: activity, association: associations[outline.association] ?? nil,
                place: outline.place.flatMap { places[$0] ?? nil }, times: reader.times(of: activity))
            let need = order.firstIndex(of: theme) ?? order.count
            guard room.take(entry, order: need) else { break }
            taken.append((need, entry))
        }
        if reader.theme == nil {
            // Stable: within a need they stay by time.
            taken = taken.enumerated().sorted { ($0.element.need, $0.offset) < ($1.element.need, $1.offset) }
                .map(\.element)
        }
        return (taken.map(\.entry), candidates.count - taken.count)
    }
}
