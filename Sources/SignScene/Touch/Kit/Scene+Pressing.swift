public import SignModel

extension Scene {
    /// This scene with the control `id` as it looks under a finger; the same scene when there is no such control.
    ///
    /// Only colours change, in that control's paints alone: nothing moves and nothing is set anew.
    public func pressing(_ id: String, _ look: Look) -> Scene {
        mapping(id) { node in
            guard node.enabled else { return node }
            var pressed = node.recoloured(PressedColors(node, look))
            pressed.state = .pressed
            return pressed
        }
    }

    /// This scene with a ring around the control `id`, drawn last: the one nearest to where somebody touched nothing.
    public func focusing(_ id: String, _ look: Look) -> Scene {
        guard let control = allNodes.first(where: { $0.id == id }) else { return self }
        let width = max(4, size.shortSide / 180)
        let radius = max(4, size.shortSide / 90) + 2 * width
        let rect = control.rect.inset(-2 * width, -2 * width)
        var scene = mapping(id) { node in
            var node = node
            node.state = .focused
            return node
        }
        scene.nodes.append(
            Node(
                id: "focus", role: .decoration, language: control.language, rect: rect,
                paints: [
                    .outline(rect.inset(width, width), look.paper, width: width, radius: radius - width),
                    .outline(rect, look.isDark ? look.siteFill : look.ink, width: width, radius: radius),
                ]))
        return scene
    }

    private func mapping(_ id: String, _ change: (Node) -> Node) -> Scene {
        var scene = self
        scene.nodes = nodes.map { $0.mapping(id, change) }
        return scene
    }
}

extension Node {
    fileprivate func mapping(_ id: String, _ change: (Node) -> Node) -> Node {
        if self.id == id { return change(self) }
        guard !children.isEmpty else { return self }
        var node = self
        node.children = children.map { $0.mapping(id, change) }
        return node
    }

    fileprivate func recoloured(_ colors: PressedColors) -> Node {
        var node = self
        node.paints = paints.map(colors.change)
        node.children = children.map { $0.recoloured(colors) }
        return node
    }
}

/// The colours of a pressed control by those it has at rest: `design/tokens.md`, 1.4.
private struct PressedColors {
    private let rest: Color
    private let ground: Color
    private let ink: Color
    /// Of a theme's tile: its spine and the icon on it keep their colours.
    private let spine: Color?
    private let icon: Color?

    init(_ node: Node, _ look: Look) {
        let fills = node.paints.compactMap { if case .fill(_, let color, _) = $0 { color } else { nil } }
        rest = fills.first ?? look.panel
        if look.isDark {
            // Whatever is white already, as what is on or what a page is for, turns to the accent.
            ground = rest == look.ink ? look.siteFill : look.ink
            ink = look.paper
        } else {
            ground = rest == look.site ? look.ink : look.site
            ink = look.onSite
        }
        if case .theme(let id) = node.action, fills.contains(look.fill(of: id)) {
            spine = look.fill(of: id)
            icon = look.paper
        } else {
            spine = nil
            icon = nil
        }
        if case .theme(let id) = node.action, spine != nil, !look.isDark { tile = look.themes[id] } else { tile = nil }
    }

    private let tile: Color?

    func change(_ paint: Paint) -> Paint {
        let ground = tile ?? self.ground
        switch paint {
        case .fill(let rect, let color, let radius):
            return .fill(rect, color == rest ? ground : color == spine ? color : ink, radius: radius)
        case .outline(let rect, _, let width, let radius):
            return .outline(rect, ground, width: width, radius: radius)
        case .text(var run):
            run.color = ink
            run.background = .color(ground)
            return .text(run)
        case .icon(let name, let rect, let color):
            return .icon(name, rect, color == icon && spine != nil && name.hasPrefix("theme-") ? color : ink)
        case .picture, .posterGround, .qr, .shape:
            return paint
        }
    }
}
