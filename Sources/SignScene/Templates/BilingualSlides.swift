import SignModel

/// Two languages at once: side by side in landscape, one above the other in portrait, each with headline, text, when and
/// where; what does not fit is shown as two slides by turns, one a language.
struct BilingualSlides {
    let surroundings: Surroundings
    let date: CivilDate

    init(_ surroundings: Surroundings, on date: CivilDate) {
        self.surroundings = surroundings
        self.date = date
    }

    func slides(
        of item: AnnouncementSlideContent, _ first: Language, _ second: Language, clock: CivilTime?
    ) -> [Slide] {
        let kit = SlideKit(surroundings, language: first)
        let other = kit.speaking(second)
        let frame = kit.frame(
            Chrome(
                themes: item.content.themes, association: item.association, contact: item.content.contact, clock: clock,
                second: second))
        var left = Parts(item, kit: kit, date: date)
        var right = Parts(item, kit: other, date: date)
        let url = left.qr
        left.qr = nil
        right.qr = nil
        left.picture = nil
        right.picture = nil
        let zones = split(frame.content, kit: kit)
        // The same sizes on both sides: the larger of what either needs.
        if let (a, b) = SlideBodyComposer.pair(
            left, right, SlideBodyComposer(kit: kit, zone: zones.0), SlideBodyComposer(kit: other, zone: zones.1))
        {
            let nodes = frame.nodes + [divider(between: zones, kit: kit)] + a.nodes + b.nodes.map(renamed)
            var slides = [slide(kit, nodes, characters: a.characters + b.characters, item: item, hasQR: false)]
            if let url {
                slides += code(url, kit: kit, other: other, left: left, right: right, frame: frame, item: item)
            }
            return slides
        }
        let single = AnnouncementSlides(surroundings, on: date)
        return single.slides(of: item, in: PlayLanguage(first), clock: clock)
            + single.slides(of: item, in: PlayLanguage(second), clock: clock)
    }

    private func slide(
        _ kit: SlideKit, _ nodes: [Node], characters: Int, item: AnnouncementSlideContent, hasQR: Bool
    ) -> Slide {
        Slide(
            scene: kit.scene(background: kit.look.paper, nodes),
            readingSeconds: max(
                item.secondsAsked ?? 0, ReadingTime.seconds(characters: characters, hasQR: hasQR)))
    }

    private func renamed(_ node: Node) -> Node {
        var copy = node
        copy.id += "-second"
        return copy
    }

    private func split(_ zone: PixelRect, kit: SlideKit) -> (PixelRect, PixelRect) {
        let gap = 8 * kit.unit
        if kit.metrics.isLandscape {
            let width = (zone.width - gap) / 2
            return (
                PixelRect(zone.x, zone.y, width, zone.height), PixelRect(zone.right - width, zone.y, width, zone.height)
            )
        }
        let height = (zone.height - gap) / 2
        return (
            PixelRect(zone.x, zone.y, zone.width, height), PixelRect(zone.x, zone.bottom - height, zone.width, height)
        )
    }

    private func divider(between zones: (PixelRect, PixelRect), kit: SlideKit) -> Node {
        let thick = max(1, kit.unit / 3)
        let rect =
            kit.metrics.isLandscape
            ? PixelRect((zones.0.right + zones.1.x) / 2, zones.0.y, thick, zones.0.height)
            : PixelRect(zones.0.x, (zones.0.bottom + zones.1.y) / 2, zones.0.width, thick)
        return Node(
            id: "divider", role: .decoration, language: kit.language, rect: rect,
            paints: [.fill(rect, kit.look.line, radius: 0)])
    }

    /// The QR code on a slide of its own, with both headlines.
    private func code(
        _ url: String, kit: SlideKit, other: SlideKit, left: Parts, right: Parts,
        frame: Frame,
        item: AnnouncementSlideContent
    ) -> [Slide] {
        var parts = Parts(titled: left.title)
        parts.qr = url
        let body = SlideBodyComposer(kit: kit, zone: frame.content).composeAnyway(parts)
        var nodes = frame.nodes + body.nodes
        var characters = body.characters
        // The second headline under the first, where the first leaves room.
        if let title = body.nodes.first(where: { $0.id == "title" }), let run = title.textRuns.first,
            let qr = body.nodes.first(where: { $0.id == "qr" })
        {
            let width =
                kit.metrics.isLandscape
                ? min(title.rect.width, qr.rect.x - title.rect.x - 6 * kit.unit) : title.rect.width
            let loose = other.headline(right.title, px: run.font.px, width: max(1, width))
            let set = other.balanced(loose, right.title, width: max(1, width))
            let top = title.rect.bottom + 4 * kit.unit
            let limit = kit.metrics.isLandscape ? frame.content.bottom : qr.rect.y
            if top + set.height <= limit, title.rect.bottom <= qr.rect.y || kit.metrics.isLandscape {
                nodes.append(
                    other.node(
                        "title-second", .heading, set, x: title.rect.x, top: top, width: width, color: kit.look.quiet,
                        on: kit.look.paper))
                characters += ReadingTime.characters(of: right.title)
            }
        }
        return [slide(kit, nodes, characters: characters, item: item, hasQR: true)]
    }
}

extension SlideBodyComposer {
    /// Two bodies in the same sizes, the largest in which both fit; nil when there is none.
    static func pair(
        _ first: Parts, _ second: Parts, _ a: SlideBodyComposer, _ b: SlideBodyComposer
    ) -> (SlideBody, SlideBody)? {
        a.sizes.lazy.compactMap { size in
            a.composed(first, size).flatMap { left in b.composed(second, size).map { (left, $0) } }
        }.first
    }
}
