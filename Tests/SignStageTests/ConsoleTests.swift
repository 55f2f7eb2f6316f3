import Foundation
import SignModel
import Testing

@testable import SignStage

/// The bare console: what the kernel says of displays, and what a slow one gets.
@Suite struct ConsoleTests {
    private let place = Bench.temporaryFile("console")

    private func write(_ text: String, _ path: String) throws {
        let url = URL(filePath: place + "/" + path)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try text.write(to: url, atomically: true, encoding: .utf8)
    }

    private var display: ConsoleDisplay { ConsoleDisplay(devices: place + "/dri", connectors: place + "/drm") }

    @Test func aMachineWithoutGraphicsIsToldSo() throws {
        defer { try? FileManager.default.removeItem(atPath: place) }
        #expect(display.obstacle == .noDevice(folder: place + "/dri"))
        let text = StageError.noConsole(.noDevice(folder: "/dev/dri"), text: "kmsdrm not available").description
        #expect(text.contains("kmsdrm not available") && text.contains("/dev/dri") && text.contains("journalctl"))
    }

    @Test func aDisplayThatIsNotPluggedInIsToldSo() throws {
        defer { try? FileManager.default.removeItem(atPath: place) }
        try write("", "dri/card0")
        try write("disconnected\n", "drm/card0-HDMI-A-1/status")
        try write("unknown\n", "drm/card0-Writeback-1/status")
        #expect(display.obstacle == .nothingPluggedIn)
        #expect(display.plugged.isEmpty)
        try write("connected\n", "drm/card0-HDMI-A-1/status")
        try write("1920x1080\n1280x720\n", "drm/card0-HDMI-A-1/modes")
        #expect(display.plugged == ["card0-HDMI-A-1": "1920x1080\n1280x720"])
        #expect(display.obstacle == nil)
    }

    /// What a missing OpenGL says names the packages that have it.
    @Test func aMissingOpenGLNamesItsCure() {
        let text = StageError.noOpenGL(text: "EGL not initialized").description
        for word in ["EGL not initialized", "libegl1", "libgles2", "libgl1-mesa-dri"] { #expect(text.contains(word)) }
    }

    @Test func anotherDisplayIsOpenedAnew() {
        let first = ["HDMI-A-1": "1920x1080"]
        let second = ["HDMI-A-1": "1280x720"]
        var watch = DisplayWatch(first)
        // Twice in a row, since a plug makes contact more than once.
        #expect(
            [first, second, first, second, second].map { watch.mustOpenAnew($0) } == [false, false, false, false, true])
        // The same one again, after it was away.
        watch = DisplayWatch(first)
        #expect([first, [:], first, first].map { watch.mustOpenAnew($0) } == [false, false, false, false])
        #expect([[:], [:], first, first].map { watch.mustOpenAnew($0) } == [false, false, false, true])
        // Nothing is opened while nothing is there.
        #expect([[:], [:], [:]].map { watch.mustOpenAnew($0) } == [false, false, false])
    }

    // MARK: - A slow display

    private static func at(_ seconds: Int64) -> MonotonicTime { MonotonicTime(ns: seconds * 1_000_000_000) }

    @Test func aDisplayThatCannotKeepUpGetsCuts() {
        var pace = FadePace()
        #expect(pace.allows(fadeMs: 500, now: Self.at(0)))
        pace.note(frameMs: 9_000)
        #expect(!pace.allows(fadeMs: 500, now: Self.at(1)))
        // It was only the first one, as of a display that is quick enough,
        pace.note(frameMs: 17)
        #expect(pace.allows(fadeMs: 500, now: Self.at(2)))
        // and one that is held up later says nothing about it.
        pace.note(frameMs: 2_000)
        #expect(pace.allows(fadeMs: 500, now: Self.at(3)))
        // Steps of 200 ms are not enough of them.
        for _ in 0..<3 { pace.note(frameMs: 200) }
        #expect(!pace.allows(fadeMs: 500, now: Self.at(4)))
    }

    @Test func afterACoarseFadeThereIsNoneForAWhile() {
        var pace = FadePace()
        pace.note(frameMs: 100)
        #expect(pace.allows(fadeMs: 500, now: Self.at(0)))
        // Anything may hold up one.
        pace.noteFade(steps: 2, now: Self.at(0))
        #expect(pace.allows(fadeMs: 500, now: Self.at(1)))
        pace.noteFade(steps: 2, now: Self.at(1))
        #expect(!pace.allows(fadeMs: 500, now: Self.at(60)))
        #expect(pace.allows(fadeMs: 500, now: Self.at(61)))
        pace.noteFade(steps: 2, now: Self.at(62))
        #expect(!pace.allows(fadeMs: 500, now: Self.at(181)))
        pace.noteFade(steps: 30, now: Self.at(200))
        #expect(pace.allows(fadeMs: 500, now: Self.at(200)))
    }
}
