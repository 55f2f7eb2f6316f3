public import SignModel
public import SignScene

/// A page as it was laid out: what the session has to know of it.
public struct PageFacts: Hashable, Sendable {
    public var scene: Scene
    /// How many pages there are of it, at least 1; nil while only its frame is made.
    public var pageCount: Int?
    /// How long reading all that is visible takes (``ReadingTime``).
    public var readingSeconds: Int
    /// Where rows can be dragged, in canvas pixels; nil where nothing can.
    public var list: PixelRect?

    /// - Parameter list: left out: the scene's first list that clips what is in it.
    public init(scene: Scene, pageCount: Int? = 1, readingSeconds: Int = 0, list: PixelRect? = nil) {
        self.scene = scene
        self.pageCount = pageCount.map { max(1, $0) }
        self.readingSeconds = max(0, readingSeconds)
        self.list = list ?? scene.placed.first { $0.node.role == .list && $0.node.clips }?.rect
    }
}
