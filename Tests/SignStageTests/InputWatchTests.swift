import Foundation
import SignModel
import Testing

@testable import SignStage

/// Waiting for input devices. A named pipe stands in for a device: a real descriptor, waited for by a real poll.
@Suite(.timeLimit(.minutes(10))) struct InputWatchTests {
    private let place = Bench.temporaryFile("machine")
    private var folder: String { place + "/input" }

    /// A device nobody has spoken through yet; the test holds its other end.
    private func device(_ name: String) throws -> Int32 {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try #require(mkfifo(folder + "/" + name, 0o600) == 0)
        // Both ways, so that it opens without a reader.
        let descriptor = open(folder + "/" + name, O_RDWR | O_NONBLOCK | O_CLOEXEC)
        try #require(descriptor >= 0)
        return descriptor
    }

    /// `struct input_event`s of type EV_ABS.
    private static func reports(_ codes: [(code: UInt16, value: Int32)]) -> [UInt8] {
        codes.flatMap { code, value -> [UInt8] in
            var bytes = [UInt8](repeating: 0, count: 24)
            withUnsafeBytes(of: UInt16(3)) { bytes.replaceSubrange(16..<18, with: $0) }
            withUnsafeBytes(of: code) { bytes.replaceSubrange(18..<20, with: $0) }
            withUnsafeBytes(of: value) { bytes.replaceSubrange(20..<24, with: $0) }
            return bytes
        }
    }

    private static func say(_ descriptor: Int32, _ bytes: [UInt8]) { _ = write(descriptor, bytes, bytes.count) }

    @Test func whatADeviceSaysIsTakenOnce() throws {
        defer { try? FileManager.default.removeItem(atPath: place) }
        let touch = try device("event3")
        let other = try device("mouse0")
        defer { for descriptor in [touch, other] { close(descriptor) } }
        let watch = InputWatch(folder: folder)
        defer { watch.end() }
        #expect(watch.descriptors.count == 2)
        #expect(watch.take() == .nothing)
        Self.say(touch, Self.reports([(0x35, 100)]))
        Self.say(other, [1, 2, 3])
        #expect(watch.take() == .deviceSpoke)
        #expect(watch.take() == .nothing)
    }

    @Test func aDeviceThatIsPluggedInIsHeard() throws {
        defer { try? FileManager.default.removeItem(atPath: place) }
        // Not even the folder is there at first.
        try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
        let watch = InputWatch(folder: folder)
        defer { watch.end() }
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        #expect(watch.take() == .folderChanged)
        let touch = try device("event0")
        #expect(watch.take() == .folderChanged)
        Self.say(touch, Self.reports([(0x35, 100)]))
        #expect(watch.take() == .deviceSpoke)
        close(touch)
        // Pulled out: said once, for SDL to look, and then no descriptor that is always ready.
        #expect(watch.take() == .deviceSpoke)
        #expect(watch.take() == .nothing)
        #expect(watch.descriptors.count == 1)
    }

    @Test func aFolderThatIsNotThereAndADeviceThatCannotBeReadChangeNothing() throws {
        let nowhere = InputWatch(folder: "/nowhere/at/all")
        #expect(nowhere.take() == .nothing)
        nowhere.end()
        defer { try? FileManager.default.removeItem(atPath: place) }
        try FileManager.default.createDirectory(atPath: folder + "/event0", withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(atPath: folder + "/event1", withDestinationPath: "/nowhere")
        let watch = InputWatch(folder: folder)
        defer { watch.end() }
        _ = watch.take()
        #expect(watch.take() == .nothing)
        #expect(watch.descriptors.count == 1)
    }

    /// The size of each finger by its number, in whatever pieces the reports come.
    @Test(arguments: [24, 7, 100]) func sizesAreThoseOfTheirFingers(piece: Int) {
        let sizes = ContactSizes()
        var reports = TouchReports(unitsPerMm: 4)
        func read(_ bytes: [UInt8]) {
            for start in stride(from: 0, to: bytes.count, by: piece) {
                reports.read(bytes[start..<min(bytes.count, start + piece)], into: sizes)
            }
        }
        read(Self.reports([(0x2F, 0), (0x39, 71), (0x30, 40), (0x2F, 1), (0x39, 72), (0x30, 200)]))
        #expect(sizes.sizeMm(finger: 71) == 10 && sizes.sizeMm(finger: 72) == 50)
        // What has not changed is not repeated: the first slot's next finger is as large as its last one.
        read(Self.reports([(0x2F, 0), (0x39, -1), (0x39, 73), (0x2F, 1), (0x30, 100)]))
        #expect(sizes.sizeMm(finger: 71) == nil && sizes.sizeMm(finger: 73) == 10 && sizes.sizeMm(finger: 72) == 25)
        var silent = TouchReports(unitsPerMm: nil)
        silent.read(Self.reports([(0x39, 80), (0x30, 40)])[...], into: sizes)
        #expect(sizes.sizeMm(finger: 80) == nil)
    }
}
