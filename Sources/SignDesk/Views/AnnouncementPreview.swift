import SignIngest
import SignModel
import SignScene
import SignSchedule
import SignShow
import SignStage
import SignStore

/// Draws the slides of an announcement as a screen will show them, whatever state it is in.
struct AnnouncementPreview {
    private let tools: DrawingTools
    private let media: MediaFolder

    init(data: DataFolder, tools: DrawingTools) {
        self.tools = tools
        media = MediaFolder(path: data.media)
    }

    /// An announcement with the things it refers to looked up.
    static func item(
        _ content: AnnouncementContent, _ schedule: AnnouncementSchedule, association: Association, place: Place?,
        picture: Medium?, on date: CivilDate, zone: ZoneRules
    ) -> AnnouncementSlideContent {
        AnnouncementSlideContent(
            content: content, association: association, place: place,
            occurrence: content.when.flatMap { occurrence(of: $0, from: date, zone: zone) },
            pictureSize: picture?.size, secondsAsked: schedule.secondsPerSlide)
    }

    /// Its slides in each of its languages.
    ///
    /// - Parameters:
    ///   - date: the day they are shown on.
    ///   - drawn: false gives sizes and times without pictures, at once.
    func slides(
        of item: AnnouncementSlideContent, on setup: ScreenSetup, date: CivilDate, drawn: Bool
    ) throws(StageError) -> [Receipt.Slide] {
        let surroundings = Surroundings(
            display: setup.screen.display.laidOut, look: setup.look, siteName: setup.playlist.site.name,
            towns: setup.playlist.site.area, languages: setup.playlist.languages, measurer: tools.foundry)
        let layout = AnnouncementSlides(surroundings, on: date)
        let isPosters = !item.content.posters.isEmpty
        let clock = CivilTime(seconds: 9 * 3600)
        var result: [Receipt.Slide] = []
        for language in languages(of: item.content) {
            let slides = layout.slides(of: item, in: PlayLanguage(language), clock: clock)
            for (index, slide) in slides.enumerated() {
                let posters = item.content.posters.filter { $0.language == nil || $0.language == language }
                let poster = isPosters && posters.indices.contains(index) ? posters[index] : nil
                let png: [UInt8] =
                    drawn
                    ? try Preview.png(slide.scene, assets: tools.assets, foundry: tools.foundry, media: media) : []
                result.append(
                    Receipt.Slide(
                        media: poster?.media, text: poster == nil ? words(of: slide.scene) : nil,
                        size: poster?.size ?? slide.scene.size, seconds: slide.readingSeconds, language: language,
                        png: png))
            }
        }
        return result
    }

    /// Posters that are meant for every language are the same in each.
    private func languages(of content: AnnouncementContent) -> [Language] {
        let own = content.languages
        guard !content.posters.isEmpty, content.posters.allSatisfy({ $0.language == nil }) else { return own }
        return Array(own.prefix(1))
    }

    private func words(of scene: Scene) -> String {
        func runs(_ nodes: [Node]) -> [String] {
            nodes.flatMap { node in
                node.paints.compactMap { paint in if case .text(let run) = paint { run.string } else { nil } }
                    + runs(node.children)
            }
        }
        return runs(scene.nodes).joined(separator: " ")
    }

    private static func occurrence(of when: EventTime, from date: CivilDate, zone: ZoneRules) -> Occurrence? {
        let next = OccurrenceExpander.times(of: when, from: date, to: date + 730, zone: zone, limit: 1).first
        guard let start = next ?? (when.rrule == nil ? when.start : nil) else { return nil }
        let end = when.end.map { end in
            CivilDateTime(end <= start.time ? start.date + 1 : start.date, end)
        }
        return Occurrence(activity: "", start: start, end: when.allDay ? nil : end, allDay: when.allDay)
    }
}

extension ScreenSetup {
    /// A 43″ display at three metres, for looking at slides where there is no playlist.
    static func plain(root: String) -> ScreenSetup? {
        let screen = Screen(id: "preview", display: Display(panel: PixelSize(1920, 1080), diagonalInches: 43))
        let site = Site(id: "preview", name: ["fi": "Infotaulu"], hours: OpeningHours(weekly: [:]))
        return try? ScreenSetup(
            playlist: Playlist(site: site, screens: [screen]), screen: screen.id, assets: root)
    }
}
