import Foundation
import SignMedia
import SignStage
import Testing

/// Pictures that were looked at once and are kept: `Goldens/NAME.png` beside the test's file.
///
/// A picture that differs in one pixel fails; what came out and the difference are then written beside the golden as
/// `NAME.actual.png` and `NAME.difference.png`, and no other run removes them. With `INFOTAULU_RECORD=1` the golden is
/// written, and the test fails all the same: a recording is not a pass.
enum Golden {
    static func expect(
        _ picture: PixelPicture, is name: String, file: String = #filePath,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let folder = URL(fileURLWithPath: file).deletingLastPathComponent().appendingPathComponent("Goldens").path
        let golden = "\(folder)/\(name).png"
        if ProcessInfo.processInfo.environment["INFOTAULU_RECORD"] == "1" {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            try PNG.write(picture, to: golden)
            Issue.record("recorded \(name); look at it, then run without recording", sourceLocation: sourceLocation)
            return
        }
        guard FileManager.default.fileExists(atPath: golden) else {
            Issue.record("there is no golden \(name); record it", sourceLocation: sourceLocation)
            return
        }
        let expected = try PNG.read(golden)
        guard let difference = difference(of: picture, and: expected) else { return }
        try PNG.write(picture, to: "\(folder)/\(name).actual.png")
        try PNG.write(difference.picture, to: "\(folder)/\(name).difference.png")
        Issue.record(
            "\(name) differs from its golden in \(difference.pixels) pixels; see \(name).actual.png and \(name).difference.png",
            sourceLocation: sourceLocation)
    }

    /// Red where they differ, the golden faintly elsewhere; nil when they are the same.
    private static func difference(
        of picture: PixelPicture, and golden: PixelPicture
    ) -> (picture: PixelPicture, pixels: Int)? {
        if picture == golden { return nil }
        guard picture.size == golden.size else { return (picture, picture.pixels.count) }
        let differing = zip(picture.pixels, golden.pixels).reduce(0) { $0 + ($1.0 == $1.1 ? 0 : 1) }
        guard differing > 0 else { return nil }
        let marked = zip(picture.pixels, golden.pixels).map { actual, expected in
            actual == expected ? 0xC0C0C0 | expected >> 2 & 0x3F3F3F : 0xFF0000
        }
        return PixelPicture(size: golden.size, pixels: marked).map { ($0, differing) }
    }
}
