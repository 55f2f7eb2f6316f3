import Foundation
import SignModel

/// The looks of `assets/themes`, read line by line: the rooms under test read no YAML.
enum TouchLooks {
    static let paper = look("paper")
    static let contrast = look("contrast")

    private static func look(_ name: String) -> Look {
        let path = "\(Repository.root)/assets/themes/\(name).yaml"
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
            preconditionFailure("\(path) is missing")
        }
        var colors: [String: Color] = [:]
        var section = ""
        for line in text.split(separator: "\n") where !line.hasPrefix("#") {
            let parts = line.split(separator: ":", maxSplits: 1)
            let key = parts[0].trimmingCharacters(in: .whitespaces)
            let value = parts.count > 1 ? parts[1].split(separator: "\"").dropFirst().first.map(String.init) : nil
            guard let color = value.flatMap({ Color($0) }) else {
                section = key + "."
                continue
            }
            colors[line.hasPrefix(" ") ? section + key : key] = color
        }
        func color(_ key: String) -> Color {
            guard let color = colors[key] else { preconditionFailure("\(path) has no \(key)") }
            return color
        }
        func needs(_ section: String) -> [ThemeID: Color] {
            Dictionary(uniqueKeysWithValues: NeedTheme.all.map { ($0.id, color("\(section).\($0.id)")) })
        }
        return Look(
            name: name, paper: color("paper"), panel: color("panel"), ink: color("ink"), quiet: color("quiet"),
            line: color("line"), site: color("site"), onSite: color("on-site"), quietOnSite: color("quiet-on-site"),
            alert: color("alert"), onAlert: color("on-alert"), qrDark: color("qr-dark"), qrLight: color("qr-light"),
            themes: needs("themes"),
            touch: Look.TouchColors(
                sand: color("sand"), edge: color("edge"), siteFill: color("site-fill"), disabled: color("disabled"),
                fills: needs("fills")))
    }
}
