/// A stable name of one thing, typed by what it names, so that an association's id is never taken for a screen's.
public struct ID<Of>: Hashable, Sendable, Comparable, Codable, CustomStringConvertible, ExpressibleByStringLiteral {
    public var raw: String

    public init(_ raw: String) {
        self.raw = raw
    }

    public init(stringLiteral value: String) {
        raw = value
    }

    public init(from decoder: any Decoder) throws {
        raw = try decoder.singleValueContainer().decode(String.self)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(raw)
    }

    public var description: String { raw }

    public static func < (a: Self, b: Self) -> Bool { a.raw < b.raw }

    /// Whether the text can be an id people type: 1…64 of a–z, 0–9, `-` and `_`, beginning with a letter or digit.
    public var isWellFormed: Bool {
        let bytes = raw.utf8
        guard let first = bytes.first, first != 0x2D, first != 0x5F, bytes.count <= Limits.idCharacters else {
            return false
        }
        return bytes.allSatisfy {
            (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D || $0 == 0x5F
        }
    }
}

public typealias AssociationID = ID<Association>
public typealias AnnouncementID = ID<Announcement>
public typealias ActivityID = ID<Activity>
public typealias PlaceID = ID<Place>
public typealias SiteID = ID<Site>
public typealias ScreenID = ID<Screen>
public typealias ThemeID = ID<NeedTheme>
/// A revision's id is the hash of all that is shown and when, in lower-case hexadecimal.
public typealias RevisionID = ID<AnnouncementRevision>
/// A medium's id is the hash of its canonical bytes, in lower-case hexadecimal.
public typealias MediaID = ID<Medium>
