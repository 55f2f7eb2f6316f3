import Foundation
import SignIngest
import SignMedia
import SignModel

/// A folder for one test, removed with it.
final class TestFolder {
    let path: String

    init() throws {
        path = FileManager.default.temporaryDirectory.path + "/ingest-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// Writes a file and gives its path.
    func file(_ name: String, _ bytes: [UInt8]) throws -> String {
        let full = path + "/" + name
        try FileManager.default.createDirectory(
            atPath: (full as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
        try Data(bytes).write(to: URL(fileURLWithPath: full))
        return full
    }

    func file(_ name: String, _ text: String) throws -> String { try file(name, Array(text.utf8)) }

    var vault: MediaVault { MediaVault(path: path + "/media") }

    /// All files below the media folder.
    var stored: [String] {
        (FileManager.default.enumerator(atPath: vault.path)?.allObjects as? [String] ?? []).filter {
            $0.contains(".itm") || $0.contains(".jpg") || $0.contains(".work") || $0.contains(".part")
        }
    }

    /// A stored LZ4 medium, decoded.
    func picture(_ medium: Medium) throws -> PixelPicture {
        try MediumCodec.decode(MediaFile.read(id: medium.id, format: medium.format, below: vault.path))
    }

    /// Runs a tool that the airlock needs anyway, to make odd files with.
    func make(_ tool: String, _ arguments: [String]) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/" + tool)
        process.arguments = arguments
        process.currentDirectoryURL = URL(fileURLWithPath: path)
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw CocoaError(.executableLoad) }
    }
}

/// Files built byte by byte.
enum Sample {
    /// A PNG whose pixels are stored, not packed: four coloured quarters, red green over blue white.
    static func quarters(width: Int = 64, height: Int = 48) -> [UInt8] {
        var rows: [UInt8] = []
        for y in 0..<height {
            rows.append(0)
            for x in 0..<width { rows += color(x < width / 2, y < height / 2) }
        }
        return png(width: width, height: height, colorType: 2, depth: 8, rows: rows)
    }

    static func color(_ left: Bool, _ top: Bool) -> [UInt8] {
        top ? (left ? [220, 20, 20] : [20, 200, 20]) : (left ? [20, 20, 220] : [255, 255, 255])
    }

    /// A PNG of rows with their filter bytes.
    static func png(width: Int, height: Int, colorType: UInt8, depth: UInt8, rows: [UInt8]) -> [UInt8] {
        var file: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
        file += chunk("IHDR", big(width) + big(height) + [depth, colorType, 0, 0, 0])
        file += chunk("IDAT", zlibStored(rows))
        return file + chunk("IEND", [])
    }

    static func chunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
        let body = Array(name.utf8) + data
        return big(data.count) + body + big(Int(crc(body)))
    }

    static func big(_ value: Int) -> [UInt8] { (0..<4).map { UInt8(truncatingIfNeeded: value >> (24 - 8 * $0)) } }
    static func little(_ value: Int, _ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }

    static func crc(_ bytes: [UInt8]) -> UInt32 {
        var value: UInt32 = 0xFFFF_FFFF
        for byte in bytes {
            value ^= UInt32(byte)
            for _ in 0..<8 { value = value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1 }
        }
        return ~value
    }

    private static func zlibStored(_ data: [UInt8]) -> [UInt8] {
        var out: [UInt8] = [0x78, 0x01]
        var rest = data[...]
        repeat {
            let part = rest.prefix(65_535)
            rest = rest.dropFirst(part.count)
            out += [rest.isEmpty ? 1 : 0] + little(part.count, 2) + little(~part.count & 0xFFFF, 2) + part
        } while !rest.isEmpty
        var a = 1
        var b = 0
        for byte in data {
            a = (a + Int(byte)) % 65_521
            b = (b + a) % 65_521
        }
        return out + big(b << 16 | a)
    }

    /// A JPEG with an EXIF orientation put after its first marker.
    static func oriented(_ jpeg: [UInt8], _ orientation: Int) -> [UInt8] {
        let tiff: [UInt8] =
            [0x4D, 0x4D, 0, 0x2A, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, UInt8(orientation), 0, 0]
            + [0, 0, 0, 0]
        let body = Array("Exif\0\0".utf8) + tiff
        return Array(jpeg.prefix(2)) + [0xFF, 0xE1, 0, UInt8(body.count + 2)] + body + jpeg.dropFirst(2)
    }

    /// A ZIP of stored entries.
    static func zip(_ entries: [(name: String, data: [UInt8])], mode: Int = 0o100644, flags: Int = 0) -> [UInt8] {
        var file: [UInt8] = []
        var directory: [UInt8] = []
        for entry in entries {
            let name = Array(entry.name.utf8)
            let sum = little(Int(crc(entry.data)), 4) + little(entry.data.count, 4) + little(entry.data.count, 4)
            let offset = file.count
            file += [0x50, 0x4B, 3, 4] + little(20, 2) + little(flags, 2) + [0, 0, 0, 0, 0, 0]
            file += sum + little(name.count, 2) + [0, 0] + name + entry.data
            directory += [0x50, 0x4B, 1, 2] + little(3 << 8 | 20, 2) + little(20, 2) + little(flags, 2)
            directory += [0, 0, 0, 0, 0, 0] + sum + little(name.count, 2) + little(0, 8) + little(mode << 16, 4)
            directory += little(offset, 4) + name
        }
        let start = file.count
        file += directory + [0x50, 0x4B, 5, 6, 0, 0, 0, 0] + little(entries.count, 2) + little(entries.count, 2)
        return file + little(directory.count, 4) + little(start, 4) + [0, 0]
    }

    static func svg(_ body: String, width: Int = 200, height: Int = 100) -> String {
        """
        <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="\(width)" \
        height="\(height)">\(body)</svg>
        """
    }

    /// A PDF of empty pages of this size in points.
    /// A page for each line of words, set in Helvetica.
    static func pdf(words lines: [String]) -> [UInt8] {
        let kids = lines.indices.map { "\($0 * 2 + 4) 0 R" }.joined(separator: " ")
        var text = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
        text += "2 0 obj<</Type/Pages/Count \(lines.count)/Kids[\(kids)]>>endobj\n"
        text += "3 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n"
        for (index, line) in lines.enumerated() {
            let drawing = "BT /F 12 Tf 60 270 Td (\(line)) Tj ET"
            text += "\(index * 2 + 4) 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 960 540]"
            text += "/Resources<</Font<</F 3 0 R>>>>/Contents \(index * 2 + 5) 0 R>>endobj\n"
            text += "\(index * 2 + 5) 0 obj<</Length \(drawing.utf8.count)>>stream\n\(drawing)\nendstream endobj\n"
        }
        return Array((text + "trailer<</Root 1 0 R/Size \(lines.count * 2 + 4)>>\n%%EOF\n").utf8)
    }

    static func pdf(pages: Int, width: Int = 595, height: Int = 842) -> [UInt8] {
        var text = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count \(pages)/Kids["
        for page in 0..<pages { text += "\(page + 3) 0 R " }
        text += "]>>endobj\n"
        for page in 0..<pages {
            text += "\(page + 3) 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 \(width) \(height)]>>endobj\n"
        }
        return Array((text + "trailer<</Root 1 0 R/Size \(pages + 3)>>\n%%EOF\n").utf8)
    }
}
