internal import SignModel

/// What a picture looks like from afar: how bright it is in each of 96 × 96 fields.
///
/// Two exports of one poster differ in their bytes, their size and every pixel, and look the same from afar; so does a
/// poster in which one word was corrected. Two posters of one template differ where their words are.
public struct PictureLikeness: Hashable, Sendable {
    /// Fields along each side.
    private static let side = 96
    /// As much brighter or darker, of 255, is another field.
    private static let step = 24
    /// Of the fields with something on them, so many may differ, in per cent.
    private static let differing = 10
    /// With something on fewer fields than this, chance decides.
    private static let fieldsNeeded = 60

    /// Width over height, in thousandths.
    private let shape: Int
    /// Row by row, 0 black to 255 white.
    private let fields: [UInt8]
    /// The brightness of most fields: the ground.
    private let ground: UInt8

    /// nil for a picture that is smaller than its fields.
    public init?(_ picture: PixelPicture) {
        let side = Self.side
        let (width, height) = (picture.size.width, picture.size.height)
        guard width >= side, height >= side else { return nil }
        shape = width * 1000 / height
        fields = picture.withUnsafePixels { pixels in
            (0..<side * side).map { field in
                let (column, row) = (field % side, field / side)
                let rows = (row * height / side)..<((row + 1) * height / side)
                let columns = (column * width / side)..<((column + 1) * width / side)
                var sum = 0
                for y in rows {
                    for x in columns {
                        let pixel = Int(pixels[y * width + x])
                        // Rec. 601 luma, in 256ths.
                        sum += 77 * (pixel >> 16 & 0xFF) + 150 * (pixel >> 8 & 0xFF) + 29 * (pixel & 0xFF)
                    }
                }
                return UInt8((sum / (rows.count * columns.count)) >> 8)
            }
        }
        var counts = [Int](repeating: 0, count: 16)
        for field in fields { counts[Int(field >> 4)] += 1 }
        let most = counts.indices.max { counts[$0] < counts[$1] } ?? 15
        ground = UInt8(most << 4 | 8)
    }

    /// Whether the other is this picture again, or with little changed.
    public func isNearly(_ other: PictureLikeness) -> Bool {
        guard abs(shape - other.shape) * 30 <= shape else { return false }
        var (used, unlike) = (0, 0)
        for (mine, theirs) in zip(fields, other.fields) {
            let isUsed = differs(mine, ground) || differs(theirs, other.ground)
            if isUsed { used += 1 }
            if differs(mine, theirs) { unlike += 1 }
        }
        return used >= Self.fieldsNeeded && unlike * 100 <= used * Self.differing
    }

    private func differs(_ one: UInt8, _ other: UInt8) -> Bool { abs(Int(one) - Int(other)) > Self.step }
}
