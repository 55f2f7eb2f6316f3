/// One association or place as somebody gives it: in a spreadsheet's row, in a YAML file, or as options. Nothing of it
/// is checked yet.
public struct DirectoryRow: Hashable, Sendable {
    /// Where it stands, for a refusal: `yhdistykset.csv, row 3`.
    public var file: String
    public var place: String?
    /// Values by key: `id`, `name.fi`, `about.sv`, `phone`, `email`, `web`, `area`, `themes`, `logo`; of places `address`
    /// and `accessibility`, too. An empty value takes away what was there.
    public var fields: [String: String]

    public init(file: String, place: String? = nil, fields: [String: String]) {
        self.file = file
        self.place = place
        self.fields = fields
    }

    /// A refusal of one of its values.
    func refuse(_ key: String, _ reason: IngestError.Reason) -> IngestError {
        IngestError(file: file, place: [place, key].compactMap(\.self).joined(separator: ", "), reason: reason)
    }

    /// The keys of an association, in the order people expect them.
    public static let associationKeys = [
        "id", "name", "about", "phone", "email", "web", "area", "themes", "logo",
    ]
    /// The keys of a place.
    public static let placeKeys = ["id", "name", "address", "area", "accessibility"]
}
