import SignModel
import SignYAML

/// A block of a playlist file whose keys are known beforehand.
struct YAMLBlock {
    let value: YAMLValue
    private var entries: [String: YAMLValue] = [:]
    /// Keys that somebody meant to write: an unknown key of nearly that name is there.
    private var meant: Set<String> = []

    /// nil, with a finding, when it is no block; unknown keys are reported, with the valid key that is nearest.
    init?(_ value: YAMLValue, keys: [String]) {
        self.value = value
        guard let pairs = value.node.pairs else {
            let found = value.isNothing ? "empty" : value.node.items == nil ? "a text" : "a list"
            value.report(
                .wrongShape, "'\(value.key)' is a block, not \(found)",
                advice: "its keys are \(keys.joined(separator: ", "))")
            return nil
        }
        for pair in pairs {
            guard let name = pair.key.text else {
                value.log.add(.wrongShape, at: pair.key.place, "a key is a plain word")
                continue
            }
            if keys.contains(name) {
                entries[name] = YAMLValue(node: pair.value, key: name, log: value.log)
            } else {
                let near = YAMLBlock.reportUnknown(name, at: pair.key.place, keys: keys, log: value.log)
                if let near { meant.insert(near) }
            }
        }
    }

    /// The value under `key`, if the key is there.
    subscript(key: String) -> YAMLValue? { entries[key] }

    /// The value under `key`; a finding when there is none, nor a misspelt one.
    func required(_ key: String, advice: String) -> YAMLValue? {
        if let entry = entries[key] { return entry }
        if !meant.contains(key) { value.report(.missingKey, "'\(key)' is missing", advice: advice) }
        return nil
    }

    /// Reports an unknown key.
    ///
    /// - Returns: The key of this block that was meant, when that can be told.
    private static func reportUnknown(_ name: String, at place: YAMLPlace?, keys: [String], log: FindingLog) -> String?
    {
        let message = "unknown key '\(name)'"
        if name == "<<" {
            log.add(.unknownKey, at: place, message, advice: "playlists have no merges: write the values out")
            return nil
        }
        let other = PlaylistKeys.otherNames[name.lowercased()]
        if let other, keys.contains(other) {
            log.add(.unknownKey, at: place, message, suggestion: other)
            return other
        } else if let near = NearestWord.find(name, in: keys) {
            log.add(.unknownKey, at: place, message, suggestion: near)
            return near
        } else if let home = PlaylistKeys.homes.first(where: { $0.keys.contains(other ?? name) }) {
            log.add(.unknownKey, at: place, message + " here", advice: "'\(other ?? name)' belongs under \(home.block)")
        } else {
            log.add(.unknownKey, at: place, message, advice: "the keys here are \(keys.joined(separator: ", "))")
        }
        return nil
    }
}
