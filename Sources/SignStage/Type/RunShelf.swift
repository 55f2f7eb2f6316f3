internal import SignModel
internal import SignScene

/// One stretch of a line as it is laid over a picture.
struct PlacedGlyphs: Sendable {
    var mask: Coverage
    /// From the line's left end.
    var x: Int
    /// Row of the baseline in the mask, before it is turned.
    var baseline: Int
}

/// Lines of text that were drawn last, as coverage: most of what a new page says stood on the last ones, too.
///
/// It holds no more than ``byteLimit``: when a half is full, the other half is what was not asked for lately, and goes.
struct RunShelf {
    struct Key: Hashable {
        var text: String
        var font: Font
        var rotation: Rotation
    }

    /// The words of three to four touch pages at 1920 × 1080.
    static let byteLimit = 3 << 20
    /// A line that takes more is not worth the room: the title of a slide.
    private static let lineLimit = byteLimit / 16

    private var young: [Key: [PlacedGlyphs]] = [:]
    private var old: [Key: [PlacedGlyphs]] = [:]
    private var youngBytes = 0
    private var oldBytes = 0

    /// What the coverage it keeps takes in memory.
    var bytes: Int { youngBytes + oldBytes }

    /// The line as it was drawn; nil when that is not known any more.
    mutating func run(_ key: Key) -> [PlacedGlyphs]? {
        if let known = young[key] { return known }
        guard let known = old.removeValue(forKey: key) else { return nil }
        oldBytes -= Self.bytes(of: known)
        keep(known, for: key)
        return known
    }

    mutating func keep(_ run: [PlacedGlyphs], for key: Key) {
        let bytes = Self.bytes(of: run)
        guard bytes <= Self.lineLimit else { return }
        if youngBytes + bytes > Self.byteLimit / 2 {
            (old, oldBytes) = (young, youngBytes)
            (young, youngBytes) = ([:], 0)
        }
        young[key] = run
        youngBytes += bytes
    }

    /// With what names and holds them; a hundred bytes are about that.
    private static func bytes(of run: [PlacedGlyphs]) -> Int { run.reduce(100) { $0 + $1.mask.values.count } }
}
