internal import SignModel
internal import SignYAML

/// What was handed in, read and unpacked once, and sorted by what it is used for.
public struct SubmissionMaterial: Sendable {
    /// A file from which nothing can be shown, beside others from which something can.
    struct Stray: Hashable, Sendable {
        var name: String
        var reason: IngestError.Reason
    }

    /// The form, by whatever name.
    var yaml: SubmittedFile?
    /// Pictures and documents, in the order they were given.
    var visuals: [SubmittedFile] = []
    var others: [SubmittedFile] = []
    var strays: [Stray] = []

    /// Reads files, folders and ZIPs.
    public init(paths: [String]) throws(IngestError) {
        try self.init(MaterialReader.read(paths))
    }

    init(_ files: [SubmittedFile]) throws(IngestError) {
        var forms: [SubmittedFile] = []
        for file in files {
            guard let kind = FileKind(file.bytes) else {
                strays.append(Stray(name: file.name, reason: .notTaken(file.bytes)))
                continue
            }
            if kind.isPicture || kind.isDocument {
                visuals.append(file)
            } else if kind == .text, let foreign = ForeignKind.ofText(file.bytes) {
                strays.append(Stray(name: file.name, reason: .foreign(foreign)))
            } else if kind == .text, file.isNamedAsForm || SubmissionMaterial.isForm(file.bytes) {
                forms.append(file)
            } else if kind == .text {
                others.append(file)
            } else {
                strays.append(Stray(name: file.name, reason: .notTaken(file.bytes)))
            }
        }
        if forms.count > 1 {
            // A list of something else may be YAML, too.
            let real = forms.filter { SubmissionMaterial.isForm($0.bytes) }
            if real.count == 1 {
                others += forms.filter { $0 != real[0] }
                forms = real
            }
        }
        guard forms.count <= 1 else {
            throw IngestError(
                file: forms.map(\.name).joined(separator: ", "), reason: .severalAnnouncements(forms.count))
        }
        yaml = forms.first
        // One file alone that cannot be shown is refused for what it is.
        if yaml == nil, visuals.isEmpty, let stray = strays.first {
            throw IngestError(file: stray.name, reason: stray.reason)
        }
    }

    /// Whether a text is a form: YAML with a title in it.
    private static func isForm(_ bytes: [UInt8]) -> Bool {
        guard bytes.count <= 2 * Limits.textFileBytes else { return false }
        let form = FormText(bytes, keys: AnnouncementFile.words)
        guard let root = try? YAMLDocument.read(Array(form.text.utf8), within: .form) else { return false }
        let keys = Set((root.pairs ?? []).compactMap { $0.key.text?.lowercased() })
        return keys.contains("title") || (keys.contains("otsikko") || keys.contains("rubrik"))
    }

    /// The picture or document that an announcement.yaml means by `name`, which is relative to its folder.
    ///
    /// A name is a hint: other letters of the same meaning, another suffix, another folder do not matter where only one
    /// file can be meant.
    func visual(_ name: String, field: String) throws(IngestError) -> SubmittedFile {
        let folder = yaml.map { $0.name.dropLast($0.lastComponent.count) } ?? ""
        if let file = visuals.first(where: { $0.name == folder + name || $0.name == name }) { return file }
        let wanted = FileHint(name)
        for matches in [
            visuals.filter { FileHint(String($0.name)).path == FileHint(folder + name).path },
            visuals.filter { FileHint($0.name).path == wanted.path },
            visuals.filter { FileHint($0.name).last == wanted.last },
            visuals.filter { FileHint($0.name).stem == wanted.stem },
        ] where !matches.isEmpty {
            guard matches.count > 1 else { return matches[0] }
            break
        }
        throw IngestError(
            file: yaml?.name ?? name, place: field,
            reason: .wrongValue(name, expected: visuals.isEmpty ? "–" : visuals.map(\.name).joined(separator: ", "))
        )
    }
}

extension SubmittedFile {
    /// Named as a form is, whatever was put behind: `announcement.yaml.txt`.
    fileprivate var isNamedAsForm: Bool {
        let parts = lastComponent.lowercased().split(separator: ".").dropFirst()
        return parts.contains("yaml") || parts.contains("yml")
    }
}
