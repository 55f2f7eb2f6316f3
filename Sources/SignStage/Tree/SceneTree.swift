internal import Foundation
internal import SignModel
public import SignScene

/// The scene as the JSON tree of `spec/commands.md`, "tree": the same nodes the painter draws, their rectangles as seen.
///
/// Keys come in a fixed order, so the same scene always gives the same text.
public enum SceneTree {
    /// One JSON object, ending in a line feed.
    public static func json(_ scene: Scene) -> String {
        var out = "{\n"
        out += "  \"size\": [\(scene.size.width), \(scene.size.height)],\n"
        out += "  \"pixelPitchMm\": \(rounded(scene.pixelPitchMm)),\n"
        out += "  \"designDistanceMm\": \(scene.designDistanceMm),\n"
        out += "  \"background\": \(quoted(scene.background.description)),\n"
        out += "  \"nodes\": " + list(scene.seen.nodes.map { node($0, indent: "    ") }, indent: "  ") + "\n}\n"
        return out
    }

    private static func node(_ node: Node, indent: String) -> String {
        var fields = [
            "\"id\": \(quoted(node.id))", "\"role\": \(quoted(node.role.rawValue))",
            "\"label\": \(quoted(node.label))", "\"lang\": \(quoted(node.language.tag))",
            "\"rect\": \(rect(node.rect))", "\"enabled\": \(node.enabled)",
        ]
        if let action = node.action { fields.append("\"action\": \(quoted(action.text))") }
        if node.state != .rest { fields.append("\"state\": \(quoted(node.state.rawValue))") }
        if let level = node.level { fields.append("\"level\": \(level)") }
        if let hit = node.hit { fields.append("\"hit\": \(rect(hit))") }
        let inner = indent + "  "
        fields.append("\"text\": " + list(node.textRuns.map(run), indent: inner))
        fields.append(
            "\"children\": " + list(node.children.map { Self.node($0, indent: inner + "  ") }, indent: inner))
        return "{\n" + fields.map { inner + $0 }.joined(separator: ",\n") + "\n" + indent + "}"
    }

    private static func run(_ run: TextRun) -> String {
        let background =
            switch run.background {
            case .color(let color): quoted(color.description)
            case .image: "\"image\""
            }
        return
            "{\"string\": \(quoted(run.string)), \"lang\": \(quoted(run.language.tag)), \"rect\": \(rect(run.rect)), "
            + "\"px\": \(run.font.px), \"weight\": \(run.font.weight), \"color\": \(quoted(run.color.description)), "
            + "\"background\": \(background)}"
    }

    private static func rect(_ rect: PixelRect) -> String {
        "[\(rect.x), \(rect.y), \(rect.width), \(rect.height)]"
    }

    private static func list(_ items: [String], indent: String) -> String {
        guard !items.isEmpty else { return "[]" }
        return "[\n" + items.map { indent + "  " + $0 }.joined(separator: ",\n") + "\n" + indent + "]"
    }

    /// Four decimals, so that the text does not depend on the last bit of a division.
    private static func rounded(_ value: Double) -> String { String((value * 10_000).rounded() / 10_000) }

    /// `text` as a JSON string.
    public static func quoted(_ text: String) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .withoutEscapingSlashes
        // A string can always be encoded.
        return (try? encoder.encode(text)).map { String(decoding: $0, as: UTF8.self) } ?? "\"\""
    }
}
