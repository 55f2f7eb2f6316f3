public import SignMedia

/// Cross-fades of finished pictures.
public enum Blend {
    /// Steps from the old picture to the new one: 0 is the old one exactly, `full` the new one.
    public static let full = 256

    /// Mixes `count` bytes. A plain loop over bytes becomes vector code at `-O` and is bound by memory: 1 ms for
    /// 1920 × 1080 (`guides/performance.md`).
    static func mix(
        _ from: UnsafePointer<UInt8>, _ to: UnsafePointer<UInt8>, part: Int, into target: UnsafeMutablePointer<UInt8>,
        count: Int
    ) {
        let share = UInt16(truncatingIfNeeded: min(max(part, 0), full))
        let rest = 256 &- share
        for index in 0..<count {
            let value = UInt16(from[index]) &* rest &+ UInt16(to[index]) &* share
            target[index] = UInt8(truncatingIfNeeded: value &>> 8)
        }
    }

    /// What the glass shows at step `part` between two pictures of the same size.
    public static func picture(from: PixelPicture, to: PixelPicture, part: Int) -> PixelPicture {
        precondition(from.size == to.size, "only pictures of one size are mixed")
        return PixelPicture(size: to.size) { target in
            from.withUnsafeBytes { old in
                to.withUnsafeBytes { new in
                    let bytes = UnsafeMutableRawBufferPointer(target).assumingMemoryBound(to: UInt8.self)
                    guard let target = bytes.baseAddress,
                        let old = old.assumingMemoryBound(to: UInt8.self).baseAddress,
                        let new = new.assumingMemoryBound(to: UInt8.self).baseAddress
                    else { return }
                    mix(old, new, part: part, into: target, count: bytes.count)
                }
            }
        }
    }
}
