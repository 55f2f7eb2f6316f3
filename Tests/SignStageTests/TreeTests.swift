import Foundation
import SignModel
import SignScene
import SignStage
import Testing

@Suite struct TreeTests {
    @Test func theTreeSaysWhatIsDrawn() throws {
        let run = TextRun(
            string: "klo 14.00 \"kahvi\"\n", language: .finnish, font: Font(.semibold, px: 60, tabular: true),
            origin: PixelPoint(10, 70), rect: PixelRect(10, 20, 200, 60), color: Bench.ink, background: .image)
        var scene = Bench.scene(PixelSize(1920, 1080), [.text(run)])
        scene.nodes[0].children = [
            Node(
                id: "button", role: .button, label: "Kotiin", language: .finnish, rect: PixelRect(0, 0, 90, 90),
                enabled: false, action: .home)
        ]
        let data = Data(SceneTree.json(scene).utf8)
        let tree = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        #expect(tree["size"] as? [Int] == [1920, 1080])
        #expect(tree["pixelPitchMm"] as? Double == 0.5)
        #expect(tree["designDistanceMm"] as? Int == 3000)
        let node = try #require((tree["nodes"] as? [[String: Any]])?.first)
        #expect(node["role"] as? String == "group")
        #expect(node["action"] == nil)
        let text = try #require((node["text"] as? [[String: Any]])?.first)
        #expect(text["string"] as? String == run.string)
        #expect(text["rect"] as? [Int] == [10, 20, 200, 60])
        #expect(text["px"] as? Int == 60 && text["weight"] as? Int == 600)
        #expect(text["color"] as? String == "#1c1b1a" && text["background"] as? String == "image")
        let child = try #require((node["children"] as? [[String: Any]])?.first)
        #expect(child["action"] as? String == "home" && child["enabled"] as? Bool == false)
    }

    /// What scrolls is told where it is seen, what is cut as far as it is seen, what is hidden not at all.
    @Test func theTreeSaysWhereThingsAreSeen() throws {
        let rows = (0..<3).map { index in
            Node(
                id: "row\(index)", role: .button, label: "rivi", language: .finnish,
                rect: PixelRect(0, 100 + index * 40, 200, 40), action: .page(index),
                state: index == 1 ? .pressed : .rest, hit: PixelRect(0, 98 + index * 40, 200, 44), level: 2)
        }
        var scene = Bench.scene(PixelSize(400, 300), [])
        scene.nodes = [
            Node(
                id: "list", role: .list, language: .finnish, rect: PixelRect(0, 100, 200, 50), clips: true, scroll: 50,
                children: rows)
        ]
        let tree = try #require(
            try JSONSerialization.jsonObject(with: Data(SceneTree.json(scene).utf8)) as? [String: Any])
        let list = try #require((tree["nodes"] as? [[String: Any]])?.first)
        let seen = try #require(list["children"] as? [[String: Any]])
        #expect(seen.map { $0["id"] as? String } == ["row1", "row2"])
        #expect(seen.map { $0["rect"] as? [Int] } == [[0, 100, 200, 30], [0, 130, 200, 20]])
        #expect(seen[0]["hit"] as? [Int] == [0, 100, 200, 32] && seen[0]["level"] as? Int == 2)
        #expect(seen[0]["state"] as? String == "pressed" && seen[1]["state"] == nil)
    }
}
