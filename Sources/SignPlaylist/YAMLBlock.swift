import SignModel
import Yams

/// A block of a playlist file whose keys are known beforehand.
struct YAMLBlock {
    let value: YAMLValue
    private var entries: [String: YAMLValue] = [:]

    /// nil, with a finding, when it is no block; unknown keys are reported, with the valid key that is nearest.
    init?(_ value: YAMLValue, keys: [String]) {
        self.value = value
        guard case .mapping(let mapping) = value.node else {
            let found = value.isNothing ? "empty" : value.node.sequence == nil ? "a text" : "a list"
            value.report(
                .wrongShape, "'\(value.key)' is a block, not \(found)",
                advice: "its keys are \(keys.joined(separator: ", "))")
            return nil
        }
        for (keyNode, valueNode) in mapping {
            guard let name = keyNode.scalar?.string else {
                value.log.add(.wrongShape, at: keyNode.place, "a key is a plain word")
                continue
            }
            if keys.contains(name) {
                entries[name] = YAMLValue(node: valueNode, key: name, log: value.log)
            } else {
                YAMLBlock.reportUnknown(name, at: keyNode.place, keys: keys, log: value.log)
            }
        }
    }

    /// The value under `key`, if the key is there.
    subscript(key: String) -> YAMLValue? { entries[key] }

    /// The value under `key`; a finding when there is none.
    func required(_ key: String, advice: String) -> YAMLValue? {
        if let entry = entries[key] { return entry }
        value.report(.missingKey, "'\(key)' is missing", advice: advice)
        return nil
    }

    private static func reportUnknown(_ name: String, at place: Place?, keys: [String], log: FindingLog) {
        let message = "unknown key '\(name)'"
        if name == "<<" {
            log.add(.unknownKey, at: place, message, advice: "playlists have no merges: write the values out")
            return
        }
        let other = PlaylistKeys.otherNames[name.lowercased()]
        if let other, keys.contains(other) {
            log.add(.unknownKey, at: place, message, suggestion: other)
        } else if let near = NearestWord.find(name, in: keys) {
            log.add(.unknownKey, at: place, message, suggestion: near)
        } else if let home = PlaylistKeys.homes.first(where: { $0.keys.contains(other ?? name) }) {
            log.add(.unknownKey, at: place, message + " here", advice: "'\(other ?? name)' belongs under \(home.block)")
        } else {
            log.add(.unknownKey, at: place, message, advice: "the keys here are \(keys.joined(separator: ", "))")
        }
    }
}
