internal import SignModel

/// How much of each pixel a shape covers, 0…255.
struct Coverage: Sendable {
    /// As it lies in memory.
    let width: Int
    let height: Int
    /// Row by row without padding.
    let values: [UInt8]
    /// How it is turned already.
    var rotation = Rotation.none

    /// The same as a panel that hangs this way has it.
    func turned(_ wanted: Rotation) -> Coverage {
        guard wanted != rotation, rotation == .none else { return self }
        let panel = wanted.panel(forCanvas: PixelSize(width, height))
        guard wanted != .half else {
            return Coverage(width: width, height: height, values: values.reversed(), rotation: wanted)
        }
        // Where the first pixel lands, and how far each step right and down moves it.
        let clockwise = wanted == .quarter
        let start = clockwise ? height - 1 : (width - 1) * height
        let right = clockwise ? height : -height
        let down = clockwise ? -1 : 1
        let turned = [UInt8](unsafeUninitializedCapacity: values.count) { buffer, count in
            values.withUnsafeBufferPointer { source in
                guard let from = source.baseAddress, let to = buffer.baseAddress else { return }
                for y in 0..<height {
                    var position = start &+ y &* down
                    for x in 0..<width {
                        to[position] = from[y &* width &+ x]
                        position &+= right
                    }
                }
                count = values.count
            }
        }
        return Coverage(width: panel.width, height: panel.height, values: turned, rotation: wanted)
    }

    /// Mirrored left to right, top to bottom, or both.
    func mirrored(horizontally: Bool, vertically: Bool) -> Coverage {
        var turned = [UInt8](repeating: 0, count: values.count)
        for y in 0..<height {
            for x in 0..<width {
                let column = horizontally ? width - 1 - x : x
                let row = vertically ? height - 1 - y : y
                turned[y * width + x] = values[row * width + column]
            }
        }
        return Coverage(width: width, height: height, values: turned)
    }
}
