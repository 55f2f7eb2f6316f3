internal import SignMedia
internal import SignModel

extension DecodingJob {
    /// The pictures of a file, each in its own size: the pages of a TIFF, those of a HEIF; of a GIF or an animation the
    /// first.
    func pictures(
        _ source: PictureImporter.Source, _ kind: FileKind,
        each: (PictureImporter.Page) async throws(IngestError) -> Void
    ) async throws(IngestError) {
        let colours = kind == .tiff ? TIFFFacts(source.bytes)?.pages(limit: 200) ?? [] : []
        let first = try await facts(kind: kind)
        let several = kind == .tiff || kind == .heif ? max(1, first.pages) : 1
        let wanted = (0..<several).filter { $0 == 0 || !($0 < colours.count && colours[$0].isReduced) }
        if source.limit == nil {
            guard wanted.count <= Limits.pagesPerDocument else {
                throw IngestError(
                    file: folder.name, reason: .tooManyPages(pages: wanted.count, limit: Limits.pagesPerDocument))
            }
            // The first is counted with its file.
            try budget.take(slides: wanted.count - 1, for: folder.name)
        }
        let taken = wanted.prefix(source.limit ?? wanted.count)
        for page in taken {
            let isLuminance = page < colours.count && colours[page].isYCbCr
            guard !isLuminance || colours[page].isFull else {
                throw IngestError(file: folder.name, reason: .unreadableColours("YCbCr"))
            }
            let facts = page == 0 ? first : try await facts(kind: kind, page: page)
            var drawn = try await picture(kind: kind, purpose: source.purpose, page: page, facts: facts)
            if kind == .gif, let frame = GIFFrame(source.bytes), !facts.hasAlpha {
                drawn.picture = frame.cleared(drawn.picture)
            }
            if isLuminance { drawn.picture = drawn.picture.fromLuminance() }
            let left: [PictureNote] = taken.count < wanted.count ? [.pagesLeft(of: wanted.count)] : []
            try await each(
                PictureImporter.Page(picture: drawn.picture, count: taken.count, notes: drawn.notes + left))
        }
    }
}

extension DecodingJob {
    /// A picture in the colours of print with the profile of its press: libvips' thumbnail (8.14) takes such a profile for
    /// one of another picture and does without, so the colours are converted first.
    func printed(_ facts: PictureFacts, _ target: PixelSize) async throws(IngestError) -> Drawn {
        func run(_ intent: String) async throws(IngestError) -> Jail.Output {
            let convert =
                "vips icc_transform \(DecodingJob.input(facts.page)) srgb.v srgb --embedded --intent \(intent)"
            let scale = "vips thumbnail srgb.v .ppm \(target.width) --height \(target.height) --size down"
            return try await self.run(
                "sh", package: "dash", ["-c", "\(convert) && exec \(scale)"], trusted: false,
                printing: PixelStream.pictureBytes, processes: true)
        }
        let output = try await run("relative")
        let lower = output.complaint.lowercased()
        // The profile has tables for photographs alone.
        let isPerceptual = lower.contains("not support") && lower.contains("intent")
        return try drawn(isPerceptual ? try await run("perceptual") : output, facts)
    }
}

extension PixelPicture {
    /// The colours of a picture whose channels are luminance and two differences (ITU-R BT.601, as TIFF 6.0 and JPEG use
    /// it).
    ///
    /// | Y, Cb, Cr | colour |
    /// |---|---|
    /// | 76, 85, 255 | red |
    /// | 255, 128, 128 | white |
    func fromLuminance() -> PixelPicture {
        var result = self
        result.withMutablePixels { pixels in
            for index in pixels.indices {
                let pixel = pixels[index]
                let y = Double(pixel >> 16 & 255)
                let (cb, cr) = (Double(pixel >> 8 & 255) - 128, Double(pixel & 255) - 128)
                func channel(_ value: Double) -> UInt32 { UInt32(min(255, max(0, value.rounded()))) }
                pixels[index] =
                    channel(y + 1.402 * cr) << 16 | channel(y - 0.344_136 * cb - 0.714_136 * cr) << 8
                    | channel(y + 1.772 * cb)
            }
        }
        return result
    }

    /// A part of the picture, by shares of its sides.
    func cut(to frame: DocumentFacts.Frame) -> PixelPicture {
        let (left, top) = (Int(frame.left * Double(size.width)), Int(frame.top * Double(size.height)))
        let width = max(1, min(size.width - left, Int(((frame.right - frame.left) * Double(size.width)).rounded())))
        let height = max(1, min(size.height - top, Int(((frame.bottom - frame.top) * Double(size.height)).rounded())))
        return PixelPicture(size: PixelSize(width, height), hasAlpha: hasAlpha) { target in
            withUnsafePixels { source in
                for y in 0..<height {
                    let row = (top + y) * size.width + left
                    for x in 0..<width { target[y * width + x] = source[row + x] }
                }
            }
        }
    }
}
