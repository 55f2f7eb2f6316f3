public import SignModel

extension Paint {
    /// The pixels it may change: whoever draws it changes none outside of them, and none at all where this is empty.
    ///
    /// Text reaches further than its own rectangle by the bearings and marks of its letters.
    public var reach: PixelRect {
        switch self {
        case .fill(let rect, _, _), .outline(let rect, _, _, _), .picture(_, let rect), .posterGround(_, let rect, _),
            .icon(_, let rect, _), .qr(_, let rect, _, _, _):
            rect
        case .shape(let shape, _): shape.bounds
        case .text(let run): run.reach
        }
    }

    /// The picture it needs.
    public var medium: MediaID? {
        switch self {
        case .picture(let id, _), .posterGround(let id, _, _): id
        default: nil
        }
    }

    /// The same, `dy` pixels further down.
    public func moved(_ dy: Int) -> Paint {
        guard dy != 0 else { return self }
        switch self {
        case .fill(let rect, let color, let radius): return .fill(rect.moved(0, dy), color, radius: radius)
        case .outline(let rect, let color, let width, let radius):
            return .outline(rect.moved(0, dy), color, width: width, radius: radius)
        case .shape(let shape, let color): return .shape(shape.moved(dy), color)
        case .text(var run):
            run.origin.y += dy
            run.rect.y += dy
            return .text(run)
        case .picture(let id, let rect): return .picture(id, rect.moved(0, dy))
        case .posterGround(let id, let rect, let edge): return .posterGround(id, rect.moved(0, dy), edge)
        case .icon(let name, let rect, let color): return .icon(name, rect.moved(0, dy), color)
        case .qr(let text, let rect, let modulePx, let dark, let light):
            return .qr(text: text, rect.moved(0, dy), modulePx: modulePx, dark: dark, light: light)
        }
    }

    /// Whether nothing under it is seen inside `area`, but for rounded corners.
    func covers(_ area: PixelRect) -> Bool {
        switch self {
        case .fill(let rect, _, _), .posterGround(_, let rect, _), .qr(_, let rect, _, _, _): rect.contains(area)
        default: false
        }
    }
}

extension TextRun {
    /// Where its letters may leave ink.
    public var reach: PixelRect {
        // Latin, Greek and Cyrillic letters reach a few hundredths of an em beyond their advance and line; marks of
        // other scripts may stack a whole em high.
        let isTame = string.unicodeScalars.allSatisfy { $0.value < 0x500 && !(0x300...0x36F).contains($0.value) }
        let slack = (isTame ? font.px / 4 : font.px) + 2
        let left = min(rect.x, origin.x) - slack
        let top = min(rect.y, origin.y - font.px) - slack
        let right = max(rect.right, origin.x) + slack
        let bottom = max(rect.bottom, origin.y + font.px / 3) + slack
        return PixelRect(left, top, right - left, bottom - top)
    }
}
