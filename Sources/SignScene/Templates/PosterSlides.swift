import SignModel
import SignWords

/// Posters: finished pictures shown whole, never stretched or cut.
///
/// A poster never carries the facts alone, as its small print is not under our control: what, when, where and at what
/// price stand beside it in the slide's own type (`design/slides.md`, 4).
struct PosterSlides {
    let surroundings: Surroundings
    let date: CivilDate
    private let measured = MeasuredTexts()

    init(_ surroundings: Surroundings, on date: CivilDate) {
        self.surroundings = surroundings
        self.date = date
    }

    func slides(of item: AnnouncementSlideContent, in language: PlayLanguage, clock: CivilTime?) -> [Slide] {
        let kit = kit(item, language)
        let message = message(item, kit)
        return timed(item, in: language).map { poster, seconds in
            Slide(scene: scene(poster, message, item, kit: kit, clock: clock), readingSeconds: seconds)
        }
    }

    /// Which posters are shown, and how many seconds looking at each and reading what stands beside it takes.
    func timed(_ item: AnnouncementSlideContent, in language: PlayLanguage) -> [(poster: Poster, seconds: Int)] {
        let kit = kit(item, language)
        let facts = message(item, kit).characters(
            of: [], drop: .nothing, association: item.association.name.best(kit.language)?.text)
        let posters = item.content.posters.filter {
            $0.language == nil || $0.language == language.primary || $0.language == language.second
        }
        let shown = posters.isEmpty ? item.content.posters : posters
        // What posters say is in the text alternative of all of them, and in what was read from each; without either
        // one is given the time of a full slide.
        let alt = item.content.alt.best(language.primary).map {
            (ReadingTime.characters(of: $0.text) + shown.count - 1) / shown.count
        }
        return shown.map { poster in
            let known = [poster.characters, alt].compactMap(\.self).max()
            let own = max(known ?? Limits.slideCharacters * 3 / 4, Limits.slideCharacters / 2)
            let seconds = ReadingTime.seconds(characters: own + facts, pictures: 1)
            return (poster, max(seconds, poster.seconds ?? 0, item.secondsAsked ?? 0))
        }
    }

    private func kit(_ item: AnnouncementSlideContent, _ language: PlayLanguage) -> SlideKit {
        let shown = item.content.title.best(language.primary)
        var kit = SlideKit(surroundings, language: shown?.language ?? language.primary, measured: measured)
        kit.isMirrored = shown?.text.isRightToLeft ?? false
        return kit
    }

    /// What stands beside the poster: everything but the text, which is the poster's.
    private func message(_ item: AnnouncementSlideContent, _ kit: SlideKit) -> Message {
        var message = Message(item, kit: kit, date: date)
        message.sentences = []
        message.isPoster = true
        return message
    }

    private func matter(_ item: AnnouncementSlideContent, _ kit: SlideKit, clock: CivilTime?) -> SlideFrame.Matter {
        SlideFrame.Matter(
            themes: item.content.themes, languages: kit.marked(item.content.title), clock: clock,
            association: item.association)
    }

    private func scene(
        _ poster: Poster, _ message: Message, _ item: AnnouncementSlideContent, kit: SlideKit, clock: CivilTime?
    ) -> Scene {
        let label = item.content.alt.best(kit.language)?.text ?? message.title.text
        let metrics = kit.metrics
        var message = message
        message.picture = (poster.media, poster.size, label)
        let isBeside = metrics.isLandscape && kit.standing(poster.size, column: 560) != nil
        let isTiny = kit.isTiny(poster.size, in: metrics.canvas)
        let liesOn = metrics.isLandscape == poster.size.isLandscape && !isBeside
        if !isTiny, liesOn, metrics.isLandscape || isOfShape(poster.size, metrics.canvas),
            let scene = filling(poster, message, item, kit: kit, label: label, clock: clock)
        {
            return scene
        }
        // Too few pixels to be large: as the picture of a message.
        if isTiny { message.isPoster = false }
        let matter = matter(item, kit, clock: clock)
        let composer = MessageComposer(kit: kit, message: message, matter: matter)
        guard let plan = composer.plan(composer.paginate()) else {
            let rect = PixelRect(size: metrics.canvas).centred(poster.size.fitted(in: metrics.canvas))
            return kit.scene(background: kit.look.paper, [node(poster, rect, label, kit)])
        }
        let frame = composer.frame(captions: plan.field.captioned, left: plan.field.frame.left, page: nil)
        return kit.scene(
            background: kit.look.paper, frame.nodes + plan.nodes(page: 0, of: message, kit: kit))
    }

    /// Within three per cent.
    private func isOfShape(_ size: PixelSize, _ canvas: PixelSize) -> Bool {
        let (a, b) = (size.width * canvas.height, canvas.width * size.height)
        return abs(a - b) * 100 <= 3 * b
    }

    // MARK: - The screen's own shape

    /// The poster as high as goes under the top row, which says when and where; what it leaves is filled with the
    /// colours of its own edges. With nothing to say the poster has the whole screen; nil where that row is too short.
    private func filling(
        _ poster: Poster, _ message: Message, _ item: AnnouncementSlideContent, kit: SlideKit, label: String,
        clock: CivilTime?
    ) -> Scene? {
        let m = kit.metrics
        let canvas = PixelRect(size: m.canvas)
        guard let line = line(message, kit) else { return nil }
        let second = secondLine(message, after: line, kit)
        guard !line.isEmpty else {
            let rect = canvas.centred(poster.size.fitted(in: canvas.size))
            return kit.scene(
                background: kit.look.paper, grounds(poster, rect, in: canvas, kit) + [node(poster, rect, label, kit)])
        }
        let top = m.pictureTop + (second == nil ? 0 : m.s.leading)
        let room = PixelRect(m.spine, top, canvas.width - m.spine, canvas.height - top)
        let rect = room.centred(poster.size.fitted(in: room.size))
        var nodes = grounds(poster, rect, in: room, kit) + [node(poster, rect, label, kit)]
        let tones = kit.tones(item.content.themes)
        nodes += kit.spine(matter(item, kit, clock: clock), tones)
        nodes.append(
            kit.node("when", .time, line, x: m.left, baseline: m.topBaseline, on: tones.ground))
        if let second {
            nodes.append(
                kit.node(
                    "place", .text, [second], x: m.left, baseline: m.topBaseline + m.s.leading, on: tones.ground))
        }
        if let clock { nodes.append(kit.clockNode(clock, color: tones.ink, on: tones.ground)) }
        return kit.scene(background: kit.look.paper, nodes)
    }

    /// *When* and place in the largest step that goes before the clock; without a time the title. nil when not even the
    /// time goes there.
    private func line(_ message: Message, _ kit: SlideKit) -> [Span]? {
        let place = message.place.map(Typographer.tidy)
        guard message.when != nil || place != nil || message.contact != nil else { return [] }
        let m = kit.metrics
        let room = kit.clockLeft - m.px(48) - m.left
        let first = message.when ?? Typographer.tidy(message.title.text.withoutSoftHyphens)
        let forms = message.whenRoom.isEmpty ? [first] : [first] + message.whenRoom
        let second = place ?? (message.when == nil ? message.contact : nil)
        for second in [second, nil] {
            for step in [TypeStep.at31, .at26, .at22] {
                let strong = kit.figures(step)
                let tail = second.map { [Span(text: "\u{A0}\u{A0}\u{A0}" + $0, style: kit.text(step))] } ?? []
                if forms.allSatisfy({ kit.width([Span(text: $0, style: strong)] + tail) <= room }) {
                    return [Span(text: first, style: strong)] + tail
                }
            }
        }
        return nil
    }

    /// The place, where it did not go after the time: on a row of its own.
    private func secondLine(_ message: Message, after line: [Span], _ kit: SlideKit) -> Span? {
        guard line.count == 1, message.when != nil, let place = message.place else { return nil }
        let span = Span(text: Typographer.tidy(place), style: kit.text(.at22))
        return kit.width([span]) <= kit.metrics.right - kit.metrics.left ? span : nil
    }

    private func node(_ poster: Poster, _ rect: PixelRect, _ label: String, _ kit: SlideKit) -> Node {
        kit.pictureNode("picture", poster.media, rect, label: label)
    }

    /// What is left around a poster, in the colours of its nearest edges.
    private func grounds(_ poster: Poster, _ rect: PixelRect, in room: PixelRect, _ kit: SlideKit) -> [Node] {
        let strips: [(PictureEdge, PixelRect)] = [
            (.left, PixelRect(room.x, room.y, rect.x - room.x, room.height)),
            (.right, PixelRect(rect.right, room.y, room.right - rect.right, room.height)),
            (.top, PixelRect(rect.x, room.y, rect.width, rect.y - room.y)),
            (.bottom, PixelRect(rect.x, rect.bottom, rect.width, room.bottom - rect.bottom)),
        ]
        return strips.filter { !$0.1.isEmpty }.map { edge, strip in
            Node(
                id: "ground-\(edge)", role: .decoration, language: kit.language, rect: strip,
                paints: [.posterGround(poster.media, strip, edge)])
        }
    }
}
