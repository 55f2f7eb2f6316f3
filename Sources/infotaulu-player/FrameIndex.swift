import SignModel
import SignSchedule
import SignStage

/// `index.json` of `--frames`: the plays in the shape of `plan --json` (`spec/commands.md`), each with its file.
struct FrameIndex {
    private let head: String
    private let zone: ZoneRules
    private var entries: [String] = []

    init(screen: ScreenID, from: Instant, to: Instant, zone: ZoneRules) {
        self.zone = zone
        head = [
            "  \"screen\": \(SceneTree.quoted(screen.raw))", "  \"from\": \(SceneTree.quoted(from.iso(in: zone)))",
            "  \"to\": \(SceneTree.quoted(to.iso(in: zone)))",
        ].joined(separator: ",\n")
    }

    var count: Int { entries.count }

    /// Adds a play and says which file is its picture: number, time and slide, as `0007-090130-filler-welcome-0.png`.
    mutating func add(_ play: Play) -> String {
        let time = zone.civil(at: play.span.from).time
        func digits(_ value: Int, _ width: Int) -> String {
            let text = String(value)
            return String(repeating: "0", count: max(0, width - text.count)) + text
        }
        let clock = digits(time.hour, 2) + digits(time.minute, 2) + digits(time.second, 2)
        let slide = play.slide.description.map { $0 == "/" ? "-" : $0 }
        let file = "\(digits(entries.count + 1, 4))-\(clock)-\(String(slide)).png"
        var fields = [
            ("file", file), ("start", play.span.from.iso(in: zone)), ("end", play.span.until.iso(in: zone)),
            ("layer", play.layer.rawValue),
        ]
        if let announcement = play.announcement { fields.append(("announcement", announcement.raw)) }
        if let association = play.association { fields.append(("association", association.raw)) }
        fields += [
            ("slide", play.slide.description), ("language", play.language.description),
            ("because", play.because.code),
        ]
        entries.append(
            "    {" + fields.map { "\"\($0)\": \(SceneTree.quoted($1))" }.joined(separator: ", ") + "}")
        return file
    }

    var json: String {
        "{\n\(head),\n  \"plays\": [\n" + entries.joined(separator: ",\n") + "\n  ]\n}\n"
    }
}
