import SignIngest
public import SignModel
import SignShow
import SignStage
import SignStore
internal import SignWords

/// A question about one announcement.
public struct ShowRequest: Hashable, Sendable {
    /// The announcement's id, a receipt's, or the beginning of a revision's.
    public var id: String
    /// The screen to draw its slides for; nil: the first it is aimed at.
    public var screen: ScreenID?
    /// Whether its slides are drawn, or only measured.
    public var draws: Bool

    public init(_ id: String, screen: ScreenID? = nil, draws: Bool = false) {
        self.id = id
        self.screen = screen
        self.draws = draws
    }
}

extension Desk {
    /// Everything about one announcement, and its slides as a screen will show them. An association sees its own.
    public func show(
        _ request: ShowRequest, by actor: Actor, at now: Instant
    ) throws(DeskError) -> AnnouncementDetails {
        let sites = sites()
        let announcement = try announcement(named: request.id)
        if actor.role == .association, actor.association != announcement.association {
            throw .notAllowed(actor, .look)
        }
        guard
            var details = try read(
                .read, { try AnnouncementDetails(announcement, in: $0, now: now, zone: sites.zone) })
        else {
            throw .unknown(.announcement, id: request.id, nearest: nil)
        }
        details.receipt.slides = try slides(of: details, request, sites: sites, today: sites.zone.civil(at: now).date)
        return details
    }

    private func slides(
        of details: AnnouncementDetails, _ request: ShowRequest, sites: Sites, today: CivilDate
    ) throws(DeskError) -> [Receipt.Slide] {
        let receipt = details.receipt
        var setup: ScreenSetup?
        if let wanted = request.screen { setup = try sites.screen(wanted) }
        setup =
            setup ?? sites.matching(receipt.schedule.targets).first
            ?? (try? StageAssets()).flatMap { ScreenSetup.plain(root: $0.root) }
        guard let setup else { return [] }
        let date = receipt.schedule.from.map { max($0.date, today) } ?? today
        let item = AnnouncementPreview.item(
            receipt.content, receipt.schedule, association: receipt.association, place: receipt.place,
            picture: details.picture, on: date, zone: setup.zone)
        let preview = AnnouncementPreview(data: folder, tools: try drawingTools())
        do throws(StageError) {
            return try preview.slides(of: item, on: setup, date: date, drawn: request.draws)
        } catch {
            throw .drawing(error)
        }
    }
}
