/// One laid-out touch page.
public struct PageLayout: Hashable, Sendable {
    public var scene: Scene
    /// Of how many pages it is one.
    public var pageCount: Int
    /// Seconds it takes to read (`guides/accessibility.md`, 2.4).
    public var readingSeconds: Int

    public init(scene: Scene, pageCount: Int = 1, readingSeconds: Int) {
        self.scene = scene
        self.pageCount = pageCount
        self.readingSeconds = readingSeconds
    }
}
