import SignModel
import SignSchedule
public import SignShow
import SignStage

/// The pictures of an agenda: one slide of each announcement that is on.
public struct AgendaPictures {
    /// One announcement's slide and what stands under it.
    public struct Item: Sendable {
        public var row: AgendaWeek.Row
        public var picture: SlidePictures.Small
    }

    /// A page of more is not looked at.
    static let limit = 60
    /// Pictures are made to fit this.
    static let box = PixelSize(480, 480)

    /// Whether most of them are of upright screens.
    static func areTall(_ items: [Item]) -> Bool {
        items.count { !$0.picture.size.isLandscape } * 2 > items.count
    }

    private(set) var items: [Item] = []

    /// Draws them, the most airtime first, each announcement once however many screens it is on.
    init(
        _ agenda: AgendaWeek, _ questions: [ScreenQuestion], _ pictures: SlidePictures, progress: (Double) -> Void
    ) throws(StageError) {
        var seen: Set<AnnouncementID> = []
        var chosen: [(AgendaWeek.Row, Int)] = []
        for part in agenda.parts {
            for row in part.rows where seen.insert(row.announcement).inserted { chosen.append((row, part.view)) }
        }
        for (row, view) in chosen.prefix(AgendaPictures.limit) {
            let scene = questions[view].show.scene(for: row.sample, at: row.sample.span.from)
            items.append(Item(row: row, picture: try pictures.small(scene, fitting: AgendaPictures.box)))
            progress(Double(items.count) / Double(min(chosen.count, AgendaPictures.limit)))
        }
    }
}
