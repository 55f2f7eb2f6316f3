import SignModel

/// Copies that lie beside the file they were made from: of a sync that met two versions, of a file manager, of somebody
/// who kept the old one. Their names say it.
enum PlaylistCopies {
    /// The name among `names` that `name` is a copy of by its looks, `kaakkuri.yaml` for `kaakkuri (1).yaml`,
    /// `Kaakkuri - Kopio.yaml`, `kaakkuri_vanha.yml`, `kaakkuri.sync-conflict-20261126-101500-ABCDEFG.yaml`; nil when it
    /// is no copy, or what it is a copy of is not there.
    static func original(of name: String, among names: [String]) -> String? {
        let bases = names.map { ($0, base($0)) }
        var seen: Set<String> = []
        var rest = [base(name)]
        while let text = rest.popLast() {
            for shorter in shortened(text) where seen.insert(shorter).inserted {
                if let found = bases.first(where: { $0.1 == shorter && $0.0 != name }) { return found.0 }
                rest.append(shorter)
            }
        }
        return nil
    }

    /// Whether a file name ends as a playlist's does, in any case of letters.
    static func isPlaylist(_ name: String) -> Bool {
        let small = name.lowercased()
        return !name.hasPrefix(".") && suffixes.contains { small.hasSuffix($0) && small.count > $0.count }
    }

    private static let suffixes = [".yaml", ".yml"]

    /// In small letters, without its suffix.
    private static func base(_ name: String) -> String {
        let small = name.lowercased()
        let suffix = suffixes.first { small.hasSuffix($0) } ?? ""
        return String(small.dropLast(suffix.count))
    }

    /// The name with one mark of a copy taken off, each way it can be.
    private static func shortened(_ base: String) -> [String] {
        var names: [String] = []
        for mark in before where base.hasPrefix(mark) { names.append(String(base.dropFirst(mark.count))) }
        for mark in after where base.hasSuffix(mark) {
            names.append(trimmed(base.dropLast(mark.count)))
        }
        for mark in inside {
            guard let start = base.range(of: mark)?.lowerBound else { continue }
            names.append(trimmed(base[..<start]))
        }
        // `kaakkuri (1)`, `kaakkuri 2`, `kaakkuri (ristiriitainen kopio 2026-11-26)`
        if base.hasSuffix(")"), let open = base.lastIndex(of: "(") { names.append(trimmed(base[..<open])) }
        let figures = base.reversed().prefix { $0.isNumber }.count
        if figures > 0, figures < 3, let mark = base.dropLast(figures).last, mark == " " {
            names.append(trimmed(base.dropLast(figures + 1)))
        }
        return names.filter { !$0.isEmpty }
    }

    private static let before = [
        "copy of ", "kopio ", "kopio tiedostosta ", "kopia av ", "vanha ", "old ", "gammal ", "conflict-",
    ]
    private static let after = [
        "kopio", "kopia", "copy", "vanha", "old", "gammal", "gamla", "backup", "bak", "varmuuskopio", "orig", "tmp",
        "~",
    ]
    private static let inside = [".sync-conflict-", "_conf(", ".conflict", "-conflict-", ".orig", ".bak"]

    /// Without the separators a mark leaves at the end.
    private static func trimmed(_ text: Substring) -> String {
        var text = text
        while let last = text.last, " -_.".contains(last) { text.removeLast() }
        return String(text)
    }
}

extension StringProtocol {
    /// Where `part` first stands in it.
    fileprivate func range(of part: String) -> Range<Index>? {
        var start = startIndex
        while start < endIndex {
            if self[start...].hasPrefix(part) { return start..<index(start, offsetBy: part.count) }
            start = index(after: start)
        }
        return nil
    }
}
