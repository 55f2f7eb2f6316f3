import SignModel
import Testing

@testable import SignIngest

@Suite struct ZipReaderTests {
    private func refusal(_ zip: [UInt8]) -> IngestError.Reason? {
        do throws(IngestError) {
            _ = try ZipReader.files(zip, name: "a.zip")
            return nil
        } catch {
            #expect(error.exitCode == 65)
            return error.reason
        }
    }

    @Test func filesComeOutAndClutterDoesNot() throws {
        let zip = Sample.zip([
            ("kuvat/", []), ("kuvat/a.txt", [72, 101, 105]), ("__MACOSX/._a.txt", [1]), (".DS_Store", [2]),
            ("tyhjä.txt", []),
        ])
        let files = try ZipReader.files(zip, name: "a.zip")
        #expect(files.map(\.name) == ["kuvat/a.txt", "tyhjä.txt"])
        #expect(files.first?.bytes == [72, 101, 105])
    }

    @Test(arguments: ["../x", "a/../../x", "/etc/x", "..\\x", "C:x", "a/.."])
    func pathsThatLeaveAreRefused(name: String) {
        #expect(refusal(Sample.zip([(name, [1])])) == .entryEscapes(name.replacing("\\", with: "/")))
    }

    @Test func linksDevicesAndEncryptionAreRefused() {
        #expect(refusal(Sample.zip([("l", [47])], mode: 0o120777)) == .entryIsLink("l"))
        #expect(refusal(Sample.zip([("d", [47])], mode: 0o020666)) == .entryIsLink("d"))
        #expect(refusal(Sample.zip([("e", [47])], flags: 1)) == .encrypted)
    }

    @Test func nestedDoubleAndTooManyAreRefused() {
        #expect(refusal(Sample.zip([("b.png", Sample.zip([("x", [1])]))])) == .nestedArchive("b.png"))
        #expect(refusal(Sample.zip([("x", [1]), ("x", [2])])) == .duplicateEntry("x"))
        let many = (0...Limits.archiveEntries).map { (name: "\($0)", data: [UInt8(1)]) }
        #expect(refusal(Sample.zip(many)) == .tooManyEntries(count: 201, limit: 200))
    }

    @Test func sizesThatAreTooLargeAreRefusedBeforeUnpacking() {
        // One entry that claims 20 MB of 60 bytes; nothing of it is there.
        var zip = Sample.zip([("x", [1])])
        let directory = zip.count - 22 - 47
        zip.replaceSubrange((directory + 24)..<(directory + 28), with: Sample.little(20_000_000, 4))
        guard case .archiveExpandsTooMuch(let ratio, 200) = refusal(zip) else {
            Issue.record("not refused as a bomb")
            return
        }
        #expect(ratio > 200)
        zip.replaceSubrange((directory + 24)..<(directory + 28), with: Sample.little(400_000_000, 4))
        #expect(refusal(zip) == .archiveTooLarge(bytes: 400_000_000, limit: Limits.archiveBytes))
    }

    @Test func everyChangedByteIsTakenOrRefusedButNeverFatal() {
        let zip = Sample.zip([("a.txt", Array("moi maailma".utf8)), ("b/c.txt", [1, 2, 3])])
        for offset in zip.indices {
            for value in [UInt8(0), 0x7F, 0xFF] {
                var copy = zip
                copy[offset] = value
                _ = refusal(copy)
            }
            _ = refusal(Array(zip.prefix(offset)))
        }
        #expect(refusal(zip) == nil)
    }

    /// Fixed and dynamic codes, made by zlib 1.2.13.
    @Test func deflateIsUnpacked() throws {
        #expect(try Inflate.inflate(bytes("cb48cdc9c95728cf2fca490100")[...], limit: 100) == Array("hello world".utf8))
        let run = bytes("4b4c241f0000")
        #expect(try Inflate.inflate(run[...], limit: 1000) == [UInt8](repeating: 97, count: 60))
        #expect(throws: Inflate.Failure.tooLong) { try Inflate.inflate(run[...], limit: 59) }
        let dynamic = bytes(Self.dynamic)
        let text = String(repeating: "aaaaaaaabbbbccd", count: 30)
        #expect(try Inflate.inflate(dynamic[...], limit: 1000) == Array(text.utf8))
    }

    @Test func brokenDeflateIsRefusedAtEveryLengthAndBit() {
        let dynamic = bytes(Self.dynamic)
        for length in 0..<dynamic.count {
            #expect(throws: Inflate.Failure.damaged) { try Inflate.inflate(dynamic[..<length], limit: 1000) }
        }
        for offset in dynamic.indices {
            for bit in 0..<8 {
                var copy = dynamic
                copy[offset] ^= 1 << bit
                let result = try? Inflate.inflate(copy[...], limit: 1000)
                #expect(result.map { $0.count <= 1000 } ?? true)
            }
        }
    }

    private static let dynamic =
        "05c10101000008c3a0acecf6cf2000546d0750b51d40d5760055db01546d0750b51d40d5760055db01546d0750"
        + "b51d40d5760055db01546d0750b51d40d5760055db01546d0750b51d40d5760055db01546d0750b51d40d57600"
        + "55db01546d0750b51d40d5760055db01546d0750b5dd03"

    private func bytes(_ hex: String) -> [UInt8] {
        stride(from: 0, to: hex.utf8.count, by: 2).compactMap { at in
            UInt8(hex.dropFirst(at).prefix(2), radix: 16)
        }
    }
}

@Suite struct PrintableTests {
    @Test func namesFromOutsideCannotSteerATerminal() {
        let error = IngestError(file: "a\u{1B}[2J\nb\u{202E}c.png", reason: .entryEscapes("x\u{7}"))
        #expect(!error.description.unicodeScalars.contains { $0.properties.generalCategory == .control })
        #expect(error.message(.finnish).hasPrefix("a_[2J_b_c.png: "))
    }
}
