public import SignMedia
public import SignModel

/// Pixels that are seen in place of a picture's own.
public struct Patch: Sendable {
    /// Where, on the panel.
    public var rect: PixelRect
    /// What they are taken from, which may be the picture itself.
    public var source: PixelPicture
    /// Its pixel that comes to the top left of ``rect``; all of ``rect`` has its pixels.
    public var from: PixelPoint

    public init(_ rect: PixelRect, from source: PixelPicture, at from: PixelPoint = PixelPoint(0, 0)) {
        precondition(
            PixelRect(size: source.size).contains(PixelRect(from.x, from.y, rect.width, rect.height)),
            "a patch has its pixels")
        self.rect = rect
        self.source = source
        self.from = from
    }

    /// The part of it that is seen in `area`; nil when that is nothing.
    func cut(to area: PixelRect) -> Patch? {
        let seen = rect.intersection(area)
        guard !seen.isEmpty else { return nil }
        return Patch(
            seen, from: source, at: PixelPoint(from.x + seen.x - rect.x, from.y + seen.y - rect.y))
    }
}

extension [Patch] {
    /// Whether nothing but patches is seen in `area`.
    func cover(_ area: PixelRect) -> Bool { reduce(0) { $0 + $1.rect.intersection(area).area } == area.area }

    /// `picture` as it is seen with them over it.
    public func laid(over picture: PixelPicture) -> PixelPicture {
        var whole = picture
        for patch in self { whole.lay(patch) }
        return whole
    }
}
