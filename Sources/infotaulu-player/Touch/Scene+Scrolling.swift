import SignScene

extension Scene {
    /// The rows of the page's list this many pixels further up.
    func scrollingList(by pixels: Int) -> Scene {
        var scene = self
        scene.nodes = nodes.map { $0.scrollingList(by: pixels) }
        return scene
    }
}

extension Node {
    fileprivate func scrollingList(by pixels: Int) -> Node {
        var node = self
        if role == .list, clips {
            node.scroll += pixels
        } else {
            node.children = children.map { $0.scrollingList(by: pixels) }
        }
        return node
    }
}
