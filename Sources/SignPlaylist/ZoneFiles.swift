import Foundation
public import SignModel

/// The machine's time zone files (`tzdata`): civil time for the places playlists name.
public enum ZoneFiles {
    /// The rules of the IANA zone `id`, from `/usr/share/zoneinfo`; nil when the machine has no such zone.
    /// `Europe/Helsinki` and `UTC` are always there, with or without tzdata.
    public static func rules(for id: String) -> ZoneRules? {
        if isName(id), let bytes = FileManager.default.contents(atPath: folder + "/" + id),
            let rules = ZoneRules(id: id, tzif: Array(bytes))
        {
            return rules
        }
        return id == ZoneRules.helsinki.id ? .helsinki : id == ZoneRules.utc.id ? .utc : nil
    }

    /// Zone ids of the machine, for suggestions; empty without tzdata.
    static func ids() -> [String] {
        guard let text = FileManager.default.contents(atPath: folder + "/tzdata.zi") else { return [] }
        // Zones are the lines `Z Europe/Helsinki …`, links `L Europe/Helsinki Europe/Mariehamn`.
        var ids: [String] = []
        for line in String(decoding: text, as: UTF8.self).split(separator: "\n") {
            let words = line.split(separator: " ")
            if words.count > 1, words[0] == "Z" { ids.append(String(words[1])) }
            if words.count > 2, words[0] == "L" { ids.append(String(words[2])) }
        }
        return ids
    }

    /// Names only: letters, digits, `_`, `-`, `+` and single slashes, so that no path leads out of the folder.
    private static func isName(_ id: String) -> Bool {
        let parts = id.split(separator: "/", omittingEmptySubsequences: false)
        return (1...3).contains(parts.count)
            && parts.allSatisfy { part in
                !part.isEmpty && part.count <= 32
                    && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "_-+".contains($0)) }
            }
    }

    private static let folder = "/usr/share/zoneinfo"
}
