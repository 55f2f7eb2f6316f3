import Foundation
import SignModel
import SignStage
import SignStore
import Testing

@testable import infotaulu_player

/// What the kernel says of the machine, in folders made like the kernel's.
@Suite struct MachineTests {
    private func folder(_ files: [String: String]) throws -> String {
        let folder = NSTemporaryDirectory() + "infotaulu-machine-\(UUID().uuidString)"
        for (name, text) in files {
            let path = URL(fileURLWithPath: folder + "/" + name)
            try FileManager.default.createDirectory(
                at: path.deletingLastPathComponent(), withIntermediateDirectories: true)
            try text.write(to: path, atomically: true, encoding: .utf8)
        }
        return folder
    }

    @Test func touchScreensAreCounted() throws {
        let folder = try folder([
            "event0/device/properties": "0\n", "event1/device/properties": "2\n", "event2/device/properties": "1f 3\n",
            "event3/device/properties": "4\n", "mouse0/device/properties": "2\n",
        ])
        defer { try? FileManager.default.removeItem(atPath: folder) }
        #expect(Machine.touchDevices(in: folder) == 2)
        #expect(Machine.touchDevices(in: folder + "/none") == nil)
    }

    @Test func displaysAreCounted() throws {
        let folder = try folder([
            "card0-HDMI-A-1/status": "connected\n", "card0-DP-1/status": "disconnected\n", "version": "drm 1.1.0\n",
        ])
        defer { try? FileManager.default.removeItem(atPath: folder) }
        #expect(Machine.displaysConnected(in: folder) == 1)
        #expect(Machine.displaysConnected(in: folder + "/card0-DP-1") == nil)
    }

    @Test func aProcessKnowsItself() {
        let figures = Machine.figures(state: NSTemporaryDirectory())
        #expect((figures[.residentMemory] ?? 0) > 1e6)
        #expect((figures[.openDescriptors] ?? 0) > 2)
        #expect((figures[.stateSize] ?? 0) >= (figures[.stateFree] ?? 1e30))
    }

    /// All figures that a player has a name for are written by one that has shown something, touch and console apart.
    @Test func everythingIsWritten() throws {
        let bench = try Bench()
        try bench.fill()
        let (worker, _, box) = try bench.worker()
        var figures = Figures()
        figures.lastFrame = Bench.now
        figures.nextTurn = Bench.now
        figures.touches.note(12)
        box.leave(figures)
        worker.turn(wall: Bench.now, monotonic: MonotonicTime(ns: 0), isLast: false)
        let path = try #require(bench.folder.figures(of: "kaakkuri-aula"))
        let text = try String(contentsOfFile: path, encoding: .utf8)
        let written = Set(ScreenFigures(prometheus: text).values.keys)
        // Of a clock that is set and not judged, a log that is not kept, and a machine without a graphics card.
        let absent: Set<ScreenFigure> = [.logOK, .displaysConnected, .touchDevices]
        #expect(Set(ScreenFigure.allCases).subtracting(written).subtracting(absent) == [])
    }
}

@Suite struct FaultsTests {
    @Test func aFaultIsSaidOnceAndItsEndOnce() {
        var faults = Faults()
        #expect(faults.set(.log, nil) == nil)
        #expect(faults.set(.log, "full") == "full")
        #expect(faults.set(.log, "full") == nil)
        #expect(faults.set(.log, "read-only") == "read-only")
        #expect(faults.has(.log))
        #expect(faults.set(.log, nil) == "the play log is written again")
        #expect(faults.set(.log, nil) == nil)
        #expect(faults.set(.medium("ab"), "gone") == "gone" && faults.media == 1)
        #expect(faults.set(.medium("ab"), nil) == "medium ab is whole again" && faults.media == 0)
    }
}
