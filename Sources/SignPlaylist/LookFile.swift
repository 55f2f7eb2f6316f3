public import SignModel
import SignYAML

/// Why a theme file cannot be used.
public enum LookError: Error, Hashable, CustomStringConvertible {
    /// Not YAML, or not a mapping.
    case notYAML(file: String, problem: String)
    /// A colour is missing or not `#rrggbb`.
    case badColor(file: String, key: String, found: String?)
    /// Two colours that meet have too little contrast.
    case weakContrast(file: String, pair: String, found: Double, minimum: Double)

    public var description: String {
        switch self {
        case .notYAML(let file, let problem): "\(file): not a theme file: \(problem)"
        case .badColor(let file, let key, let found):
            "\(file): \(key) is \(found.map { "'\($0)'" } ?? "missing"); write a colour such as \"#1B1A17\""
        case .weakContrast(let file, let pair, let found, let minimum):
            "\(file): \(pair) has contrast \(Double(Int(found * 100)) / 100):1, at least \(minimum):1 is needed"
        }
    }
}

/// Reads a theme file of `assets/themes/`: the colours of a screen.
public enum LookFile {
    /// The look in `text`, called `name`; colours whose contrast is too small are refused.
    public static func read(_ text: String, name: String, file: String) throws(LookError) -> Look {
        let root: YAMLNode
        do throws(YAMLProblem) {
            root = try YAMLDocument.read(Array(text.utf8), within: .playlist)
        } catch {
            let log = FindingLog(file: file)
            log.add(error)
            throw .notYAML(file: file, problem: log.findings.map(\.text).joined(separator: "; "))
        }
        guard root.pairs != nil else { throw .notYAML(file: file, problem: "it has no keys") }
        func color(_ key: String, in block: YAMLNode, path: String) throws(LookError) -> Color {
            let found = block[key]?.text
            guard let found, let color = Color(found) else { throw .badColor(file: file, key: path, found: found) }
            return color
        }
        func color(_ key: String) throws(LookError) -> Color { try color(key, in: root, path: key) }
        var themes: [ThemeID: Color] = [:]
        if let hues = root["themes"], hues.pairs != nil {
            for theme in NeedTheme.all {
                themes[theme.id] = try color(theme.id.raw, in: hues, path: "themes.\(theme.id)")
            }
        }
        var look = Look(
            name: name, paper: try color("paper"), panel: try color("panel"), ink: try color("ink"),
            quiet: try color("quiet"), line: try color("line"), site: try color("site"),
            onSite: try color("on-site"), quietOnSite: try color("quiet-on-site"), alert: try color("alert"),
            onAlert: try color("on-alert"), qrDark: try color("qr-dark"), qrLight: try color("qr-light"),
            themes: themes)
        try readTouchColors(of: root, file: file, into: &look)
        if let weak = look.weakPairs.first {
            throw .weakContrast(file: file, pair: weak.name, found: weak.contrast, minimum: weak.minimum)
        }
        return look
    }
    /// The second ground, outlines and clear tones: older files have none of them and keep what follows from the others.
    private static func readTouchColors(of root: YAMLNode, file: String, into look: inout Look) throws(LookError) {
        func color(_ key: String, in block: YAMLNode, path: String) throws(LookError) -> Color? {
            guard let found = block[key] else { return nil }
            guard let text = found.text, let color = Color(text) else {
                throw .badColor(file: file, key: path, found: found.text)
            }
            return color
        }
        func color(_ key: String) throws(LookError) -> Color? { try color(key, in: root, path: key) }
        if let sand = try color("sand") { look.sand = sand }
        if let edge = try color("edge") { look.edge = edge }
        if let fill = try color("site-fill") { look.siteFill = fill }
        if let disabled = try color("disabled") { look.disabled = disabled }
        look.sun = try color("sun") ?? look.siteFill
        look.clay = try color("clay") ?? look.siteFill
        if let fills = root["fills"], fills.pairs != nil {
            for theme in NeedTheme.all {
                if let fill = try color(theme.id.raw, in: fills, path: "fills.\(theme.id)") {
                    look.fills[theme.id] = fill
                }
            }
        }
    }
}
