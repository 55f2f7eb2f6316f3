import SignModel

/// What kind of control it is, for its looks.
enum ControlKind: Hashable {
    case plain
    /// What a page is for.
    case primary
    /// A theme, with its spine.
    case tile(ThemeID)
}

/// The colours of a control in a state: `design/tokens.md`, 1.4.
struct ControlFace: Hashable {
    /// nil: what lies under it shows.
    var ground: Color?
    /// What its texts stand on.
    var under: Color
    var edge: Color?
    var ink: Color
    var quiet: Color
    var isDashed = false
    /// The bar that tells that it is on.
    var bar: Color?

    static func rest(_ kind: ControlKind, _ look: Look) -> ControlFace {
        switch kind {
        case .primary:
            let (ground, ink) = look.isDark ? (look.ink, look.paper) : (look.site, look.onSite)
            return ControlFace(ground: ground, under: ground, edge: nil, ink: ink, quiet: ink)
        case .plain, .tile:
            return ControlFace(ground: look.panel, under: look.panel, edge: look.edge, ink: look.ink, quiet: look.quiet)
        }
    }

    static func selected(_ look: Look) -> ControlFace {
        look.isDark
            ? ControlFace(
                ground: look.ink, under: look.ink, edge: look.ink, ink: look.paper, quiet: look.paper, bar: look.paper)
            : ControlFace(
                ground: look.panel, under: look.panel, edge: look.edge, ink: look.ink, quiet: look.quiet, bar: look.site
            )
    }

    static func disabled(_ look: Look, on ground: Color) -> ControlFace {
        ControlFace(
            ground: nil, under: ground, edge: look.edge, ink: look.disabled, quiet: look.disabled, isDashed: true)
    }
}
