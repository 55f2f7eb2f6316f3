public import SignModel

/// A site-local emergency message: large enough to be read from five metres, in every language it was given in.
public struct AlertSlides {
    let surroundings: Surroundings

    public init(_ surroundings: Surroundings) {
        self.surroundings = surroundings
    }

    public func slide(_ alert: Alert, languages: [Language], clock: CivilTime? = nil) -> Slide {
        let order = languages.filter { alert.text[$0] != nil } + alert.text.languages.filter { !languages.contains($0) }
        let shown = order.prefix(Limits.alertLanguagesAtOnce)
        let kit = SlideKit(surroundings, language: shown.first ?? .finnish)
        let metrics = kit.metrics
        let look = kit.look
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
        let bases = [least * 2, least * 3 / 2, least * 5 / 4, least]
        // *Huomio* above each language where that leaves the text its size, else only the sign before it.
        let full = stack(alert, Array(shown), kit: kit, headed: true)
        let stack = full.fit(in: zone, bases: bases) ? full : stack(alert, Array(shown), kit: kit, headed: false)
        let set = stack.nodes(in: zone, bases: bases, ground: look.alert)
        return Slide(
            scene: kit.scene(background: look.alert, nodes + set.nodes),
            readingSeconds: ReadingTime.seconds(characters: stack.characters))
    }

    private func stack(_ alert: Alert, _ languages: [Language], kit: SlideKit, headed: Bool) -> Stack {
        var stack = Stack(kit: kit)
        let color = kit.look.onAlert
        for (n, language) in languages.enumerated() {
            if headed {
                stack.items.append(
                    Stack.Item(
                        id: "attention-\(language)", role: .heading, text: Phrase.attention.text(language),
                        face: .semibold, scale: 0.8, color: color, gap: n == 0 ? 0 : 7, headline: true,
                        language: language, icon: "warning"))
            }
            stack.items.append(
                Stack.Item(
                    id: "alert-\(language)", role: .text, text: alert.text[language] ?? "", face: .semibold, scale: 1,
                    color: color, gap: headed ? 1 : 5, headline: true, language: language,
                    icon: headed ? nil : "warning"))
        }
        return stack
    }
}
