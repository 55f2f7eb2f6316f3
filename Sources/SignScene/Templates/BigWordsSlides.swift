public import SignModel
import SignWords

/// Few words as large as they go, on the theme's deep tone: the loop's drum beat (`design/slides.md`, 6).
public struct BigWordsSlides {
    /// Characters of a headline and a text that are few.
    static let titleCharacters = 25
    static let textCharacters = 40
    /// Seconds between two of them: with slides no longer than ``Limits/slideSecondsMax``, one in six at most.
    public static let beatSeconds = 6 * Limits.slideSecondsMax

    let surroundings: Surroundings
    let date: CivilDate

    public init(_ surroundings: Surroundings, on date: CivilDate) {
        self.surroundings = surroundings
        self.date = date
    }

    /// Whether a play is on when the beat comes: the same for as long as it is on, whoever asks.
    public static func isOnBeat(_ span: SignModel.Span) -> Bool {
        let from = span.from.seconds
        let beat = (from + beatSeconds - 1) / beatSeconds * beatSeconds
        return Instant(seconds: beat) < span.until
    }

    /// The slide; nil when the message has more to say than this can.
    public func slide(
        of item: AnnouncementSlideContent, in language: Language, clock: CivilTime? = nil
    ) -> Slide? {
        let content = item.content
        guard let title = content.title.best(language), content.posters.isEmpty, content.picture == nil,
            content.contact.web == nil
        else { return nil }
        let text = content.text.best(language)?.text ?? ""
        guard title.text.withoutSoftHyphens.count <= Self.titleCharacters,
            text.withoutSoftHyphens.count <= Self.textCharacters, item.occurrence != nil || content.contact.phone != nil
        else { return nil }
        var kit = SlideKit(surroundings, language: title.language)
        kit.isMirrored = title.text.isRightToLeft
        let look = kit.look
        let ground = look.isDark ? look.panel : kit.deep(content.themes)
        let ink = look.isDark ? look.ink : look.paper
        let tones = SlideFrame.Tones(
            ground: ground, ink: ink, quiet: ink, word: ink, fill: kit.fill(content.themes), plate: true)
        var matter = SlideFrame.Matter(
            themes: content.themes, languages: AnnouncementLanguages.of(content, surroundings), clock: clock,
            association: item.association)
        matter.side = surroundings.display.touch ? .touch : nil
        let frame = kit.frame(matter, tones: tones)
        guard let foot = foot(item, text, kit, frame: frame, ink: ink) else { return nil }
        for step in [TypeStep.at124, .at105, .at88, .at74] {
            let set = kit.balanced(title.text, kit.headline(step, ink), measure: frame.width)
            let top = kit.clear(of: frame.top + kit.metrics.px(6), set)
            guard set.isWhole, set.lines.count <= (kit.metrics.isLandscape ? 2 : 3),
                !set.lines.contains(where: { $0.hasSuffix("-") }), top + set.height + kit.metrics.px(72) <= foot.top
            else { continue }
            let head = kit.node("title", .heading, set, x: frame.left, capTop: top, on: ground, level: 1)
            return Slide(
                scene: kit.scene(
                    background: ground,
                    frame.nodes + kit.mirrored([head] + foot.nodes, left: frame.left, right: frame.right)),
                readingSeconds: max(
                    item.secondsAsked ?? 0,
                    ReadingTime.seconds(characters: ReadingTime.characters(of: title.text) + foot.characters)))
        }
        return nil
    }

    /// When and where, or a sentence and the phone, on the last baseline.
    private func foot(
        _ item: AnnouncementSlideContent, _ text: String, _ kit: SlideKit, frame: SlideFrame, ink: Color
    ) -> (nodes: [Node], top: Int, characters: Int)? {
        let metrics = kit.metrics
        let bottom = frame.bottom - metrics.px(22)
        let ground = frame.tones.ground
        guard let occurrence = item.occurrence else {
            guard let phone = item.content.contact.phone else { return nil }
            let number = Typographer.phone(phone)
            for step in [TypeStep.at37, .at31, .at26] {
                let plain = kit.text(step, ink)
                let spans = [
                    Span(text: text.isEmpty ? "" : text + " ", style: plain), Span(text: number, style: plain.strong),
                ].filter { !$0.text.isEmpty }
                guard kit.width(spans) <= frame.width else { continue }
                let node = kit.node("phone", .text, spans, x: frame.left, baseline: bottom, on: ground)
                return ([node], bottom - plain.cap, ReadingTime.characters(of: node.label))
            }
            return nil
        }
        let when = EventWords(kit.chromeLanguage).when(occurrence, today: date)
        let place =
            item.content.placeText.best(kit.language)?.text ?? item.place?.name.best(kit.language)?.text
        for (large, small) in [(TypeStep.at44, TypeStep.at31), (.at37, .at26)] {
            let whenStyle = kit.figures(large, ink)
            let placeStyle = kit.text(small, ink)
            guard kit.width(when, whenStyle) <= frame.width else { continue }
            let beside = frame.left + kit.width(when, whenStyle) + metrics.px(48)
            let placeWidth = place.map { kit.width($0, placeStyle) } ?? 0
            let isBeside = beside + placeWidth <= frame.right
            guard isBeside || placeWidth <= frame.width else { continue }
            let rise = isBeside || place == nil ? 0 : placeStyle.cap + metrics.px(42)
            let sentence = text.isEmpty ? nil : kit.running(text, placeStyle, measure: frame.width)
            guard sentence.map({ $0.isWhole && $0.lines.count == 1 }) ?? true else { continue }
            var nodes = [
                kit.node(
                    "when", .time, [Span(text: when, style: whenStyle)], x: frame.left, baseline: bottom - rise,
                    on: ground)
            ]
            var top = bottom - rise - whenStyle.cap
            if let place {
                nodes.append(
                    kit.node(
                        "place", .text, [Span(text: place, style: placeStyle)], x: isBeside ? beside : frame.left,
                        baseline: bottom, on: ground))
            }
            if let sentence {
                top -= metrics.px(48) + sentence.height
                nodes.append(kit.node("text", .text, sentence, x: frame.left, capTop: top, on: ground))
            }
            let said = [when, place, text].compactMap(\.self).joined(separator: " ")
            return (nodes, top, ReadingTime.characters(of: said))
        }
        return nil
    }
}

/// The languages that are marked on an announcement's slide.
enum AnnouncementLanguages {
    /// Those it has, in the screen's order.
    static func of(_ content: AnnouncementContent, _ surroundings: Surroundings) -> [Language] {
        surroundings.languages.filter { content.title[$0] != nil }
    }
}
