public import SignMedia
public import SignModel

extension PixelPicture {
    /// The picture of a canvas as the panel needs it: each canvas pixel lands where ``Rotation/toPanel(_:canvas:)``
    /// says.
    public func turned(_ rotation: Rotation) -> PixelPicture {
        guard rotation != .none else { return self }
        let width = size.width
        let height = size.height
        return PixelPicture(size: rotation.panel(forCanvas: size), hasAlpha: hasAlpha) { target in
            withUnsafePixels { source in
                guard let from = source.baseAddress, let to = target.baseAddress else { return }
                if rotation == .half {
                    let last = width &* height &- 1
                    for index in 0...last { to[last &- index] = from[index] }
                    return
                }
                // Where the first pixel lands and how far each step right and down moves it on the panel. Tiles keep
                // the lines that are written in the cache: six times as fast as row by row.
                let clockwise = rotation == .quarter
                let start = clockwise ? height &- 1 : (width &- 1) &* height
                let right = clockwise ? height : 0 &- height
                let down = clockwise ? -1 : 1
                let tile = 32
                for top in Swift.stride(from: 0, to: height, by: tile) {
                    for left in Swift.stride(from: 0, to: width, by: tile) {
                        for y in top..<min(top &+ tile, height) {
                            var position = start &+ left &* right &+ y &* down
                            for x in left..<min(left &+ tile, width) {
                                to[position] = from[y &* width &+ x]
                                position &+= right
                            }
                        }
                    }
                }
            }
        }
    }
}
