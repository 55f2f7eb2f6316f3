public import SignModel

/// What answers a finger that touches a slide, while it lies there: nothing of the slide moves.
extension TouchPages {
    /// `scene` with a ring under the finger at `point` and, at its lower right, what to do: lift it.
    public func held(over scene: Scene, at point: PixelPoint, language: Language) -> Scene {
        let languages = [language] + [Language.finnish, .swedish, .english].filter { $0 != language }
        let kit = TouchKit(
            surroundings, settings: TouchSettings(language: language), languages: languages, shelf: shelf)
        var held = scene
        held.nodes += [kit.ring(at: point), kit.pill(languages)]
        return held
    }
}

extension TouchKit {
    /// 45 mm across, under the finger.
    fileprivate func ring(at point: PixelPoint) -> Node {
        let side = px(mm: 45)
        let rect = PixelRect(point.x - side / 2, point.y - side / 2, side, side)
        let (ground, ink) = look.isDark ? (look.panel, look.siteFill) : (look.line, look.ink)
        return Node(
            id: "held-ring", role: .decoration, language: language, rect: rect,
            paints: [
                .fill(rect, ground, radius: side / 2),
                .outline(rect, ink, width: max(4, metrics.outline * 2), radius: side / 2),
            ])
    }

    /// *Nosta sormi*, and smaller the same in the other languages; in the band hands reach.
    fileprivate func pill(_ languages: [Language]) -> Node {
        let m = metrics
        let others = languages.dropFirst().compactMap { surroundings.words[$0]?[.liftYourFinger] }
        let says = words[.liftYourFinger]
        let strong = Font(.semibold, px: em(.e))
        let small = Font(.medium, px: em(.c))
        let second = others.joined(separator: "\u{A0}· ")
        let icon = px(mm: 34)
        let pad = px(mm: 16)
        let gap = px(mm: 11)
        let height = px(mm: 57)
        let text = max(width(says, strong), width(second, small))
        let wide = min(m.right - m.edge, max(px(mm: 250), pad + icon + gap + text + pad))
        // Where both do not fit beside one another, the other languages go.
        let both = pad + icon + gap + text + pad <= m.right - m.edge
        let bottom = min(m.navBottom, m.canvas.height - px(mm: 12))
        let rect = PixelRect(m.right - wide, bottom - height, wide, height)
        let (ground, ink) = look.isDark ? (look.ink, look.paper) : (look.ink, look.paper)
        let x = rect.x + pad + icon + gap
        let first = em(.e) * 12 / 10
        let block = first + (both ? em(.c) * 13 / 10 : 0)
        let y = rect.y + (height - block) / 2
        var paints: [Paint] = [
            .fill(rect, ground, radius: m.tileRadius),
            self.icon("touch", x: rect.x + pad, in: rect, side: icon, color: ink),
            .text(run(says, strong, x: x, top: y, height: first, color: ink, on: ground)),
        ]
        if both {
            paints.append(
                .text(run(second, small, x: x, top: y + first, height: em(.c) * 13 / 10, color: ink, on: ground)))
        }
        return Node(
            id: "held", role: .status, label: ([says] + (both ? Array(others) : [])).joined(separator: ". ").spoken,
            language: language, rect: rect, paints: paints)
    }
}
