/// How the colours of a TIFF's pages are written, by their directories (TIFF 6.0, sections 2 and 21): libvips takes
/// luminance and colour difference for red, green and blue.
struct TIFFFacts {
    private let bytes: [UInt8]
    private let isBig: Bool

    /// nil for what is no TIFF.
    init?(_ bytes: [UInt8]) {
        guard bytes.count > 8, bytes.starts(with: [0x49, 0x49, 0x2A, 0]) || bytes.starts(with: [0x4D, 0x4D, 0, 0x2A])
        else {
            return nil
        }
        self.bytes = bytes
        isBig = bytes[0] == 0x4D
    }

    /// What is to be known of a page.
    struct Page: Hashable {
        /// Luminance and colour difference that are not inside JPEG, which its own decoder turns into colours.
        var isYCbCr = false
        /// Of that, colour has its own value for each pixel.
        var isFull = true
        /// A smaller copy of another page.
        var isReduced = false
    }

    /// The pages in order, at most `limit`.
    func pages(limit: Int) -> [Page] {
        var pages: [Page] = []
        var at = number(4, 4) ?? 0
        while at > 0, pages.count < limit, let count = number(at, 2) {
            var page = Page()
            var (compression, subsampling) = (1, 0x0002_0002)
            for entry in 0..<min(count, 512) {
                let offset = at + 2 + entry * 12
                guard let tag = number(offset, 2), let type = number(offset + 2, 2) else { break }
                let value = type == 3 ? number(offset + 8, 2) : number(offset + 8, 4)
                guard let value else { break }
                switch tag {
                case 254: page.isReduced = value & 1 != 0
                case 259: compression = value
                case 262: page.isYCbCr = value == 6
                case 530: subsampling = value << 16 | (number(offset + 10, 2) ?? 2)
                default: break
                }
            }
            page.isYCbCr = page.isYCbCr && compression != 6 && compression != 7
            page.isFull = subsampling == 0x0001_0001
            pages.append(page)
            at = number(at + 2 + count * 12, 4) ?? 0
        }
        return pages
    }

    private func number(_ offset: Int, _ count: Int) -> Int? {
        guard offset >= 0, offset <= bytes.count - count else { return nil }
        return (0..<count).reduce(0) { value, index in
            value << 8 | Int(bytes[offset + (isBig ? index : count - 1 - index)])
        }
    }
}
