internal import CSDL2
internal import Glibc

/// SDL itself: started once, before any window; waits for events, deadlines and other threads.
///
/// Main thread only, but for ``waker``.
public final class StageSystem {
    private let eventType: UInt32
    /// Two ends of a pipe: what is waited for, and what the waker writes to; -1 where SDL waits.
    private let wakeDescriptor: Int32
    private let wakeSource: Int32
    /// Whether SDL's own wait sleeps. Its drivers for the bare console and for no display look every millisecond
    /// instead (SDL 2.26, `SDL_WaitEventTimeout` without a `WaitEventTimeout` in the driver).
    private let waitsInSDL: Bool
    /// Input devices, where SDL reads them and does not wait for them.
    private let inputs: InputWatch?
    /// When SDL is to be asked again for what it may have come to know a moment after we did.
    private var lookAgain: MonotonicTime?
    /// SDL's name for how it reaches the display: `x11`, `wayland`, `KMSDRM`, `offscreen`, `dummy`.
    public let driver: String

    /// Reaches for the display.
    ///
    /// - Parameters:
    ///   - videoDriver: one of SDL's names; nil lets SDL choose.
    ///   - inputFolder: where input devices are; nil: where they are on the bare console, and nowhere elsewhere.
    public init(videoDriver: String? = nil, inputFolder: String? = nil) throws(StageError) {
        Self.setHints(videoDriver: videoDriver)
        guard SDL_Init(SDL_INIT_VIDEO) == 0 else {
            let text = SDL_GetError().map { String(cString: $0) } ?? ""
            if videoDriver?.lowercased() == "kmsdrm", let obstacle = ConsoleDisplay().obstacle {
                throw .noConsole(obstacle, text: text)
            }
            throw .noDisplay(driver: videoDriver ?? "any driver", text: text)
        }
        driver = SDL_GetCurrentVideoDriver().map { String(cString: $0) } ?? ""
        if driver == "KMSDRM" { Self.hint(SDL_HINT_RENDER_DRIVER, "opengles2") }
        waitsInSDL = driver == "x11" || driver == "wayland"
        var ends: [Int32] = [-1, -1]
        if !waitsInSDL, pipe(&ends) == 0 {
            for end in ends {
                _ = fcntl(end, F_SETFL, O_NONBLOCK)
                _ = fcntl(end, F_SETFD, FD_CLOEXEC)
            }
        }
        (wakeDescriptor, wakeSource) = (ends[0], ends[1])
        // After SDL_Init, which has opened the devices: the kernel tells whoever opened first before all others.
        let folder = inputFolder ?? (driver == "KMSDRM" ? "/dev/input" : nil)
        inputs = waitsInSDL ? nil : folder.map(InputWatch.init)
        eventType = SDL_RegisterEvents(1)
    }

    /// What touch screens say of contacts' sizes; nil where only SDL knows of them.
    var contactSizes: ContactSizes? { inputs?.sizes }

    /// Whether it is the bare console, where there is nothing but this program.
    public var isConsole: Bool { driver == "KMSDRM" }

    /// Whether SDL found no display and fell back on drawing for nobody, which nobody asked for.
    public func playsToNobody(asked videoDriver: String?) -> Bool {
        videoDriver == nil && getenv("SDL_VIDEODRIVER") == nil && ["offscreen", "dummy"].contains(driver)
    }

    /// Wakes ``wait(until:exactly:)`` from any thread.
    public var waker: Waker { Waker(eventType: eventType, descriptor: wakeSource) }

    /// Sleeps until `deadline`, an event or the waker; without a deadline as long as nothing happens.
    ///
    /// - Parameter exactly: sleeps to the microsecond and through events, as the steps of a fade need; without it, it
    ///   may wake up to a millisecond early or late.
    public func wait(until deadline: MonotonicTime?, exactly: Bool = false) {
        var milliseconds: Int32 = -1
        if let deadline {
            let ns = deadline - MonotonicTime.now()
            if exactly || ns < 1_500_000 {
                if ns > 0 { MonotonicTime.sleep(until: deadline) }
                takeInput()
                SDL_PumpEvents()
                return
            }
            milliseconds = Int32(min(ns / 1_000_000, 3_600_000))
        }
        if waitsInSDL {
            _ = milliseconds < 0 ? SDL_WaitEvent(nil) : SDL_WaitEventTimeout(nil, milliseconds)
        } else {
            poll(milliseconds)
            SDL_PumpEvents()
        }
    }

    /// Waits for the waker and the input devices, and takes what they have to say.
    private func poll(_ milliseconds: Int32) {
        // What SDL has taken from a device while something was drawn is in its queue, and no descriptor tells of it.
        SDL_PumpEvents()
        guard SDL_HasEvents(SDL_FIRSTEVENT.rawValue, SDL_LASTEVENT.rawValue) == SDL_FALSE else { return }
        var limit = milliseconds
        if let lookAgain {
            let rest = Int32(max(0, (lookAgain - .now()) / 1_000_000 + 1))
            limit = limit < 0 ? rest : min(limit, rest)
        }
        var descriptors = ([wakeDescriptor] + (inputs?.descriptors ?? [])).map {
            pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
        }
        let count = Glibc.poll(&descriptors, nfds_t(descriptors.count), limit)
        if let at = lookAgain, at <= .now() { lookAgain = nil }
        guard count > 0 else { return }
        if descriptors[0].revents != 0 {
            var bytes = [UInt8](repeating: 0, count: 64)
            while read(wakeDescriptor, &bytes, bytes.count) == bytes.count {}
        }
        if descriptors.dropFirst().contains(where: { $0.revents != 0 }) { takeInput() }
    }

    private func takeInput() {
        guard let inputs, let again = inputs.take().secondLookMs else { return }
        lookAgain = MonotonicTime.now().adding(ms: again)
    }

    /// Lets go of the display; nothing is called after it.
    public func quit() {
        if wakeDescriptor >= 0 {
            close(wakeDescriptor)
            close(wakeSource)
        }
        inputs?.end()
        SDL_Quit()
    }

    /// `guides/accessibility.md`, 4.2; all are set before `SDL_Init`.
    private static func setHints(videoDriver: String?) {
        if let videoDriver { hint(SDL_HINT_VIDEODRIVER, videoDriver) }
        // Without it SDL puts an OpenGL texture behind the window's pixels: +84 MB and 2.6 times the work.
        hint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0")
        hint(SDL_HINT_NO_SIGNAL_HANDLERS, "1")
        hint(SDL_HINT_VIDEO_ALLOW_SCREENSAVER, "0")
        hint(SDL_HINT_TOUCH_MOUSE_EVENTS, "0")
        hint(SDL_HINT_MOUSE_TOUCH_EVENTS, "0")
        hint(SDL_HINT_RENDER_VSYNC, "1")
        hint(SDL_HINT_RENDER_SCALE_QUALITY, "linear")
        hint(SDL_HINT_QUIT_ON_LAST_WINDOW_CLOSE, "0")
        hint(SDL_HINT_VIDEO_MINIMIZE_ON_FOCUS_LOSS, "0")
        hint(SDL_HINT_EVENT_LOGGING, "0")
        hint(SDL_HINT_APP_NAME, "Infotaulu")
        hint(SDL_HINT_SCREENSAVER_INHIBIT_ACTIVITY_NAME, "Infotaulu")
        // Only the bare console asks for these two. With the second, presenting ends when the picture is scanned out.
        hint(SDL_HINT_KMSDRM_REQUIRE_DRM_MASTER, "1")
        hint(SDL_HINT_VIDEO_DOUBLE_BUFFER, "1")
    }

    private static func hint(_ name: String, _ value: String) {
        _ = SDL_SetHintWithPriority(name, value, SDL_HINT_OVERRIDE)
    }
}
