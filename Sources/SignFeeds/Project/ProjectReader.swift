public import SignModel
internal import SignWords
internal import SignYAML

/// Reads the project's own form: one YAML file an association, with what it does; or a list of places.
///
///     association: muistivaki
///     name: {fi: …, sv: …, en: …}
///     activities:
///       - id: kahvila
///         title: {fi: …}
///         start: 2026-12-01T10:00
///         end: "12:00"
///         rrule: FREQ=WEEKLY;BYDAY=TU
///         except: [2026-12-29]
///       - id: ryhma
///         title: {fi: …}
///         times: [{start: …, end: …, rrule: …, except: […], also: […]}, …]
///         place: {name: {fi: …}, address: …, municipality: …}
///
/// An activity that cannot be understood is left out with its line, and the others go in. What is wrong with the
/// association itself refuses the file.
public enum ProjectReader {
    public static func read(_ bytes: [UInt8], _ context: FeedContext) throws(FeedFault) -> FeedReading {
        let bounds = YAMLBounds(
            bytes: Limits.associationFormBytes, values: Limits.associationFormBytes, depth: Limits.textFileDepth)
        let root: YAMLNode
        do throws(YAMLProblem) {
            root = try YAMLDocument.read(bytes, within: bounds)
        } catch {
            throw FeedFault(error)
        }
        var gathering = FeedGathering(.yaml)
        guard let pairs = root.pairs, root["association"] != nil || root["places"] != nil else {
            throw FeedFault(.unreadable, at: "line 1", expected: "association: …")
        }
        for pair in pairs {
            guard let key = pair.key.text, !ProjectNode.known.contains(key) else { continue }
            gathering.note(
                FeedFault(.unknownColumn, at: ProjectNode.line(pair.key), value: key.cut(to: 80), isNote: true))
        }
        for (index, node) in (root["places"]?.items ?? []).enumerated() {
            var reader = ProjectNode(node, "places[\(index)]")
            let place = reader.place()
            gathering.note(reader.item)
            if let place { gathering.add(place) }
        }
        guard root["association"] != nil else { return gathering.reading }
        var reader = ProjectNode(root, "")
        let association = reader.association()
        guard let association, !reader.item.isRefused else {
            throw reader.item.faults.first { !$0.isNote } ?? FeedFault(.unreadable, at: "line 1")
        }
        let logo = reader.text("logo")
        gathering.note(reader.item)
        gathering.add(association, logo: logo)
        for (index, node) in (root["activities"]?.items ?? []).enumerated() {
            var reader = ProjectNode(node, "activities[\(index)]")
            try gathering.count(at: reader.item.position)
            let entry = reader.activity(of: association.id, context)
            gathering.note(reader.item)
            if let entry { gathering.add(entry) }
        }
        return gathering.reading
    }
}

extension FeedFault {
    /// Why a file is not YAML that is taken.
    fileprivate init(_ problem: YAMLProblem) {
        let position = problem.place.map { "line \($0.line)" } ?? ""
        switch problem {
        case .tooLarge(let bytes, let limit): self.init(.tooLarge, at: position, number: bytes, limit: limit)
        case .empty, .onlyComments: self.init(.empty, at: position)
        case .tooDeep(_, let limit): self.init(.tooDeep, at: position, limit: limit)
        case .tooManyValues(_, let limit): self.init(.tooManyItems, at: position, limit: limit)
        case .duplicateKeys(let keys, _):
            self.init(.duplicate, at: position, value: keys.joined(separator: ", ").cut(to: 80))
        case .syntax(let words, _, _): self.init(.unreadable, at: position, value: words.cut(to: 80), expected: "YAML")
        case .utf16, .notUTF8: self.init(.unreadable, at: position, expected: "UTF-8")
        case .tab, .manyAliases, .anchor, .alias, .secondDocument, .character, .unreadable:
            self.init(.unreadable, at: position, expected: "YAML")
        }
    }
}
