internal import SignMedia
internal import SignModel

extension PixelPicture {
    /// Puts `piece` where `rect`, which is as large and inside the picture, is.
    mutating func lay(_ piece: PixelPicture, at rect: PixelRect) {
        precondition(piece.size == rect.size, "a piece has its place")
        lay(Patch(rect, from: piece))
    }

    /// Puts the pixels of a patch where it is, inside the picture.
    mutating func lay(_ patch: Patch) {
        precondition(PixelRect(size: size).contains(patch.rect), "a patch has its place")
        let rect = patch.rect
        let width = size.width
        let pitch = patch.source.size.width
        withMutablePixels { target in
            patch.source.withUnsafePixels { source in
                guard let from = source.baseAddress, let to = target.baseAddress else { return }
                for row in 0..<rect.height {
                    (to + ((rect.y &+ row) &* width &+ rect.x)).update(
                        from: from + ((patch.from.y &+ row) &* pitch &+ patch.from.x), count: rect.width)
                }
            }
        }
    }

    /// Runs `body` with the bytes from the first pixel of `rect` on; each row is ``stride`` bytes after the last.
    func withBytes<Result>(of rect: PixelRect, _ body: (UnsafeRawPointer) throws -> Result) rethrows -> Result? {
        try withUnsafeBytes { bytes in
            guard let base = bytes.baseAddress, PixelRect(size: size).contains(rect) else { return nil }
            return try body(base + rect.y * stride + rect.x * 4)
        }
    }
}
