import Foundation
import SignMedia
import SignModel

/// An X server of its own without a screen, whose picture can be read: what a person would see.
final class VirtualDisplay {
    let name: String
    private let server: Process
    private let folder: String
    private let size: PixelSize

    init(_ size: PixelSize) throws {
        self.size = size
        folder = Bench.temporaryFile("display")
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        server = Process()
        server.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        server.arguments = [
            "Xvfb", "-displayfd", "1", "-screen", "0", "\(size.width)x\(size.height)x24", "-fbdir", folder,
            "-nolisten", "tcp",
        ]
        let pipe = Pipe()
        server.standardOutput = pipe
        server.standardError = FileHandle.nullDevice
        try server.run()
        // The server writes its number when it is ready.
        let number = String(decoding: pipe.fileHandleForReading.availableData, as: UTF8.self)
        name = ":" + number.trimmingCharacters(in: .whitespacesAndNewlines)
    }

    /// The display's pixels now. The server keeps them in a file in the X window dump format.
    func picture() throws -> PixelPicture {
        let data = try Data(contentsOf: URL(fileURLWithPath: folder + "/Xvfb_screen0"))
        func field(_ index: Int) -> Int { data[index * 4..<index * 4 + 4].reduce(0) { $0 << 8 | Int($1) } }
        let header = field(0)
        let stride = field(12)
        let colors = field(19)
        let start = header + colors * 12
        return PixelPicture(size: size) { pixels in
            data.withUnsafeBytes { bytes in
                for y in 0..<size.height {
                    let row = start + y * stride
                    for x in 0..<size.width {
                        pixels[y * size.width + x] =
                            UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: row + x * 4, as: UInt32.self))
                            & 0xFFFFFF
                    }
                }
            }
        }
    }

    func end() {
        // A test's thread may have SIGTERM blocked, and its children inherit that.
        kill(server.processIdentifier, SIGKILL)
        server.waitUntilExit()
        try? FileManager.default.removeItem(atPath: folder)
    }
}
