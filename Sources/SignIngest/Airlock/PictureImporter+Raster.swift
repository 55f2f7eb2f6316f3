internal import SignMedia
internal import SignModel

extension PictureImporter {
    /// Decodes a raster picture with libvips; one whose colour profile cannot be used, as if it had none.
    func raster(
        _ folder: WorkFolder, kind: FileKind, header: PictureHeader, purpose: Purpose
    ) async throws(IngestError) -> Medium {
        do throws(IngestError) {
            return try await decoded(folder, kind: kind, header: header, purpose: purpose)
        } catch {
            guard header.hasProfile, case .damaged(let words) = error.reason, words.contains("VipsIcc") else {
                throw error
            }
            var plain = header
            plain.hasProfile = false
            return try await decoded(folder, kind: kind, header: plain, purpose: purpose)
        }
    }

    private func decoded(
        _ folder: WorkFolder, kind: FileKind, header: PictureHeader, purpose: Purpose
    ) async throws(IngestError) -> Medium {
        let turned = header.orientation >= 5
        let upright = turned ? header.size.turned : header.size
        let target = PictureImporter.target(for: upright, purpose: purpose)
        if kind == .jpeg, purpose != .logo {
            try await jpeg(folder, header: header, upright: upright, target: target)
            return try storeJPEG("out.jpg", folder: folder)
        }
        var input = "in"
        if header.hasMeaninglessAlpha {
            input = "opaque.v"
            _ = try await jail.run(
                "vips", package: "libvips-tools", ["extract_band", "in", input, "0", "--n", "3"], in: folder,
                trusted: kind != .bmp)
        }
        var arguments = ["thumbnail", input, "out.v", String(target.width), "--height", String(target.height)]
        arguments += ["--size", "down", "--fail-on", "truncated"]
        if header.hasProfile { arguments += ["--export-profile", "srgb"] }
        _ = try await jail.run("vips", package: "libvips-tools", arguments, in: folder, trusted: kind != .bmp)
        return try storeDecoded(folder, purpose: purpose)
    }

    /// Stores what libvips decoded into `out.v`.
    private func storeDecoded(_ folder: WorkFolder, purpose: Purpose) throws(IngestError) -> Medium {
        let bytes = try folder.read("out.v", limit: Limits.mediaBytes + 16_000_000)
        let picture = try VipsFile.picture(bytes, flattened: purpose == .poster, name: folder.name)
        return try store(picture, from: folder.name)
    }

    /// Decodes a JPEG straight to a JPEG, in one process and without resampling where the decoder can scale by a
    /// half, a quarter or an eighth and still fill a 1080p screen: a third of the work.
    private func jpeg(
        _ folder: WorkFolder, header: PictureHeader, upright: PixelSize, target: PixelSize
    ) async throws(IngestError) {
        let output = "out.jpg[Q=90,strip,subsample_mode=on,background=255]"
        if !header.hasProfile, !header.isCMYK, let shrink = PictureImporter.shrink(of: upright, to: target) {
            var arguments = ["jpegload", "in", output, "--fail-on", "truncated", "--autorotate"]
            if shrink > 1 { arguments += ["--shrink", String(shrink)] }
            _ = try await jail.run("vips", package: "libvips-tools", arguments, in: folder)
            return
        }
        var arguments = ["thumbnail", "in", output, String(target.width), "--height", String(target.height)]
        arguments += ["--size", "down", "--fail-on", "truncated"]
        if header.hasProfile { arguments += ["--export-profile", "srgb"] }
        _ = try await jail.run("vips", package: "libvips-tools", arguments, in: folder)
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
    static func target(for size: PixelSize, purpose: Purpose) -> PixelSize {
        if purpose == .logo { return PixelSize(Limits.logoLongSide, Limits.logoLongSide) }
        return size.isLandscape
            ? PixelSize(Limits.mediaLongSide, Limits.mediaShortSide)
            : PixelSize(Limits.mediaShortSide, Limits.mediaLongSide)
    }

    /// The header of a HEIC picture, from libvips' reader in the jail.
    func heifHeader(_ folder: WorkFolder) async throws(IngestError) -> PictureHeader {
        let output = try await jail.run("vipsheader", package: "libvips-tools", ["-a", "in"], in: folder)
        let lines = output.standardOutput.split(separator: "\n")
        func field(_ name: String) -> Int? {
            lines.first { $0.hasPrefix(name + ": ") }.flatMap { Int($0.dropFirst(name.utf8.count + 2)) }
        }
        guard let width = field("width"), let height = field("height"), width > 0, height > 0 else {
            throw IngestError(file: folder.name, reason: .damaged("header"))
        }
        let size = PixelSize(width, height)
        try check(size, name: folder.name)
        return PictureHeader(size: size, hasProfile: lines.contains { $0.hasPrefix("icc-profile-data: ") })
    }

    /// Draws an SVG with librsvg, which opens no other files from where it runs and knows no network.
    func vector(_ folder: WorkFolder, purpose: Purpose) async throws(IngestError) -> Medium {
        let side = String(purpose == .logo ? Limits.logoLongSide : Limits.vectorLongSide)
        var arguments = ["--width", side, "--height", side, "--keep-aspect-ratio", "--format", "png"]
        if purpose == .poster { arguments += ["--background-color", "white"] }
        _ = try await jail.run(
            "rsvg-convert", package: "librsvg2-bin", arguments + ["--output", "out.png", "in"], in: folder)
        let png = try folder.read("out.png", limit: Limits.mediaBytes)
        guard let header = PictureHeader(png, kind: .png) else {
            throw IngestError(file: folder.name, reason: .damaged("rsvg-convert: png"))
        }
        try check(header.size, name: folder.name)
        _ = try await jail.run("vips", package: "libvips-tools", ["copy", "out.png", "out.v"], in: folder)
        return try storeDecoded(folder, purpose: purpose)
    }
}
