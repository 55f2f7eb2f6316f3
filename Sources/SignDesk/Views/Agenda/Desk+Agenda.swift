public import SignModel
import SignShow
import SignStage
import SignStore

extension Desk {
    /// A site's week from the plans of its screens.
    ///
    /// - Parameter progress: told how much of the drawing is done, 0…1.
    public func agenda(
        _ request: AgendaRequest, progress: (Double) -> Void = { _ in }
    ) throws(DeskError) -> Agenda {
        let tools = try drawingTools()
        let questions = try questions(site: request.site, now: request.now, tools: tools)
        guard let first = questions.first else { throw .unknown(.site, id: request.site.raw, nearest: nil) }
        let today = first.zone.civil(at: first.now).date
        let monday = request.week?.monday(today: today) ?? today.monday
        let reader = AgendaReader(first: first, questions: questions, store: try store(.read), monday: monday)
        let week = try asking { () throws(StoreError) in try reader.read() }
        var pictures: [AgendaPictures.Item] = []
        if request.withPictures {
            let media = MediaFolder(path: folder.media)
            let small = SlidePictures(assets: tools.assets, foundry: tools.foundry, media: media)
            do throws(StageError) {
                pictures = try AgendaPictures(week, questions, small, progress: progress).items
            } catch {
                throw .drawing(error)
            }
        }
        return Agenda(
            week: week, names: try names(of: week.revisions, week.associations), language: first.language,
            look: (try? ScreenSetup.look("paper", assets: tools.assets.root)) ?? .plain, pictures: pictures)
    }

    /// An agenda as a PNG, as wide as an A4 sheet at 150 dots an inch.
    public func picture(of agenda: Agenda, in language: Language) throws(DeskError) -> [UInt8] {
        let tools = try drawingTools()
        let media = MediaFolder(path: folder.media)
        var page = AgendaPage(
            agenda: agenda.week, words: agenda.words(language), look: agenda.look, measurer: tools.foundry)
        let (scene, named) = page.scene(agenda.pictures)
        do throws(StageError) {
            return try SlidePictures(assets: tools.assets, foundry: tools.foundry, media: media)
                .page(scene, pictures: named)
        } catch {
            throw .drawing(error)
        }
    }
}
