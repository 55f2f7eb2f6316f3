internal import CTurboJPEG
internal import SignMedia
internal import SignModel

/// Writes JPEG media with libjpeg-turbo. Only our own finished pixels come here: nothing from outside is decoded.
enum PhotographCodec {
    static let quality: Int32 = 90

    /// The file for an opaque picture, colour at half resolution; nil when the library is out of memory.
    static func encode(_ picture: PixelPicture) -> [UInt8]? {
        guard let compressor = tjInitCompress() else { return nil }
        defer { tjDestroy(compressor) }
        var bytes: UnsafeMutablePointer<UInt8>?
        var count: UInt = 0
        defer { tjFree(bytes) }
        let status = picture.withUnsafeBytes { pixels in
            tjCompress2(
                compressor, pixels.bindMemory(to: UInt8.self).baseAddress, Int32(picture.size.width),
                Int32(picture.size.width * 4), Int32(picture.size.height), Int32(TJPF_BGRX.rawValue), &bytes, &count,
                Int32(TJSAMP_420.rawValue), quality, 0)
        }
        guard status == 0, let bytes else { return nil }
        return Array(UnsafeBufferPointer(start: bytes, count: Int(count)))
    }
}
