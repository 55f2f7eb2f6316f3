internal import CSDL2
public import SignMedia
public import SignModel

/// The window, or the whole display: shows finished pictures.
///
/// Everything here is called on the main thread. The window appears with its first picture, never before, so nobody
/// sees it empty.
@safe
public final class Stage {
    /// A screen nobody sits at: no key does anything, and the window is not closed by hand.
    let isKiosk: Bool
    private let isConsole: Bool
    let window: OpaquePointer
    private let outlet: Outlet
    private var isShown = false
    private var isFullscreen: Bool
    private var needsDrawing = false
    private let panel: PixelSize
    var contacts = ContactReader()
    /// The devices of fingers that SDL has listed at some time.
    var knownDevices: Set<Int64> = []
    /// Contacts that were cancelled since events were last asked for.
    var cancelled: [StageEvent] = []
    /// What the panel says of contacts' sizes, where that can be known.
    let contactSizes: ContactSizes?
    /// How the pictures are turned; a change ends the contacts that are there.
    public var rotation: Rotation {
        didSet { if rotation != oldValue { cancelContacts() } }
    }
    /// Whether fingers and clicks are told; a change ends the contacts that are there.
    public var hearsFingers: Bool {
        didSet {
            guard hearsFingers != oldValue else { return }
            cancelContacts()
            Self.hear(fingers: hearsFingers)
        }
    }
    /// What is on the display now.
    public private(set) var glass: Glass?
    /// Pictures and steps brought to the display so far.
    public private(set) var framesPresented = 0
    /// What drawing and presenting the last of them took, in milliseconds; where presenting waits for the display, with
    /// that wait.
    public private(set) var lastFrameMs = 0.0

    /// Opens a hidden window.
    public init(_ system: StageSystem, _ options: StageOptions) throws(StageError) {
        isConsole = system.isConsole
        isKiosk = options.fullscreen || isConsole
        isFullscreen = isKiosk
        panel = options.panel
        rotation = options.rotation
        hearsFingers = options.touch
        contactSizes = system.contactSizes
        (window, outlet) = try Self.open(options, isConsole: isConsole)
        SDL_StopTextInput()
        if isFullscreen { _ = SDL_ShowCursor(0) }
        for type in Self.ignoredEvents(kiosk: isKiosk) { _ = SDL_EventState(type, SDL_IGNORE) }
        Self.hear(fingers: hearsFingers)
    }

    /// What draws: `software`, or `accelerated` with SDL's name for it.
    public var rendererName: String {
        switch outlet {
        case .software: "software"
        case .accelerated(let outlet): "accelerated (\(outlet.name))"
        }
    }

    /// What stands behind an accelerated renderer, by its own name, as `virgl` or `llvmpipe (LLVM 15.0.6, 256 bits)`;
    /// nil where there is none or it does not say.
    public var graphics: String? {
        if case .accelerated(let outlet) = outlet { outlet.device } else { nil }
    }

    /// Whether the processor itself does what a graphics processor should.
    public var drawsWithoutGraphics: Bool {
        switch outlet {
        case .software: true
        case .accelerated(let outlet): !Self.isReal(outlet)
        }
    }

    /// Does what takes long for a picture that is shown soon: scales or uploads it.
    public func prepare(_ picture: PixelPicture) throws(StageError) {
        try outlet.prepare(picture)
    }

    /// Brings a picture, a step of a fade or a change to the display.
    public func show(_ glass: Glass) throws(StageError) {
        self.glass = glass.settled
        needsDrawing = false
        var began = MonotonicTime.now()
        var isDifferent = try outlet.draw(glass)
        if !isShown, isConsole {
            isShown = true
        } else if !isShown {
            isShown = true
            SDL_ShowWindow(window)
            if isFullscreen { _ = SDL_SetWindowFullscreen(window, SDL_WINDOW_FULLSCREEN_DESKTOP.rawValue) }
            SDL_PumpEvents()
            // The window may have come up in another size than it was asked for.
            outlet.unsettle()
            began = MonotonicTime.now()
            isDifferent = try outlet.draw(glass.settled)
        }
        guard isDifferent else { return }
        try outlet.present()
        framesPresented += 1
        lastFrameMs = Double(MonotonicTime.now() - began) / 1_000_000
    }

    /// Draws what is shown once more if the window was uncovered or changed its size.
    public func refresh() throws(StageError) {
        guard needsDrawing, let glass else { return }
        outlet.forget()
        if isConsole { try outlet.settle() }
        try show(glass)
    }

    /// Asks the display for an answer without changing anything on it; throws when it gives none. A display server
    /// that hangs makes this hang, which is what a watchdog is for.
    ///
    /// - Parameter hasPresented: a frame was presented since it last answered. Where presenting waits for the display,
    ///   that was an answer, and a slow one is not asked for another.
    public func proveAlive(hasPresented: Bool = false) throws(StageError) {
        switch outlet {
        case .software(let outlet): try outlet.proveAlive()
        case .accelerated where hasPresented: return
        case .accelerated:
            // A flip of the same picture is the one thing whose answer comes from the display itself.
            guard let glass else { return }
            _ = try outlet.draw(glass)
            try outlet.present()
        }
    }

    /// Takes all events that wait and lets go of contacts; true when the person at a desk wants the program to end.
    public func handleEvents() -> Bool { events().contains(.wantsEnd) }

    /// Where the pictures stand in the window as it is now, and under a finger.
    public var placement: Placement {
        Placement(
            canvas: rotation.canvas(forPanel: glass?.parts.to.size ?? panel), rotation: rotation,
            output: outlet.size)
    }

    /// Closes the window; nothing is called after it.
    public func close() {
        // SDL 2.26 wakes itself over a second connection to the X server. When the window goes before the server has
        // read that, it answers BadWindow and Xlib ends the program with 1 (seen on a key that ends it). Two answers
        // on the first connection give the server a turn for the second one.
        if isShown, case .software(let outlet) = outlet {
            for _ in 0..<2 { try? outlet.proveAlive() }
        }
        MonotonicTime.sleep(until: MonotonicTime.now().adding(ms: 10))
        outlet.close()
        SDL_DestroyWindow(window)
    }

    /// What was drawn is lost or no longer fits.
    func noteDamage() { needsDrawing = isShown }

    func toggleFullscreen() {
        isFullscreen.toggle()
        _ = SDL_SetWindowFullscreen(window, isFullscreen ? SDL_WINDOW_FULLSCREEN_DESKTOP.rawValue : 0)
        _ = SDL_ShowCursor(isFullscreen ? 0 : 1)
        needsDrawing = true
    }
}
