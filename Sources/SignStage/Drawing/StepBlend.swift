internal import SignModel

/// One part of one step of a fade, as bytes.
struct StepBlend {
    let step: Glass.Step
    /// How much of the new is there where it comes straight over the old, for want of a common ground.
    let crossed: Int
    let part: PixelRect
    /// Bytes from one row of the pictures to the next.
    let stride: Int

    func draw(
        from old: UnsafeRawBufferPointer, to new: UnsafeRawBufferPointer, into target: UnsafeMutablePointer<UInt8>,
        pitch: Int
    ) {
        guard let old = old.assumingMemoryBound(to: UInt8.self).baseAddress,
            let new = new.assumingMemoryBound(to: UInt8.self).baseAddress
        else { return }
        let count = part.width * 4
        let first = part.y * stride + part.x * 4
        guard let ground = step.change.ground else {
            for row in 0..<part.height {
                let at = first + row * stride
                Blend.mix(old + at, new + at, part: crossed, into: target + row * pitch, count: count)
            }
            return
        }
        // One row of it stays in the cache and is mixed in again and again.
        let bare = [UInt32](repeating: ground.xrgb, count: part.width)
        bare.withUnsafeBytes { bytes in
            guard let bare = bytes.assumingMemoryBound(to: UInt8.self).baseAddress else { return }
            for row in 0..<part.height {
                let at = first + row * stride
                let into = target + row * pitch
                switch step.phase {
                case .leaving(let share): Blend.mix(old + at, bare, part: share, into: into, count: count)
                case .bare: into.update(from: bare, count: count)
                case .coming(let share): Blend.mix(bare, new + at, part: share, into: into, count: count)
                }
            }
        }
    }
}
