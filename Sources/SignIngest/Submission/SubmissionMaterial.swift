internal import SignModel

/// What was handed in, read and unpacked once, and sorted by what it is used for.
public struct SubmissionMaterial: Sendable {
    /// The announcement.yaml, by whatever name it ends in.
    var yaml: SubmittedFile?
    /// Pictures and documents, in the order they were given.
    var visuals: [SubmittedFile] = []
    var others: [SubmittedFile] = []

    /// Reads files, folders and ZIPs.
    public init(paths: [String]) throws(IngestError) {
        try self.init(MaterialReader.read(paths))
    }

    init(_ files: [SubmittedFile]) throws(IngestError) {
        var yamls: [SubmittedFile] = []
        for file in files {
            guard let kind = FileKind(file.bytes) else {
                throw IngestError(file: file.name, reason: file.bytes.isEmpty ? .emptyFile : .unknownType)
            }
            let lower = file.lastComponent.lowercased()
            if kind.isPicture || kind.isDocument {
                visuals.append(file)
            } else if kind == .text, lower.hasSuffix(".yaml") || lower.hasSuffix(".yml") {
                yamls.append(file)
            } else if kind == .text {
                others.append(file)
            } else {
                throw IngestError(file: file.name, reason: .typeNotTaken(kind.name))
            }
        }
        guard yamls.count <= 1 else {
            throw IngestError(
                file: yamls.map(\.name).joined(separator: ", "), reason: .severalAnnouncements(yamls.count))
        }
        yaml = yamls.first
    }

    /// The picture or document that an announcement.yaml means by `name`, which is relative to its folder.
    func visual(_ name: String, field: String) throws(IngestError) -> SubmittedFile {
        let folder = yaml.map { $0.name.dropLast($0.lastComponent.count) } ?? ""
        if let file = visuals.first(where: { $0.name == folder + name || $0.name == name }) { return file }
        let sameName = visuals.filter { $0.lastComponent == PictureImporter.lastComponent(name) }
        if sameName.count == 1, let file = sameName.first { return file }
        throw IngestError(
            file: yaml?.name ?? name, place: field,
            reason: .wrongValue(name, expected: visuals.isEmpty ? "–" : visuals.map(\.name).joined(separator: ", "))
        )
    }
}
