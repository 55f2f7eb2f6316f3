/// A language by its BCP 47 tag: `fi`, `sv`, `en`; others (`uk`, `se`, `ar` …) are allowed in content.
public struct Language: Hashable, Sendable, Comparable, Codable, CustomStringConvertible, ExpressibleByStringLiteral {
    public var tag: String

    public init(_ tag: String) {
        self.tag = tag
    }

    public init(stringLiteral value: String) {
        tag = value
    }

    public init(from decoder: any Decoder) throws {
        tag = try decoder.singleValueContainer().decode(String.self)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(tag)
    }

    public var description: String { tag }

    public static let finnish: Language = "fi"
    public static let swedish: Language = "sv"
    public static let english: Language = "en"
    /// The languages the program itself speaks, in the order they are offered.
    public static let interface: [Language] = [.finnish, .swedish, .english]

    /// This language if the program speaks it, else the one its own words fall back to (English).
    public var interface: Language { Language.interface.contains(self) ? self : .english }

    /// Two or three letters, as content may use.
    public var isWellFormed: Bool {
        (2...3).contains(tag.utf8.count) && tag.utf8.allSatisfy { (0x61...0x7A).contains($0) }
    }

    /// Whether it is written from the right: Arabic, Persian, Hebrew, Sorani, Pashto, Urdu and the like.
    public var isRightToLeft: Bool { ["ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"].contains(tag) }

    public static func < (a: Language, b: Language) -> Bool { a.tag < b.tag }
}
