public import SignMedia

/// What is on the screen: a finished picture, or a step between two.
public enum Glass: Sendable {
    case still(PixelPicture)
    /// `part` of ``Blend/full`` of the way from one to the other; both have the panel's size.
    case mixed(from: PixelPicture, to: PixelPicture, part: Int)

    /// The pictures it is made of, and how far it is on the way.
    var parts: (from: PixelPicture, to: PixelPicture, part: Int) {
        switch self {
        case .still(let picture): (picture, picture, Blend.full)
        case .mixed(let from, let to, let part): (from, to, part)
        }
    }
}

extension PixelPicture {
    /// Whether both are the same pixels in memory; no pixel is looked at.
    public func isSame(as other: PixelPicture) -> Bool { storage == other.storage }

    var storage: UnsafeRawPointer? { withUnsafeBytes(\.baseAddress) }
}
