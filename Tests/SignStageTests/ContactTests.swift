import CSDL2
import Foundation
import SignMedia
import SignModel
import Testing

@testable import SignStage

extension WindowTests {
    /// What SDL says of fingers, as contacts on the canvas. No display is needed for it.
    @Suite @MainActor struct ContactTests {
        private static let canvas = PixelSize(90, 160)

        private func onDummy(_ rotation: Rotation = .quarter, _ body: (Stage, StageSystem) throws -> Void) throws {
            let system = try StageSystem(videoDriver: "dummy")
            defer { system.quit() }
            let panel = rotation.panel(forCanvas: Self.canvas)
            let stage = try Stage(
                system, StageOptions(title: "test", panel: panel, rotation: rotation, touch: true))
            defer { stage.close() }
            try stage.show(.still(PixelPicture(size: panel, filledWith: .white)))
            _ = stage.events()
            try body(stage, system)
        }

        private func finger(_ kind: SDL_EventType, _ number: Int64, _ x: Float, _ y: Float) {
            var event = SDL_Event()
            event.tfinger.type = kind.rawValue
            event.tfinger.timestamp = SDL_GetTicks()
            event.tfinger.touchId = 7
            event.tfinger.fingerId = number
            event.tfinger.x = x
            event.tfinger.y = y
            SDL_PushEvent(&event)
        }

        private func mouse(_ kind: SDL_EventType, which: UInt32 = 0, button: UInt8 = 1, _ x: Int32, _ y: Int32) {
            var event = SDL_Event()
            if kind == SDL_MOUSEMOTION {
                event.motion.type = kind.rawValue
                event.motion.timestamp = SDL_GetTicks()
                event.motion.which = which
                (event.motion.x, event.motion.y) = (x, y)
            } else {
                event.button.type = kind.rawValue
                event.button.timestamp = SDL_GetTicks()
                event.button.which = which
                event.button.button = button
                (event.button.x, event.button.y) = (x, y)
            }
            SDL_PushEvent(&event)
        }

        private func window(_ kind: SDL_WindowEventID) {
            var event = SDL_Event()
            event.window.type = SDL_WINDOWEVENT.rawValue
            event.window.event = UInt8(kind.rawValue)
            SDL_PushEvent(&event)
        }

        @Test(arguments: Rotation.allCases) func aFingerIsWhereItsCanvasPixelIs(rotation: Rotation) throws {
            try onDummy(rotation) { stage, _ in
                let panel = rotation.panel(forCanvas: Self.canvas)
                for point in [PixelPoint(0, 0), PixelPoint(89, 159), PixelPoint(20, 130)] {
                    let place = rotation.toPanel(point, canvas: Self.canvas)
                    let before = MonotonicTime.now()
                    let x = (Float(place.x) + 0.5) / Float(panel.width)
                    finger(SDL_FINGERDOWN, 1, x, (Float(place.y) + 0.5) / Float(panel.height))
                    guard case .contactDown(let contact) = stage.events().first else {
                        Issue.record("no contact at \(point)")
                        return
                    }
                    #expect(contact.point == point && contact.sizeMm == nil)
                    // SDL counts whole milliseconds.
                    #expect(contact.time >= before.adding(ms: -2) && contact.time <= .now())
                    finger(SDL_FINGERUP, 1, 1, 1)
                    guard case .contactUp(let up) = stage.events().first else {
                        Issue.record("not lifted")
                        return
                    }
                    #expect(up.id == contact.id)
                    #expect(
                        up.point
                            == rotation.toCanvas(PixelPoint(panel.width - 1, panel.height - 1), canvas: Self.canvas))
                }
            }
        }

        /// Two fingers are two, each with its own number that no later one gets.
        @Test func eachContactHasItsNumber() throws {
            try onDummy { stage, _ in
                finger(SDL_FINGERDOWN, 1, 0.1, 0.1)
                finger(SDL_FINGERDOWN, 2, 0.9, 0.9)
                finger(SDL_FINGERMOTION, 1, 0.2, 0.1)
                finger(SDL_FINGERUP, 1, 0.2, 0.1)
                finger(SDL_FINGERDOWN, 1, 0.2, 0.1)
                finger(SDL_FINGERUP, 2, 0.9, 0.9)
                let told = stage.events().map(Self.short)
                #expect(told == ["down 1", "down 2", "moved 1", "up 1", "down 3", "up 2"])
            }
        }

        private static func short(_ event: StageEvent) -> String {
            switch event {
            case .contactDown(let contact): "down \(contact.id)"
            case .contactMoved(let contact): "moved \(contact.id)"
            case .contactUp(let contact): "up \(contact.id)"
            case .contactCancelled(let contact): "cancelled \(contact.id)"
            case .wantsEnd: "end"
            }
        }

        @Test func whenTheWindowGoesContactsEnd() throws {
            try onDummy { stage, _ in
                finger(SDL_FINGERDOWN, 1, 0.1, 0.1)
                finger(SDL_FINGERDOWN, 2, 0.9, 0.9)
                window(SDL_WINDOWEVENT_FOCUS_LOST)
                finger(SDL_FINGERUP, 1, 0.1, 0.1)
                #expect(stage.events().map(Self.short) == ["down 1", "down 2", "cancelled 1", "cancelled 2"])
                finger(SDL_FINGERDOWN, 3, 0.5, 0.5)
                #expect(stage.events().map(Self.short) == ["down 3"])
                stage.rotation = .half
                #expect(stage.events().map(Self.short) == ["cancelled 3"])
                mouse(SDL_MOUSEBUTTONDOWN, which: UInt32.max, 5, 5)
                #expect(stage.events() == [])
            }
        }

        /// One touch is one contact, however often SDL tells of it.
        @Test func aFingerThatIsToldAsAMouseTooIsOne() throws {
            try onDummy { stage, _ in
                mouse(SDL_MOUSEBUTTONDOWN, which: UInt32.max, 5, 5)
                finger(SDL_FINGERDOWN, 1, 0.1, 0.1)
                mouse(SDL_MOUSEBUTTONDOWN, 5, 5)
                finger(SDL_FINGERUP, 1, 0.1, 0.1)
                mouse(SDL_MOUSEBUTTONUP, 5, 5)
                mouse(SDL_MOUSEBUTTONDOWN, 5, 5)
                #expect(stage.events().map(Self.short) == ["down 1", "up 1"])
            }
        }

        @Test func theLeftButtonIsAFingerAndOnlyThat() throws {
            try onDummy { stage, _ in
                mouse(SDL_MOUSEBUTTONDOWN, button: 3, 5, 5)
                #expect(stage.events() == [])
                mouse(SDL_MOUSEBUTTONDOWN, 5, 6)
                guard case .contactDown(let contact) = stage.events().first else {
                    Issue.record("no contact")
                    return
                }
                #expect(contact.point == PixelPoint(6, 154))
                mouse(SDL_MOUSEMOTION, 500, 6)
                guard case .contactMoved(let moved) = stage.events().first else {
                    Issue.record("not moved")
                    return
                }
                // It has left the picture; nothing on the canvas is there.
                #expect(!PixelRect(size: Self.canvas).contains(moved.point))
                window(SDL_WINDOWEVENT_LEAVE)
                #expect(stage.events().map(Self.short) == ["cancelled 1"])
            }
        }

        /// A device that speaks ends a wait that has no end.
        @Test func aDeviceThatSpeaksWakesTheLoop() throws {
            let folder = Bench.temporaryFile("input")
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            defer { try? FileManager.default.removeItem(atPath: folder) }
            try #require(mkfifo(folder + "/event0", 0o600) == 0)
            let device = open(folder + "/event0", O_RDWR | O_NONBLOCK | O_CLOEXEC)
            defer { close(device) }
            let system = try StageSystem(videoDriver: "dummy", inputFolder: folder)
            defer { system.quit() }
            let thread = Thread { _ = write(device, [UInt8](repeating: 0, count: 24), 24) }
            thread.start()
            system.wait(until: nil)
            // Once more right after it, and then it sleeps until somebody wakes it.
            system.wait(until: nil)
            system.waker.wake()
            system.wait(until: nil)
        }
    }
}
