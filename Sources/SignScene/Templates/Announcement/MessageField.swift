import SignModel

/// Where a message may stand on its slide.
struct MessageField {
    var frame: SlideFrame
    /// The picture, and what it is.
    var picture: PixelRect?
    /// The first cap-top.
    var top: Int
    /// Right end of headline and text; rows may run on under a picture.
    var textRight: Int
    /// What stands to the left of the code, where it has a row of its own on a standing display.
    var captioned = false
    /// *When* and the facts follow the headline instead of standing on the foot.
    var flows = false

    /// Whose tone the headline has.
    var themes: [ThemeID] { frame.themes }
}

extension SlideKit {
    /// The largest that is drawn of a picture: no coarse pixels (`design/slides.md`, 4, *tiny*).
    func drawn(_ size: PixelSize, in box: PixelSize) -> PixelSize {
        let fitted = size.fitted(in: box)
        guard isTiny(size, in: box) else { return fitted }
        return PixelSize(max(1, size.width * 5 / 4), max(1, size.height * 5 / 4))
    }

    /// Whether a picture is so much taller than wide that it stands beside the text in full height.
    func stands(_ size: PixelSize) -> Bool { size.height * 5 >= size.width * 6 }

    /// The fields a message is tried in, the one with the largest picture first.
    ///
    /// - Parameters:
    ///   - small: nothing else helps: pictures may be smaller than they should.
    ///   - frame: the frame with what is read beginning at a given edge.
    func fields(_ picture: PixelSize?, isPoster: Bool, small: Bool, frame: (Int?) -> SlideFrame) -> [MessageField] {
        let m = metrics
        guard let picture else {
            let plain = frame(nil)
            return [MessageField(frame: plain, top: plain.top, textRight: plain.right)]
        }
        if !m.isLandscape, isPoster, !isTiny(picture, in: PixelSize(m.canvas.width - m.spine, m.canvas.height)) {
            return above(picture, frame(nil), small: small)
        }
        if !m.isLandscape {
            let plain = frame(nil)
            let box = PixelSize(m.canvas.width - m.spine, m.canvas.height * 45 / 100)
            return ([8, 6, 4] + (small ? [3, 2] : [])).map { eighths in
                let size = drawn(picture, in: PixelSize(box.width, box.height * eighths / 8))
                let rect = PixelRect(m.canvas.width - size.width, m.pictureTop, size.width, size.height)
                return MessageField(
                    frame: plain, picture: rect, top: rect.bottom + m.px(72), textRight: plain.right)
            }
        }
        if !small, isPoster || stands(picture), let beside = standing(picture, column: isPoster ? 560 : 760) {
            let column = frame(beside.right + m.px(65))
            return [MessageField(frame: column, picture: beside, top: column.top, textRight: column.right)]
        }
        let plain = frame(nil)
        return ([840, 768, 696, 624] + (small ? [528, 432, 336, 264] : [])).map { designed in
            let wide = min(m.px(designed), m.contentWidth / 2)
            let size = drawn(picture, in: PixelSize(wide, min(m.px(620), m.lastBaseline - m.pictureTop)))
            let rect = PixelRect(m.canvas.width - size.width, m.pictureTop, size.width, size.height)
            return MessageField(frame: plain, picture: rect, top: plain.top, textRight: rect.x - m.px(48))
        }
    }

    /// Whether a picture has fewer than 60 % of the pixels it would be drawn with.
    func isTiny(_ size: PixelSize, in box: PixelSize) -> Bool { size.width * 10 < size.fitted(in: box).width * 6 }

    /// A poster across a standing display, full bleed to the right, and under it what it says; smaller where that has no
    /// room.
    private func above(_ poster: PixelSize, _ frame: SlideFrame, small: Bool) -> [MessageField] {
        let m = metrics
        let width = m.canvas.width - m.spine
        return ([100, 92, 84, 76, 68, 60, 52, 44] + (small ? [36, 28, 20, 14] : [])).map { percent in
            let size = poster.fitted(in: PixelSize(width * percent / 100, m.lastBaseline - m.pictureTop))
            let rect = PixelRect(m.canvas.width - size.width, m.pictureTop, size.width, size.height)
            return MessageField(
                frame: frame, picture: rect, top: rect.bottom + m.px(90), textRight: frame.right, flows: true)
        }
    }

    /// A picture of full height flush with the spine; nil when it would leave too little beside it or is too small.
    ///
    /// - Parameter column: the least room for what is read, in pixels of the design.
    func standing(_ picture: PixelSize, column: Int) -> PixelRect? {
        let m = metrics
        let whole = PixelSize(m.canvas.width, m.canvas.height)
        let size = picture.fitted(in: whole)
        let left = m.spine + size.width + m.px(65)
        guard size.height == whole.height, m.right - left >= m.px(column), !isTiny(picture, in: whole) else {
            return nil
        }
        return PixelRect(m.spine, 0, size.width, size.height)
    }
}
