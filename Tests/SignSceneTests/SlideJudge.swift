import SignModel
import SignScene
import SignStage

/// What somebody in the lobby would complain of on whatever slide.
enum SlideJudge {
    /// Nothing leaves the screen or covers anything else, and no letter is smaller than can be read from where one
    /// stands.
    static func faults(_ scene: Scene, _ display: Display) -> [String] {
        var faults: [String] = []
        let least = display.px(arcMinutes: 22, distanceMm: display.viewingDistanceMm)
        let canvas = PixelRect(size: scene.size)
        let nodes = scene.nodes.filter { $0.role != .decoration }
        for node in scene.nodes where !canvas.contains(node.rect) {
            faults.append("\(node.id) leaves the screen: \(node.rect)")
        }
        for run in scene.textRuns {
            if !canvas.contains(run.rect) { faults.append("'\(run.string)' leaves the screen: \(run.rect)") }
            if Samples.foundry.metrics(of: run.font).capHeight < least {
                faults.append("'\(run.string)' is \(run.font.px) px")
            }
            let ends = [run.string.first, run.string.last]
            if run.string.count > 1, ends.contains("·") { faults.append("'\(run.string)' ends with a dot") }
        }
        for (index, one) in nodes.enumerated() {
            for other in nodes[(index + 1)...] where one.rect.intersects(other.rect) {
                faults.append("\(one.id) \(one.rect) covers \(other.id) \(other.rect)")
            }
        }
        return faults
    }
}
