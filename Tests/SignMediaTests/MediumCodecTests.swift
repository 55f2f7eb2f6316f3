import SignMedia
import SignModel
import Testing

@Suite struct MediumCodecTests {
    /// A picture whose every pixel differs from its neighbours.
    private func checker(_ width: Int, _ height: Int, alpha: Bool = false) -> PixelPicture {
        PixelPicture(size: PixelSize(width, height), hasAlpha: alpha) { pixels in
            for index in pixels.indices { pixels[index] = UInt32(truncatingIfNeeded: index &* 2_654_435_761) }
        }
    }

    @Test(arguments: [(1, 1), (1, 2160), (3840, 1), (17, 9), (640, 480)])
    func comesBackAsItWas(width: Int, height: Int) throws {
        for alpha in [false, true] {
            let picture = checker(width, height, alpha: alpha)
            #expect(try MediumCodec.decode(MediumCodec.encode(picture)) == picture)
        }
    }

    @Test func refusesPicturesBeyondTheLimits() {
        #expect(throws: MediaError.wrongSize(width: 3841, height: 2)) {
            try MediumCodec.encode(PixelPicture(size: PixelSize(3841, 2), filledWith: .white))
        }
        #expect(throws: MediaError.wrongSize(width: 2161, height: 2161)) {
            try MediumCodec.encode(PixelPicture(size: PixelSize(2161, 2161), filledWith: .white))
        }
    }

    @Test func everyTruncationIsNamed() throws {
        let file = try MediumCodec.encode(checker(20, 10))
        for length in 0..<file.count {
            #expect(throws: MediaError.self) { try MediumCodec.decode(Array(file[..<length])) }
        }
        #expect(throws: MediaError.trailingBytes(1)) { try MediumCodec.decode(file + [0]) }
    }

    @Test func eachHeaderFieldIsChecked() throws {
        let file = try MediumCodec.encode(checker(20, 10))
        func changed(_ offset: Int, _ value: UInt8) -> [UInt8] {
            var copy = file
            copy[offset] = value
            return copy
        }
        #expect(throws: MediaError.wrongMagic) { try MediumCodec.decode(changed(0, 0x4A)) }
        #expect(throws: MediaError.wrongSize(width: 0, height: 10)) { try MediumCodec.decode(changed(4, 0)) }
        #expect(throws: MediaError.wrongLength(found: 800, expected: 840)) { try MediumCodec.decode(changed(4, 21)) }
        #expect(throws: MediaError.unknownFlags(2)) { try MediumCodec.decode(changed(12, 2)) }
        #expect(throws: MediaError.wrongLength(found: 801, expected: 800)) {
            try MediumCodec.decode(changed(16, 0x21))
        }
    }

    @Test func noChangedByteCrashesTheDecoder() throws {
        let file = try MediumCodec.encode(PixelPicture(size: PixelSize(64, 32), filledWith: .white))
        var refused = 0
        for offset in file.indices {
            for bit in 0..<8 {
                var copy = file
                copy[offset] ^= 1 << bit
                do { _ = try MediumCodec.decode(copy) } catch { refused += 1 }
            }
        }
        #expect(refused > MediumCodec.headerBytes)
    }

    @Test func pathsAreSpreadOverFolders() {
        #expect(MediaFile.relativePath(id: "abcdef", format: .lz4) == "ab/abcdef.itm")
        #expect(MediaFile.relativePath(id: "0123", format: .jpeg) == "01/0123.jpg")
    }

    @Test func missingFilesNameTheCall() {
        #expect(throws: MediaError.file(call: "open", errno: 2)) { try MediaFile.read(path: "/nowhere/at/all") }
        #expect(throws: MediaError.file(call: "open", errno: 22)) { try MediaFile.read(path: "/dev/null") }
    }
}
