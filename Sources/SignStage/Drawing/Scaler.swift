internal import Glibc
public import SignMedia
public import SignModel

/// Scales pictures: Catmull-Rom when enlarging, so that edges stay crisp; when shrinking either the average of an area,
/// which never rings, for masks and whole frames, or Lanczos over three target pixels each way, which keeps the small
/// print of posters: of lines three pixels apart 95 % of their contrast, where an average keeps 83 %.
///
/// Both directions are done one after the other with 14-bit weights. An evenly coloured picture keeps its colour
/// exactly.
enum Scaler {
    /// `picture` at `size`; itself when it has that size already.
    ///
    /// - Parameter isSharp: shrinks by Lanczos rather than by areas.
    static func scale(_ picture: PixelPicture, to size: PixelSize, isSharp: Bool = false) -> PixelPicture {
        guard picture.size != size, size.width > 0, size.height > 0 else { return picture }
        let across = Taps(from: picture.size.width, to: size.width, isSharp: isSharp)
        let down = Taps(from: picture.size.height, to: size.height, isSharp: isSharp)
        let middle = PixelPicture(
            size: PixelSize(size.width, picture.size.height), hasAlpha: picture.hasAlpha
        ) { target in
            picture.withUnsafePixels { source in
                stretchRows(source, target, picture.size, size.width, across)
            }
        }
        return PixelPicture(size: size, hasAlpha: picture.hasAlpha) { target in
            middle.withUnsafePixels { source in
                stretchColumns(source, target, width: size.width, height: size.height, down)
            }
            if picture.hasAlpha { tame(target) }
        }
    }

    /// Scales anew what a part of `picture` shows in `scaled`, which is right everywhere else.
    ///
    /// - Returns: the part of `scaled` that was done: the same pixels as if all had been.
    static func rescale(_ part: PixelRect, of picture: PixelPicture, in scaled: inout PixelPicture) -> PixelRect {
        let size = scaled.size
        let across = Taps(from: picture.size.width, to: size.width)
        let down = Taps(from: picture.size.height, to: size.height)
        let columns = across.targets(of: part.x..<part.right)
        let rows = down.targets(of: part.y..<part.bottom)
        let target = PixelRect(columns.lowerBound, rows.lowerBound, columns.count, rows.count)
        guard !target.isEmpty else { return target }
        // The rows of the source that these rows take from.
        let top = down.starts[rows.lowerBound]
        let height = down.starts[rows.upperBound - 1] + down.count - top
        let wide = across.cut(to: columns)
        let middle = PixelPicture(size: PixelSize(columns.count, height), hasAlpha: picture.hasAlpha) { buffer in
            picture.withUnsafePixels { source in
                let lines = UnsafeBufferPointer(
                    rebasing: source[top * picture.size.width..<(top + height) * picture.size.width])
                stretchRows(lines, buffer, PixelSize(picture.size.width, height), columns.count, wide)
            }
        }
        let piece = PixelPicture(size: target.size, hasAlpha: picture.hasAlpha) { buffer in
            middle.withUnsafePixels { source in
                stretchColumns(
                    source, buffer, width: target.width, height: target.height, down.cut(to: rows, from: top))
            }
            if picture.hasAlpha { tame(buffer) }
        }
        scaled.lay(piece, at: target)
        return target
    }

    /// For each target pixel the source pixels it takes and by how much.
    private struct Taps {
        /// Source pixels per target pixel, the same for all.
        let count: Int
        let starts: [Int]
        /// `count` weights for each target pixel; each set adds up to exactly ``one``.
        let weights: [Int32]
        static let one: Int32 = 1 << 14

        init(from source: Int, to target: Int, isSharp: Bool = false) {
            let ratio = Double(source) / Double(target)
            // Source pixels a kernel reaches to each side of the target pixel's middle.
            let reach = ratio <= 1 ? 2 : isSharp ? 3 * ratio : ratio / 2
            let wanted = ratio <= 1 ? 4 : Int((2 * reach).rounded(.up)) + 1
            count = min(wanted, source)
            var starts: [Int] = []
            var weights: [Int32] = []
            for index in 0..<target {
                let begin = Double(index) * ratio
                let centre = begin + ratio / 2
                let first = ratio > 1 ? Int((centre - reach).rounded(.down)) : Int((centre - 0.5).rounded(.down)) - 1
                let start = min(max(0, first), source - count)
                var shares = [Double](repeating: 0, count: count)
                for tap in 0..<wanted {
                    let position = first + tap
                    let share: Double
                    if ratio <= 1 {
                        share = Self.catmullRom(Double(position) + 0.5 - centre)
                    } else if isSharp {
                        share = Self.lanczos((Double(position) + 0.5 - centre) / ratio)
                    } else {
                        share = max(0, min(Double(position) + 1, begin + ratio) - max(Double(position), begin))
                    }
                    // Taps beyond the edge repeat the edge pixel.
                    shares[min(max(position - start, 0), count - 1)] += share
                }
                let sum = shares.reduce(0, +)
                var fixed = shares.map { Int32(($0 / sum * Double(Self.one)).rounded()) }
                let largest = fixed.indices.max { fixed[$0] < fixed[$1] } ?? 0
                fixed[largest] += Self.one - fixed.reduce(0, +)
                starts.append(start)
                weights += fixed
            }
            self.starts = starts
            self.weights = weights
        }

        /// The target pixels that take from any of these source pixels.
        func targets(of source: Range<Int>) -> Range<Int> {
            // Starts never fall from one target pixel to the next.
            let first = starts.firstIndex { $0 + count > source.lowerBound } ?? starts.count
            let end = starts.firstIndex { $0 >= source.upperBound } ?? starts.count
            return first..<max(first, end)
        }

        /// Those of a few target pixels, whose sources begin at `offset`.
        func cut(to targets: Range<Int>, from offset: Int = 0) -> Taps {
            Taps(
                count: count, starts: starts[targets].map { $0 - offset },
                weights: Array(weights[targets.lowerBound * count..<targets.upperBound * count]))
        }

        private init(count: Int, starts: [Int], weights: [Int32]) {
            self.count = count
            self.starts = starts
            self.weights = weights
        }

        private static func lanczos(_ distance: Double) -> Double {
            let x = Double.pi * abs(distance)
            guard x > 1e-9 else { return 1 }
            return x >= 3 * Double.pi ? 0 : 3 * sin(x) * sin(x / 3) / (x * x)
        }

        private static func catmullRom(_ distance: Double) -> Double {
            let x = abs(distance)
            if x < 1 { return 1.5 * x * x * x - 2.5 * x * x + 1 }
            if x < 2 { return -0.5 * x * x * x + 2.5 * x * x - 4 * x + 2 }
            return 0
        }
    }

    @inline(__always)
    private static func packed(_ a: Int32, _ r: Int32, _ g: Int32, _ b: Int32) -> UInt32 {
        func byte(_ value: Int32) -> UInt32 {
            UInt32(bitPattern: min(255, max(0, (value &+ Taps.one / 2) &>> 14)))
        }
        return byte(a) &<< 24 | byte(r) &<< 16 | byte(g) &<< 8 | byte(b)
    }

    private static func stretchRows(
        _ source: UnsafeBufferPointer<UInt32>, _ target: UnsafeMutableBufferPointer<UInt32>, _ size: PixelSize,
        _ width: Int, _ taps: Taps
    ) {
        guard let from = source.baseAddress, let to = target.baseAddress else { return }
        taps.weights.withUnsafeBufferPointer { weights in
            taps.starts.withUnsafeBufferPointer { starts in
                guard let weights = weights.baseAddress, let starts = starts.baseAddress else { return }
                for y in 0..<size.height {
                    let row = from + y &* size.width
                    for x in 0..<width {
                        let pixels = row + starts[x]
                        let shares = weights + x &* taps.count
                        var (a, r, g, b): (Int32, Int32, Int32, Int32) = (0, 0, 0, 0)
                        for tap in 0..<taps.count {
                            let pixel = pixels[tap]
                            let share = shares[tap]
                            a &+= Int32(bitPattern: pixel &>> 24) &* share
                            r &+= Int32(bitPattern: pixel &>> 16 & 0xFF) &* share
                            g &+= Int32(bitPattern: pixel &>> 8 & 0xFF) &* share
                            b &+= Int32(bitPattern: pixel & 0xFF) &* share
                        }
                        to[y &* width &+ x] = packed(a, r, g, b)
                    }
                }
            }
        }
    }

    private static func stretchColumns(
        _ source: UnsafeBufferPointer<UInt32>, _ target: UnsafeMutableBufferPointer<UInt32>, width: Int, height: Int,
        _ taps: Taps
    ) {
        guard let from = source.baseAddress, let to = target.baseAddress else { return }
        taps.weights.withUnsafeBufferPointer { weights in
            guard let weights = weights.baseAddress else { return }
            for y in 0..<height {
                let shares = weights + y &* taps.count
                let rows = from + taps.starts[y] &* width
                for x in 0..<width {
                    var (a, r, g, b): (Int32, Int32, Int32, Int32) = (0, 0, 0, 0)
                    for tap in 0..<taps.count {
                        let pixel = rows[tap &* width &+ x]
                        let share = shares[tap]
                        a &+= Int32(bitPattern: pixel &>> 24) &* share
                        r &+= Int32(bitPattern: pixel &>> 16 & 0xFF) &* share
                        g &+= Int32(bitPattern: pixel &>> 8 & 0xFF) &* share
                        b &+= Int32(bitPattern: pixel & 0xFF) &* share
                    }
                    to[y &* width &+ x] = packed(a, r, g, b)
                }
            }
        }
    }

    /// Sharpening may lift a premultiplied colour over its alpha; no colour may be.
    private static func tame(_ pixels: UnsafeMutableBufferPointer<UInt32>) {
        for index in pixels.indices {
            let pixel = pixels[index]
            let alpha = pixel &>> 24
            let red = min(pixel &>> 16 & 0xFF, alpha)
            let green = min(pixel &>> 8 & 0xFF, alpha)
            let blue = min(pixel & 0xFF, alpha)
            pixels[index] = alpha &<< 24 | red &<< 16 | green &<< 8 | blue
        }
    }
}

extension PixelPicture {
    /// The picture at another size: `scale` of whoever shows it small, as contact sheets and resized windows do.
    public func scaled(to size: PixelSize) -> PixelPicture { Scaler.scale(self, to: size) }

    /// The same for posters and photographs, whose small print is to stay legible.
    public func scaledSharply(to size: PixelSize) -> PixelPicture { Scaler.scale(self, to: size, isSharp: true) }
}
