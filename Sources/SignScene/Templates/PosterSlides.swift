import SignModel
import SignWords

/// Posters: finished pictures shown whole, never stretched or cut, on a quiet ground taken from their own edges.
///
/// A poster of the screen's shape fills it. Otherwise it stands to one side, and the room that is left carries the
/// association's name, the time, the site and the touch hint, if it is wide enough to be read.
struct PosterSlides {
    let surroundings: Surroundings

    init(_ surroundings: Surroundings) {
        self.surroundings = surroundings
    }

    func slides(of item: AnnouncementSlideContent, in language: PlayLanguage, clock: CivilTime?) -> [Slide] {
        let kit = SlideKit(surroundings, language: language.primary)
        let label = item.content.alt.best(language.primary) ?? item.content.title.best(language.primary)
        return timed(item, in: language).map { poster, seconds in
            Slide(
                scene: scene(poster, item, kit: kit, label: label?.text ?? "", clock: clock), readingSeconds: seconds)
        }
    }

    /// Which posters are shown, and how many seconds looking at each takes.
    func timed(_ item: AnnouncementSlideContent, in language: PlayLanguage) -> [(poster: Poster, seconds: Int)] {
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
            let seconds = ReadingTime.seconds(
                characters: max(known ?? Limits.slideCharacters * 3 / 4, Limits.slideCharacters / 2), pictures: 1)
            return (poster, max(seconds, poster.seconds ?? 0, item.secondsAsked ?? 0))
        }
    }

    private func scene(
        _ poster: Poster, _ item: AnnouncementSlideContent, kit: SlideKit, label: String, clock: CivilTime?
    ) -> Scene {
        let canvas = PixelRect(size: kit.metrics.canvas)
        let size = poster.size.fitted(in: canvas.size)
        let spareWidth = canvas.width - size.width
        let spareHeight = canvas.height - size.height
        // Nearly the screen's own shape: centred, the rest is ground.
        let minSide = kit.metrics.small * 7
        let minFoot = kit.metrics.small * 4
        if spareWidth >= minSide {
            return beside(poster, item, kit: kit, label: label, clock: clock, canvas: canvas)
        }
        if spareHeight >= minFoot {
            return above(poster, item, kit: kit, label: label, clock: clock, canvas: canvas, size: size)
        }
        let rect = canvas.centred(size)
        return kit.scene(background: kit.look.paper, [picture(poster, label, kit, in: rect, ground: canvas)])
    }

    private func picture(_ poster: Poster, _ label: String, _ kit: SlideKit, in rect: PixelRect, ground: PixelRect)
        -> Node
    {
        Node(
            id: "poster", role: .picture, label: label, language: kit.language, rect: ground,
            paints: [.posterGround(poster.media, ground), .picture(poster.media, rect)])
    }

    /// Poster on the right in its full height; words in the column on the left.
    private func beside(
        _ poster: Poster, _ item: AnnouncementSlideContent, kit: SlideKit, label: String, clock: CivilTime?,
        canvas: PixelRect
    ) -> Scene {
        let margin = kit.metrics.margin
        let box = PixelSize(canvas.width, canvas.height - 2 * margin)
        let size = poster.size.fitted(in: box)
        let columnWidth = min(canvas.width * 40 / 100, canvas.width - size.width - 2 * margin)
        let ground = PixelRect(columnWidth, 0, canvas.width - columnWidth, canvas.height)
        let rect = ground.centred(size)
        var nodes = [picture(poster, label, kit, in: rect, ground: ground)]
        let width = columnWidth - kit.metrics.left - margin
        nodes += column(item, kit: kit, clock: clock, x: kit.metrics.left, width: width)
        return kit.scene(background: kit.look.paper, nodes)
    }

    private func column(
        _ item: AnnouncementSlideContent, kit: SlideKit, clock: CivilTime?, x: Int, width: Int
    ) -> [Node] {
        let metrics = kit.metrics
        let unit = kit.unit
        let look = kit.look
        let hue = look.hue(of: item.content.themes)
        let edge = PixelRect(0, 0, metrics.edge, metrics.canvas.height)
        var nodes = [
            Node(
                id: "edge", role: .decoration, language: kit.language, rect: edge,
                paints: [.fill(edge, hue, radius: 0)])
        ]
        var y = metrics.top
        if let clock {
            let font = Font(.semibold, px: metrics.small, tabular: true)
            let right = x + kit.width(kit.words.wallClock(clock), font)
            nodes.append(kit.clockNode(clock, color: look.ink, on: look.paper, right: right))
        }
        y += kit.chromeRowHeight + 4 * unit
        if item.association.logo != nil, let logo = item.association.logo {
            let side = metrics.small * 3
            let box = PixelRect(x, y, side, side)
            nodes.append(
                Node(
                    id: "logo", role: .decoration, language: kit.language, rect: box, paints: [.picture(logo, box)]))
            y += side + 2 * unit
        }
        if let name = item.association.name.best(kit.language) {
            let set = kit.paragraph(
                name.text, Font(.semibold, px: metrics.small), width: width, leading: 1.25, language: name.language)
            nodes.append(
                kit.node("association", .text, set, x: x, top: y, width: width, color: look.ink, on: look.paper))
            y += set.height + 2 * unit
        }
        // From the foot upwards: hint, site.
        var bottom = metrics.bottom
        if surroundings.display.touch {
            let set = kit.paragraph(
                Phrase.touchTheScreen.text(kit.language), Font(.medium, px: metrics.small),
                width: width - metrics.small * 3 / 2, leading: 1.25)
            let side = metrics.small * 6 / 5
            var hint = kit.node(
                "touch", .status, set, x: x + metrics.small * 3 / 2, top: bottom - set.height,
                width: width - metrics.small * 3 / 2, color: look.ink, on: look.paper)
            hint.paints.insert(
                .icon("touch", PixelRect(x, bottom - set.height + (set.lineHeight - side) / 2, side, side), look.ink),
                at: 0)
            hint.rect = PixelRect(x, hint.rect.y, width, hint.rect.height)
            nodes.append(hint)
            bottom -= set.height + 2 * unit
        }
        if let site = surroundings.siteName.best(kit.language) {
            let set = kit.paragraph(
                site.text, Font(.regular, px: metrics.small), width: width, leading: 1.25, language: site.language)
            if bottom - set.height >= y {
                nodes.append(
                    kit.node(
                        "site", .text, set, x: x, top: bottom - set.height, width: width, color: look.quiet,
                        on: look.paper))
                bottom -= set.height + 3 * unit
            }
        }
        let rowHeight = metrics.small * 5 / 4
        for (n, contact) in kit.contactItems(item.content.contact, room: width).enumerated() {
            let node = kit.contactNode(contact, id: "contact-\(n)", x: x, top: y + 2 * unit, height: rowHeight)
            guard node.rect.bottom <= bottom else { break }
            nodes.append(node)
            y = node.rect.bottom
        }
        return nodes
    }

    /// Poster on top in its full width; the footer below it.
    private func above(
        _ poster: Poster, _ item: AnnouncementSlideContent, kit: SlideKit, label: String, clock: CivilTime?,
        canvas: PixelRect, size: PixelSize
    ) -> Scene {
        let framed = kit.frame(
            Chrome(
                themes: item.content.themes, association: item.association, contact: item.content.contact, clock: clock)
        )
        let zone = framed.content
        let full = PixelRect(0, zone.y, canvas.width, zone.height)
        let box = PixelSize(canvas.width, zone.height)
        let rect = full.centred(poster.size.fitted(in: box))
        return kit.scene(
            background: kit.look.paper, [picture(poster, label, kit, in: rect, ground: full)] + framed.nodes)
    }
}
