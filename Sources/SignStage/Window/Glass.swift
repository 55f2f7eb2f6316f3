public import SignMedia
public import SignModel

/// What is on the screen: a finished picture, or a step between two.
public enum Glass: Sendable {
    case still(PixelPicture)
    /// `part` of ``Blend/full`` of the way from one to the other; both have the panel's size.
    case mixed(from: PixelPicture, to: PixelPicture, part: Int)
    /// A picture that is the same as the one shown right before it but for these rectangles of the panel.
    case changed(PixelPicture, parts: [PixelRect])
    /// A picture with patches over it, none of which overlaps another; the same as what was shown right before it but for
    /// these rectangles of the panel, which hold every patch that is new.
    case patched(PixelPicture, [Patch], parts: [PixelRect])

    /// The pictures it is made of, and how far it is on the way.
    var parts: (from: PixelPicture, to: PixelPicture, part: Int) {
        switch self {
        case .still(let picture), .changed(let picture, _), .patched(let picture, _, _):
            (picture, picture, Blend.full)
        case .mixed(let from, let to, let part): (from, to, part)
        }
    }

    /// The same without what stood there before: what is drawn when that is lost.
    var settled: Glass {
        switch self {
        case .still, .mixed: self
        case .changed(let picture, _): .still(picture)
        case .patched(let picture, let patches, _):
            .patched(picture, patches, parts: [PixelRect(size: picture.size)])
        }
    }
}

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

extension PixelPicture {
    /// Whether both are the same pixels in memory; no pixel is looked at.
    public func isSame(as other: PixelPicture) -> Bool { storage == other.storage }

    var storage: UnsafeRawPointer? { withUnsafeBytes(\.baseAddress) }
}
