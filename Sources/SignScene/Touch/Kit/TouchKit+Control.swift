import SignModel

/// How a control stands when a page is laid out.
enum Standing: Hashable {
    case rest, selected, disabled
}

extension TouchKit {
    func face(_ kind: ControlKind, _ standing: Standing, on ground: Color? = nil) -> ControlFace {
        switch standing {
        case .rest: .rest(kind, look)
        case .selected: .selected(look)
        case .disabled: .disabled(look, on: ground ?? look.sand)
        }
    }

    /// Something to press: its ground and outline, and on them what `content` paints inside it.
    func control(
        _ id: String, _ action: Action, in rect: PixelRect, kind: ControlKind = .plain, standing: Standing = .rest,
        radius: Int? = nil, label: String, language: Language? = nil, role: Node.Role = .button,
        on ground: Color? = nil, content: (ControlFace) -> [Paint]
    ) -> Node {
        let face = face(kind, standing, on: ground)
        let corner: Int
        switch kind {
        case .plain: corner = radius ?? metrics.radius
        case .primary, .tile: corner = radius ?? metrics.tileRadius
        }
        return Node(
            id: id, role: role, label: label.spoken, language: language ?? self.language, rect: rect,
            enabled: standing != .disabled, action: action, state: standing == .selected ? .selected : .rest,
            paints: body(face, rect, radius: corner, spine: nil) + content(face))
    }

    /// The ground of a control, its bar or spine, and its outline.
    func body(
        _ face: ControlFace, _ rect: PixelRect, radius: Int, spine: (width: Int, color: Color)?
    ) -> [Paint] {
        var paints: [Paint] = []
        let radius = min(radius, rect.height / 2)
        if let ground = face.ground {
            let bar = spine ?? face.bar.map { (metrics.outline * 3, $0) }
            if let bar {
                // Rounded where the control is, straight where the bar ends.
                paints.append(.fill(rect, ground, radius: radius))
                let left = PixelRect(rect.x, rect.y, min(rect.width, bar.0 + radius), rect.height)
                paints.append(.fill(left, bar.1, radius: radius))
                paints.append(
                    .fill(
                        PixelRect(rect.x + bar.0, rect.y, min(radius, rect.width - bar.0 - radius), rect.height),
                        ground,
                        radius: 0))
            } else {
                paints.append(.fill(rect, ground, radius: radius))
            }
        }
        if let edge = face.edge {
            if face.isDashed {
                paints += dashes(rect, edge)
            } else {
                paints.append(.outline(rect, edge, width: outlineWidth, radius: radius))
            }
        }
        return paints
    }

    /// White outlines are drawn a little wider.
    var outlineWidth: Int { look.isDark ? metrics.outline + max(1, metrics.outline / 3) : metrics.outline }

    /// A dashed outline.
    private func dashes(_ rect: PixelRect, _ color: Color) -> [Paint] {
        let width = outlineWidth
        let dash = 3 * metrics.outline
        let gap = 2 * metrics.outline
        func along(_ length: Int, _ piece: (Int, Int) -> PixelRect) -> [Paint] {
            // A whole number of dashes, the first and last at the corners.
            let count = max(1, (length + gap) / (dash + gap))
            return (0..<count).map { n in
                let start = count == 1 ? 0 : n * (length - dash) / (count - 1)
                return .fill(piece(start, min(dash, length)), color, radius: 0)
            }
        }
        let inset = metrics.radius / 2
        let across = rect.width - 2 * inset
        let down = rect.height - 2 * inset
        return along(across) { PixelRect(rect.x + inset + $0, rect.y, $1, width) }
            + along(across) { PixelRect(rect.x + inset + $0, rect.bottom - width, $1, width) }
            + along(down) { PixelRect(rect.x, rect.y + inset + $0, width, $1) }
            + along(down) { PixelRect(rect.right - width, rect.y + inset + $0, width, $1) }
    }

    /// An icon centred from top to bottom at `x` in `rect`.
    func icon(_ name: String, x: Int, in rect: PixelRect, side: Int, color: Color) -> Paint {
        .icon(name, PixelRect(x, rect.y + (rect.height - side) / 2, side, side), color)
    }
}
