public import SignModel

/// A site-local emergency message: large enough to be read from five metres, in every language it was given in.
public struct AlertSlides {
    let surroundings: Surroundings

    public init(_ surroundings: Surroundings) {
        self.surroundings = surroundings
    }

    public func slide(_ alert: Alert, languages: [Language], clock: CivilTime? = nil) -> Slide {
        let order = languages.filter { alert.text[$0] != nil } + alert.text.languages.filter { !languages.contains($0) }
        let shown = order.prefix(3)
        let kit = SlideKit(surroundings, language: shown.first ?? .finnish)
        let metrics = kit.metrics
        let look = kit.look
        var stack = Stack(kit: kit)
        for (n, language) in shown.enumerated() {
            stack.items.append(
                Stack.Item(
                    id: "attention-\(language)", role: .heading, text: Phrase.attention.text(language), face: .semibold,
                    scale: 0.8, color: look.onAlert, gap: n == 0 ? 0 : 7, leading: 1.2, headline: true,
                    language: language, icon: "warning"))
            stack.items.append(
                Stack.Item(
                    id: "alert-\(language)", role: .text, text: alert.text[language] ?? "", face: .semibold, scale: 1,
                    color: look.onAlert, gap: 1, leading: 1.2, headline: true, language: language))
        }
        let border = max(4, metrics.margin / 3)
        let canvas = PixelRect(size: metrics.canvas)
        var nodes = [
            Node(
                id: "frame", role: .decoration, language: kit.language, rect: canvas,
                paints: [.outline(canvas.inset(border, border), look.onAlert, width: border, radius: 0)])
        ]
        let rowHeight = metrics.small * 5 / 4
        let inner = canvas.inset(metrics.margin + 2 * border, metrics.margin + 2 * border)
        var zone = inner
        if let clock {
            nodes.append(
                kit.clockNode(
                    clock, color: look.onAlert, on: look.alert, right: inner.right, top: inner.bottom - rowHeight))
        }
        zone.height -= rowHeight + 3 * kit.unit
        let least = metrics.headlineMin
        let set = stack.nodes(in: zone, bases: [least * 2, least * 3 / 2, least * 5 / 4, least], ground: look.alert)
        return Slide(
            scene: kit.scene(background: look.alert, nodes + set.nodes),
            readingSeconds: ReadingTime.seconds(characters: stack.characters))
    }
}
