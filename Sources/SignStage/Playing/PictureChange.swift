internal import SignMedia
public import SignModel

/// Where two pictures of one size differ, and what is bare between them: what a fade needs to touch.
public struct PictureChange: Hashable, Sendable {
    /// Parts of the panel, from the top; what lies outside of them is the same in both.
    public var parts: [PixelRect]
    /// What both lie on, which is seen alone for a moment; nil: one goes over into the other.
    public var ground: Color?

    /// Pixels that are looked at together.
    private static let tile = PixelSize(48, 12)
    /// Parts that are told apart at most.
    static let limit = 16

    /// nil when they differ nearly everywhere, or have not the same size.
    init?(from old: PixelPicture, to new: PixelPicture, ground: Color?) {
        guard old.size == new.size, let parts = Self.parts(old, new) else { return nil }
        let whole = new.size.width * new.size.height
        guard !parts.isEmpty, parts.reduce(0, { $0 + $1.area }) * 10 <= whole * 9 else { return nil }
        self.parts = parts
        self.ground = ground
    }

    private static func parts(_ old: PixelPicture, _ new: PixelPicture) -> [PixelRect]? {
        let size = new.size
        return old.withUnsafeBytes { oldBytes -> [PixelRect]? in
            new.withUnsafeBytes { newBytes -> [PixelRect]? in
                let stride = new.stride
                guard oldBytes.count >= stride * size.height, newBytes.count >= stride * size.height else { return nil }
                var parts: [PixelRect] = []
                var y = 0
                while y < size.height {
                    let rows = y..<min(size.height, y + tile.height)
                    if let across = across(oldBytes, newBytes, rows, stride: stride) {
                        add(PixelRect(across.lowerBound, y, across.count, rows.count), to: &parts)
                    }
                    y += tile.height
                }
                return parts
            }
        }
    }

    /// From the first column of tiles that differs in these rows to the last; nil when none does.
    private static func across(
        _ old: UnsafeRawBufferPointer, _ new: UnsafeRawBufferPointer, _ rows: Range<Int>, stride: Int
    ) -> Range<Int>? {
        let step = tile.width * 4
        var first = stride
        var last = 0
        for row in rows {
            let start = row * stride
            let oldRow = UnsafeRawBufferPointer(rebasing: old[start..<start + stride])
            let newRow = UnsafeRawBufferPointer(rebasing: new[start..<start + stride])
            var at = 0
            while at < first, same(oldRow, newRow, at, min(stride, at + step)) { at += step }
            first = min(first, at)
            var end = stride
            while end > max(last, first), same(oldRow, newRow, max(0, end - step), end) { end -= step }
            last = max(last, end)
        }
        return first < last ? first / 4..<last / 4 : nil
    }

    private static func same(_ a: UnsafeRawBufferPointer, _ b: UnsafeRawBufferPointer, _ from: Int, _ to: Int) -> Bool {
        var at = from
        while at + 8 <= to {
            if a.loadUnaligned(fromByteOffset: at, as: UInt64.self)
                != b.loadUnaligned(fromByteOffset: at, as: UInt64.self)
            {
                return false
            }
            at += 8
        }
        while at < to {
            if a[at] != b[at] { return false }
            at += 1
        }
        return true
    }

    /// Puts a band of rows to the part over it where that adds little.
    private static func add(_ band: PixelRect, to parts: inout [PixelRect]) {
        if let last = parts.last, last.bottom == band.y {
            let union = last.union(band)
            if (union.area - last.area - band.area) * 4 <= band.area || parts.count >= limit {
                parts[parts.count - 1] = union
                return
            }
        }
        guard parts.count < limit else {
            parts[parts.count - 1] = parts[parts.count - 1].union(band)
            return
        }
        parts.append(band)
    }
}
