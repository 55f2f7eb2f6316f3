internal import CSDL2
internal import Glibc
public import SignMedia

/// The window, or the whole display: shows finished pictures and waits for what happens.
///
/// Everything here is called on the main thread; only ``waker`` is for others. The window appears with its first
/// picture, never before, so nobody sees it empty.
@safe
public final class Stage {
    private let options: StageOptions
    private let window: OpaquePointer
    private let outlet: Outlet
    private let eventType: UInt32
    /// Two ends of a pipe: what is waited for, and what the waker writes to; -1 where SDL waits.
    private let wakeDescriptor: Int32
    private let wakeSource: Int32
    /// Whether SDL's own wait sleeps. Its drivers for the bare console and for no display look every millisecond
    /// instead (SDL 2.26, `SDL_WaitEventTimeout` without a `WaitEventTimeout` in the driver).
    private let waitsInSDL: Bool
    private var isShown = false
    private var isFullscreen: Bool
    private var needsDrawing = false
    /// What is on the display now.
    public private(set) var glass: Glass?
    /// Pictures and steps brought to the display so far.
    public private(set) var framesPresented = 0

    /// Opens a hidden window.
    public init(_ options: StageOptions) throws(StageError) {
        self.options = options
        isFullscreen = options.fullscreen
        Self.setHints(options)
        guard SDL_Init(SDL_INIT_VIDEO) == 0 else {
            throw .noDisplay(driver: options.videoDriver ?? "any driver", text: Self.lastError)
        }
        let driver = SDL_GetCurrentVideoDriver().map { String(cString: $0) } ?? ""
        waitsInSDL = driver == "x11" || driver == "wayland"
        var ends: [Int32] = [-1, -1]
        if !waitsInSDL, pipe(&ends) == 0 {
            for end in ends {
                _ = fcntl(end, F_SETFL, O_NONBLOCK)
                _ = fcntl(end, F_SETFD, FD_CLOEXEC)
            }
        }
        (wakeDescriptor, wakeSource) = (ends[0], ends[1])
        eventType = SDL_RegisterEvents(1)
        do {
            (window, outlet) = try Self.open(options, driver: driver)
        } catch {
            SDL_Quit()
            throw error
        }
        SDL_StopTextInput()
        if options.fullscreen || driver == "KMSDRM" { _ = SDL_ShowCursor(0) }
        for type in Self.ignoredEvents(kiosk: options.fullscreen) { _ = SDL_EventState(type, SDL_IGNORE) }
    }

    /// Wakes ``wait(until:)`` from any thread.
    public var waker: Waker { Waker(eventType: eventType, descriptor: wakeSource) }

    /// What draws: `software`, or `accelerated` with SDL's name for it.
    public var rendererName: String {
        switch outlet {
        case .software: "software"
        case .accelerated(let outlet): "accelerated (\(outlet.name))"
        }
    }

    /// Whether presenting waits for the display's own rhythm.
    public var isPaced: Bool {
        if case .accelerated(let outlet) = outlet { outlet.isPaced } else { false }
    }

    /// Does what takes long for a picture that is shown soon: scales or uploads it.
    public func prepare(_ picture: PixelPicture) throws(StageError) {
        try outlet.prepare(picture)
    }

    /// Brings a picture or a step of a fade to the display.
    public func show(_ glass: Glass) throws(StageError) {
        self.glass = glass
        needsDrawing = false
        try outlet.draw(glass)
        if !isShown {
            isShown = true
            SDL_ShowWindow(window)
            if isFullscreen { _ = SDL_SetWindowFullscreen(window, SDL_WINDOW_FULLSCREEN_DESKTOP.rawValue) }
            SDL_PumpEvents()
            // The window may have come up in another size than it was asked for.
            try outlet.draw(glass)
        }
        try outlet.present()
        framesPresented += 1
    }

    /// Draws what is shown once more if the window was uncovered or changed its size.
    public func refresh() throws(StageError) {
        guard needsDrawing, let glass else { return }
        outlet.forget()
        try show(glass)
    }

    /// Asks the display for an answer without changing anything on it; throws when it gives none. A display server
    /// that hangs makes this hang, which is what a watchdog is for.
    public func proveAlive() throws(StageError) {
        switch outlet {
        case .software(let outlet): try outlet.proveAlive()
        case .accelerated:
            // A flip of the same picture is the one thing whose answer comes from the display itself.
            guard let glass else { return }
            try outlet.draw(glass)
            try outlet.present()
        }
    }

    /// Sleeps until `deadline`, an event or the waker; without a deadline as long as nothing happens.
    public func wait(until deadline: MonotonicTime?) {
        var milliseconds: Int32 = -1
        if let deadline {
            let ns = deadline - MonotonicTime.now()
            if ns <= 0 {
                SDL_PumpEvents()
                return
            }
            // Short waits are exact; SDL and poll know whole milliseconds only.
            if ns < 2_000_000 {
                MonotonicTime.sleep(until: deadline)
                SDL_PumpEvents()
                return
            }
            milliseconds = Int32(min(ns / 1_000_000, 3_600_000))
        }
        if waitsInSDL {
            _ = milliseconds < 0 ? SDL_WaitEvent(nil) : SDL_WaitEventTimeout(nil, milliseconds)
        } else {
            var descriptor = pollfd(fd: wakeDescriptor, events: Int16(POLLIN), revents: 0)
            if poll(&descriptor, 1, milliseconds) > 0 {
                var bytes = [UInt8](repeating: 0, count: 64)
                while read(wakeDescriptor, &bytes, bytes.count) == bytes.count {}
            }
            SDL_PumpEvents()
        }
    }

    /// Takes all events that wait; true when the person at a desk wants the program to end.
    public func handleEvents() -> Bool {
        var wantsEnd = false
        var event = SDL_Event()
        while SDL_PollEvent(&event) != 0 {
            switch SDL_EventType(rawValue: event.type) {
            case SDL_WINDOWEVENT:
                wantsEnd = handle(event.window) || wantsEnd
            case SDL_RENDER_TARGETS_RESET, SDL_RENDER_DEVICE_RESET:
                needsDrawing = true
            case SDL_KEYDOWN where !options.fullscreen:
                if event.key.keysym.sym == Int32(SDLK_ESCAPE.rawValue) { wantsEnd = true }
                if event.key.keysym.sym == Int32(SDLK_F11.rawValue), event.key.repeat == 0 { toggleFullscreen() }
            default: break
            }
        }
        return wantsEnd
    }

    /// Closes the window; nothing is called after it.
    public func close() {
        outlet.forget()
        SDL_DestroyWindow(window)
        if wakeDescriptor >= 0 {
            Glibc.close(wakeDescriptor)
            Glibc.close(wakeSource)
        }
        SDL_Quit()
    }

    private func handle(_ event: SDL_WindowEvent) -> Bool {
        switch SDL_WindowEventID(rawValue: UInt32(event.event)) {
        case SDL_WINDOWEVENT_EXPOSED, SDL_WINDOWEVENT_SIZE_CHANGED: needsDrawing = isShown
        case SDL_WINDOWEVENT_CLOSE: return !options.fullscreen
        default: break
        }
        return false
    }

    private func toggleFullscreen() {
        isFullscreen.toggle()
        _ = SDL_SetWindowFullscreen(window, isFullscreen ? SDL_WINDOW_FULLSCREEN_DESKTOP.rawValue : 0)
        _ = SDL_ShowCursor(isFullscreen ? 0 : 1)
        needsDrawing = true
    }

    static var lastError: String { SDL_GetError().map { String(cString: $0) } ?? "" }
}
