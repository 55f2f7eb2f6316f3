internal import Foundation

/// Ids from titles.
enum Slug {
    /// `Syksyn perhepäivä!` → `syksyn-perhepaiva`; at most 48 characters, may be empty.
    static func make(_ title: String) -> String {
        var slug = ""
        for scalar in title.lowercased().decomposedStringWithCanonicalMapping.unicodeScalars {
            switch scalar {
            case "a"..."z", "0"..."9": slug.unicodeScalars.append(scalar)
            case _ where scalar.properties.generalCategory == .nonspacingMark || scalar == "\u{AD}": continue
            case "ø": slug += "o"
            case "æ": slug += "ae"
            default: if !slug.isEmpty, slug.last != "-" { slug += "-" }
            }
        }
        let cut = slug.prefix(48)
        return String(cut.last == "-" ? cut.dropLast() : cut)
    }
}
