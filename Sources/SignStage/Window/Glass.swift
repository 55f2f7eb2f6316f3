public import SignMedia
public import SignModel

/// What is on the screen: a finished picture, or a step between two.
public enum Glass: Sendable {
    case still(PixelPicture)
    /// `part` of ``Blend/full`` of the way from one to the other; both have the panel's size. With a step, only what
    /// differs is touched, and by that step.
    case mixed(from: PixelPicture, to: PixelPicture, part: Int, step: Step? = nil)
    /// A picture that is the same as the one shown right before it but for these rectangles of the panel.
    case changed(PixelPicture, parts: [PixelRect])
    /// A picture with patches over it, none of which overlaps another; the same as what was shown right before it but for
    /// these rectangles of the panel, which hold every patch that is new.
    case patched(PixelPicture, [Patch], parts: [PixelRect])

    /// A step of a fade that touches only what differs.
    public struct Step: Hashable, Sendable {
        public var change: PictureChange
        public var phase: Fade.Phase
    }

    /// The pictures it is made of, and how far it is on the way.
    var parts: (from: PixelPicture, to: PixelPicture, part: Int) {
        switch self {
        case .still(let picture), .changed(let picture, _), .patched(let picture, _, _):
            (picture, picture, Blend.full)
        case .mixed(let from, let to, let part, _): (from, to, part)
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

extension PixelPicture {
    /// Whether both are the same pixels in memory; no pixel is looked at.
    public func isSame(as other: PixelPicture) -> Bool { storage == other.storage }

    var storage: UnsafeRawPointer? { withUnsafeBytes(\.baseAddress) }
}
