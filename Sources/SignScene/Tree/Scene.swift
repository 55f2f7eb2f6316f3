public import SignModel

/// One full screen as a value: what is where, what it says and what it does, in whole pixels of the canvas.
///
/// A scene is drawn by the stage and written as the JSON tree of `spec/touch.md`; both read the same nodes, so the
/// tree can be trusted in tests.
public struct Scene: Hashable, Sendable {
    public var size: PixelSize
    /// Millimetres a pixel takes on this display.
    public var pixelPitchMm: Double
    /// From where it is meant to be read.
    public var designDistanceMm: Int
    /// What lies under everything.
    public var background: Color
    /// Drawn in order, later over earlier.
    public var nodes: [Node]

    public init(
        size: PixelSize, pixelPitchMm: Double, designDistanceMm: Int, background: Color, nodes: [Node] = []
    ) {
        self.size = size
        self.pixelPitchMm = pixelPitchMm
        self.designDistanceMm = designDistanceMm
        self.background = background
        self.nodes = nodes
    }

    /// Every node as it is seen (``seen``), parents before their children, in drawing order.
    public var allNodes: [Node] { seen.nodes.flatMap(\.withDescendants) }
    /// Every text run as it is seen, in drawing order.
    public var textRuns: [TextRun] { allNodes.flatMap(\.textRuns) }
    /// The media that must be at hand before it can be drawn.
    public var media: [MediaID] { nodes.flatMap(\.withDescendants).flatMap(\.paints).compactMap(\.medium) }
}

/// One thing on the screen: a heading, a line of text, a picture, a button.
public struct Node: Hashable, Sendable {
    /// What it is to somebody who cannot see it.
    public enum Role: String, Sendable, Hashable, Codable {
        case group, heading, text, time, picture, qr, status, decoration, button, list, listItem
    }

    /// How a control stands; its look is in its paints.
    public enum State: String, Sendable, Hashable, CaseIterable {
        case rest, pressed, selected, focused
    }

    /// Unique in its scene and the same from frame to frame.
    public var id: String
    public var role: Role
    /// What it says, in words; empty only for decoration.
    public var label: String
    public var language: Language
    /// Where its text and outline stand, in canvas pixels, before anything above it scrolls or clips; ``Scene/seen``
    /// has it afterwards.
    public var rect: PixelRect
    public var enabled: Bool
    /// What touching it does; nil when nothing.
    public var action: Action?
    public var state: State
    /// Where a finger means it: half-way into the gaps around it. nil: ``rect``.
    public var hit: PixelRect?
    /// Of a heading: 1 for the page's own.
    public var level: Int?
    /// Its paints and children show inside ``rect`` only, and no touch reaches them outside of it.
    public var clips: Bool
    /// How far its children are moved up, in pixels; they are laid out as if it were 0.
    public var scroll: Int
    public var paints: [Paint]
    public var children: [Node]

    public init(
        id: String, role: Role, label: String = "", language: Language, rect: PixelRect, enabled: Bool = true,
        action: Action? = nil, state: State = .rest, hit: PixelRect? = nil, level: Int? = nil, clips: Bool = false,
        scroll: Int = 0, paints: [Paint] = [], children: [Node] = []
    ) {
        self.id = id
        self.role = role
        self.label = label
        self.language = language
        self.rect = rect
        self.enabled = enabled
        self.action = action
        self.state = state
        self.hit = hit
        self.level = level
        self.clips = clips
        self.scroll = scroll
        self.paints = paints
        self.children = children
    }

    var withDescendants: [Node] { [self] + children.flatMap(\.withDescendants) }

    /// The node's own text runs, without its children's.
    public var textRuns: [TextRun] {
        paints.compactMap { if case .text(let run) = $0, !run.rect.isEmpty { run } else { nil } }
    }
}
