internal import CTurboJPEG
public import SignMedia
public import SignModel

extension MediaVault {
    /// What a medium of ours looks like from afar; nil when its file is not what it should be.
    public func likeness(of medium: Medium) -> PictureLikeness? {
        guard let bytes = try? MediaFile.read(id: medium.id, format: medium.format, below: path) else { return nil }
        switch medium.format {
        case .lz4: return (try? MediumCodec.decode(bytes)).flatMap { PictureLikeness($0) }
        case .jpeg: return PhotographCodec.decode(bytes, size: medium.size).flatMap { PictureLikeness($0) }
        }
    }
}

extension PhotographCodec {
    /// The picture in a file that this program wrote; nil when it is not of `size`.
    static func decode(_ bytes: [UInt8], size: PixelSize) -> PixelPicture? {
        guard size.width > 0, size.height > 0, let reader = tjInitDecompress() else { return nil }
        defer { tjDestroy(reader) }
        var (width, height, sampling, space): (Int32, Int32, Int32, Int32) = (0, 0, 0, 0)
        let header = tjDecompressHeader3(
            reader, bytes, UInt(bytes.count), &width, &height, &sampling, &space)
        guard header == 0, Int(width) == size.width, Int(height) == size.height else { return nil }
        var pixels = [UInt32](repeating: 0, count: size.width * size.height)
        let status = pixels.withUnsafeMutableBytes { target in
            tjDecompress2(
                reader, bytes, UInt(bytes.count), target.bindMemory(to: UInt8.self).baseAddress, width, width * 4,
                height, Int32(TJPF_BGRX.rawValue), 0)
        }
        return status == 0 ? PixelPicture(size: size, pixels: pixels) : nil
    }
}
