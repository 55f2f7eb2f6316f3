internal import SignMedia
internal import SignModel

/// One file in the jail: asked for its size first, then for its pixels.
struct DecodingJob {
    let jail: Jail
    let folder: WorkFolder
    let budget: SubmissionBudget

    /// Runs a tool for as long as the submission's time lasts.
    func run(
        _ tool: String, package: String, _ arguments: [String], trusted: Bool = true, printing limit: Int = 200_000,
        processes: Bool = false, memory: Int = Limits.decoderMemoryBytes, seconds most: Int = .max
    ) async throws(IngestError) -> Jail.Output {
        try await jail.run(
            tool, package: package, arguments, in: folder, trusted: trusted, printing: limit, processes: processes,
            seconds: min(most, try budget.seconds(for: folder.name)), memory: memory)
    }

    /// Decodes a raster picture with libvips; one whose colour profile cannot be used, as if it had none.
    ///
    /// - Parameter page: which of several pictures in the file, from 0.
    func picture(
        kind: FileKind, purpose: PictureImporter.Purpose, page: Int = 0, facts known: PictureFacts? = nil
    ) async throws(IngestError) -> Drawn {
        let facts = if let known { known } else { try await facts(kind: kind, page: page) }
        do throws(IngestError) {
            return try await decoded(kind, facts, purpose)
        } catch {
            guard facts.hasProfile, case .damaged(let words) = error.reason, words.lowercased().contains("icc") else {
                throw error
            }
            var plain = facts
            plain.hasProfile = false
            return try await decoded(kind, plain, purpose)
        }
    }

    /// What was made of a picture, and what was seen on the way.
    struct Drawn {
        var picture: PixelPicture
        var notes: [PictureNote] = []
    }

    /// What the header says, with its size within the limits.
    func facts(kind: FileKind, page: Int = 0) async throws(IngestError) -> PictureFacts {
        let output = try await run(
            "vipsheader", package: "libvips-tools", ["-a", DecodingJob.input(page)], trusted: kind != .bmp,
            printing: 1_000_000)
        guard let facts = PictureFacts(output.text, page: page) else {
            throw IngestError(file: folder.name, reason: .damaged("header"))
        }
        guard facts.size.longSide <= Limits.sourceSide else {
            throw IngestError(
                file: folder.name, reason: .sideTooLong(pixels: facts.size.longSide, limit: Limits.sourceSide))
        }
        let pixels = facts.size.width * facts.size.height
        guard pixels <= Limits.sourcePixels else {
            throw IngestError(
                file: folder.name,
                reason: .tooManyPixels(
                    width: facts.size.width, height: facts.size.height, limit: Limits.sourcePixels))
        }
        guard facts.size.shortSide > 0, facts.size.longSide >= Limits.mediaSideMin else {
            throw IngestError(
                file: folder.name,
                reason: .tooFewPixels(
                    width: facts.size.width, height: facts.size.height, limit: Limits.mediaSideMin))
        }
        try budget.take(pixels: pixels, for: folder.name)
        return facts
    }

    /// The input, or one of several pictures in it.
    static func input(_ page: Int) -> String {
        page == 0 ? WorkFolder.input : "\(WorkFolder.input)[page=\(page)]"
    }

    private func decoded(
        _ kind: FileKind, _ facts: PictureFacts, _ purpose: PictureImporter.Purpose
    ) async throws(IngestError) -> Drawn {
        let target = DecodingJob.target(for: facts.upright, purpose: purpose)
        if kind == .bmp { return try await bitmap(facts, target) }
        if facts.isCMYK, facts.hasProfile, !facts.hasAlpha { return try await printed(facts, target) }
        if kind == .jpeg, purpose != .logo, !facts.hasProfile, !facts.isCMYK,
            let shrink = DecodingJob.shrink(of: facts.upright, to: target)
        {
            // Without resampling where the decoder can scale by itself and still fill a 1080p screen: a third of the
            // work.
            var arguments = ["jpegload", WorkFolder.input, ".ppm", "--fail-on", "none", "--autorotate"]
            if shrink > 1 { arguments += ["--shrink", String(shrink)] }
            return try await pixels(arguments, facts)
        }
        guard facts.hasAlpha else { return try await pixels(thumbnail(".ppm", facts, target), facts) }
        let onWhite = try await pixels(thumbnail(".ppm[background=255]", facts, target), facts)
        let onBlack = try await pixels(thumbnail(".ppm[background=0]", facts, target), facts).picture
        if purpose == .poster {
            let flat = PictureGround.flattened(onBlack: onBlack, onWhite: onWhite.picture)
            return Drawn(picture: flat.picture, notes: onWhite.notes + (flat.isDark ? [.onDark] : []))
        }
        let picture = try PixelStream.transparent(onBlack: onBlack, onWhite: onWhite.picture, name: folder.name)
        return Drawn(picture: picture, notes: onWhite.notes)
    }

    private func pixels(_ arguments: [String], _ facts: PictureFacts) async throws(IngestError) -> Drawn {
        var output = try await run(
            "vips", package: "libvips-tools", arguments, printing: PixelStream.pictureBytes)
        // A profile that has tables for photographs alone (perceptual rendering) is used by asking for that.
        let lower = output.complaint.lowercased()
        if arguments.contains("--export-profile"), lower.contains("not support"), lower.contains("intent") {
            output = try await run(
                "vips", package: "libvips-tools", arguments + ["--intent", "perceptual"],
                printing: PixelStream.pictureBytes)
        }
        return try drawn(output, facts)
    }

    func drawn(_ output: Jail.Output, _ facts: PictureFacts) throws(IngestError) -> Drawn {
        let picture = try PixelStream.picture(output.bytes, name: folder.name)
        let judged = try DecoderDamage.judge(
            picture, complaint: output.complaint, rows: facts.upright.height, name: folder.name)
        return Drawn(picture: judged.picture, notes: judged.note.map { [$0] } ?? [])
    }

    private func thumbnail(_ output: String, _ facts: PictureFacts, _ target: PixelSize) -> [String] {
        var arguments = ["thumbnail", DecodingJob.input(facts.page), output, String(target.width)]
        arguments += ["--height", String(target.height), "--size", "down", "--fail-on", "none"]
        if facts.hasProfile { arguments += ["--export-profile", "srgb"] }
        return arguments
    }

    /// A BMP: the fourth byte of its pixels means nothing, so it is taken off first.
    private func bitmap(_ facts: PictureFacts, _ target: PixelSize) async throws(IngestError) -> Drawn {
        let scaled = thumbnail(".ppm", facts, target).joined(separator: " ")
        let script =
            facts.hasAlpha
            ? "vips extract_band in opaque.v 0 --n 3 && exec vips \(scaled.replacing("thumbnail in", with: "thumbnail opaque.v"))"
            : "exec vips \(scaled)"
        return try drawn(
            try await run(
                "sh", package: "dash", ["-c", script], trusted: false, printing: PixelStream.pictureBytes,
                processes: true), facts)
    }

    /// The shrink factor of the decoder that brings `size` within `target` and leaves at least 1920 × 1080 (or
    /// turned) covered on one side; 1 when it fits as it is, nil when it must be resampled.
    static func shrink(of size: PixelSize, to target: PixelSize) -> Int? {
        if size.width <= target.width && size.height <= target.height { return 1 }
        for factor in [2, 4, 8] {
            let shrunk = PixelSize((size.width + factor - 1) / factor, (size.height + factor - 1) / factor)
            guard shrunk.width <= target.width && shrunk.height <= target.height else { continue }
            return shrunk.longSide >= 1920 && shrunk.shortSide >= 1080 ? factor : nil
        }
        return nil
    }

    /// The box a picture of `size` must fit in.
    static func target(for size: PixelSize, purpose: PictureImporter.Purpose) -> PixelSize {
        if purpose == .logo { return PixelSize(Limits.logoLongSide, Limits.logoLongSide) }
        return size.isLandscape
            ? PixelSize(Limits.mediaLongSide, Limits.mediaShortSide)
            : PixelSize(Limits.mediaShortSide, Limits.mediaLongSide)
    }

    /// Draws an SVG with librsvg as a PNG, which is a file from outside as any other.
    func drawing(purpose: PictureImporter.Purpose, isLong: Bool) async throws(IngestError) -> [UInt8] {
        let side = String(purpose == .logo ? Limits.logoLongSide : Limits.vectorLongSide)
        var arguments = ["--width", side, "--height", side, "--keep-aspect-ratio", "--format", "png"]
        // A large photograph inside is longer than XML's own limits, which are there for what grows when it is read.
        if isLong { arguments.append("--unlimited") }
        return try await run(
            "rsvg-convert", package: "librsvg2-bin", arguments + [WorkFolder.input], printing: Limits.mediaBytes,
            memory: Limits.drawingMemoryBytes
        ).bytes
    }
}
