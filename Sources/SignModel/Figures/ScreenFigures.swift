/// What a player last wrote about itself, as the Prometheus text format has it.
public struct ScreenFigures: Hashable, Sendable {
    /// What does not change while it runs: `screen`, `driver`, `renderer`, `size`.
    public var info: [String: String]
    public var values: [ScreenFigure: Double]

    public init(info: [String: String] = [:], values: [ScreenFigure: Double] = [:]) {
        self.info = info
        self.values = values
    }

    public subscript(_ figure: ScreenFigure) -> Double? {
        get { values[figure] }
        set { values[figure] = newValue }
    }

    /// An instant that a figure names; nil when it is not there.
    public func instant(_ figure: ScreenFigure) -> Instant? {
        guard let seconds = values[figure], abs(seconds) < 1e11 else { return nil }
        return Instant(seconds: Int(seconds))
    }

    /// Whether a figure is there and is 0.
    public func isZero(_ figure: ScreenFigure) -> Bool { values[figure] == 0 }

    /// Whether a figure is there and is more than 0.
    public func isSet(_ figure: ScreenFigure) -> Bool { values[figure].map { $0 > 0 } ?? false }

    // MARK: - As text

    private static let prefix = "infotaulu_"
    private static let infoName = "player_info"

    /// The text format, version 0.0.4. Each figure carries the screen's id: a machine with two screens has two files, and
    /// a collector refuses two equal series.
    public var prometheus: String {
        let screen = "{screen=\"\(Self.escaped(info["screen"] ?? ""))\"}"
        var out = Self.head(Self.infoName, "gauge", "Always 1; how the player runs.")
        let labels = info.sorted { $0.key < $1.key }.map { "\($0.key)=\"\(Self.escaped($0.value))\"" }
        out += "\(Self.prefix)\(Self.infoName){\(labels.joined(separator: ","))} 1\n"
        for figure in ScreenFigure.allCases {
            guard let value = values[figure], value.isFinite else { continue }
            out += Self.head(figure.rawValue, figure.kind.rawValue, figure.help)
            out += "\(Self.prefix)\(figure.rawValue)\(screen) \(Self.number(value))\n"
        }
        return out
    }

    private static func head(_ name: String, _ kind: String, _ help: String) -> String {
        "# HELP \(prefix)\(name) \(help)\n# TYPE \(prefix)\(name) \(kind)\n"
    }

    /// Whole numbers without a point, so that instants are read as they are meant.
    private static func number(_ value: Double) -> String {
        value == value.rounded() && abs(value) < 1e15 ? String(Int64(value)) : String(value)
    }

    private static func escaped(_ text: String) -> String {
        var out = ""
        for character in text.unicodeScalars {
            switch character {
            case "\\": out += "\\\\"
            case "\"": out += "\\\""
            case "\n": out += "\\n"
            default: out.unicodeScalars.append(character)
            }
        }
        return out
    }

    /// Reads what ``prometheus`` writes; lines it does not know are passed over, as a newer player may write more.
    public init(prometheus text: String) {
        self.init()
        for line in text.split(whereSeparator: \.isNewline) where !line.hasPrefix("#") {
            guard line.hasPrefix(Self.prefix), let space = line.lastIndex(of: " "),
                let value = Double(line[line.index(after: space)...]), value.isFinite
            else { continue }
            let name = line[..<space].dropFirst(Self.prefix.count)
            let bare = String(name.prefix { $0 != "{" })
            if bare == Self.infoName {
                info = Self.labels(name.dropFirst(bare.count))
            } else if let figure = ScreenFigure(rawValue: bare) {
                values[figure] = value
            }
        }
    }

    /// `{a="b",c="d"}`.
    private static func labels(_ text: Substring) -> [String: String] {
        var labels: [String: String] = [:]
        var rest = text.dropFirst()
        while let equals = rest.firstIndex(of: "=") {
            let name = rest[..<equals].drop { $0 == "," || $0 == " " }
            rest = rest[rest.index(after: equals)...].dropFirst()
            var value = ""
            while let character = rest.popFirst(), character != "\"" {
                guard character == "\\" else {
                    value.append(character)
                    continue
                }
                let next = rest.popFirst() ?? "\\"
                value.append(next == "n" ? "\n" : next)
            }
            labels[String(name)] = value
        }
        return labels
    }
}
