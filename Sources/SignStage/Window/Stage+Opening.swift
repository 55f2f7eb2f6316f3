internal import CSDL2
internal import Glibc
internal import SignModel

extension Stage {
    /// Opens the window and finds the way to draw in it.
    static func open(_ options: StageOptions, isConsole: Bool) throws(StageError) -> (OpaquePointer, Outlet) {
        let wantsAccelerated =
            switch options.renderer {
            case .accelerated: true
            case .software: false
            case .auto: isConsole || hasGraphicsProcessor
            }
        if wantsAccelerated || isConsole {
            let window = try window(options, isConsole: isConsole)
            do {
                let outlet = try AcceleratedOutlet(window: window)
                if isConsole { try outlet.settle() }
                if isConsole || options.renderer == .accelerated || isReal(outlet) {
                    return (window, .accelerated(outlet))
                }
                outlet.close()
            } catch {
                if isConsole || options.renderer == .accelerated {
                    SDL_DestroyWindow(window)
                    throw isConsole ? withoutOpenGL(error) : error
                }
            }
            // OpenGL has left its mark on this window; the processor gets a new one.
            SDL_DestroyWindow(window)
        }
        let window = try window(options, isConsole: false)
        return (window, .software(try SoftwareOutlet(window: window)))
    }

    private static func window(_ options: StageOptions, isConsole: Bool) throws(StageError) -> OpaquePointer {
        var flags = SDL_WINDOW_ALLOW_HIGHDPI.rawValue
        if isConsole {
            // There is nothing to be seen behind it, and every later change costs its buffers.
            flags |= SDL_WINDOW_FULLSCREEN_DESKTOP.rawValue
        } else {
            flags |= SDL_WINDOW_HIDDEN.rawValue
            flags |= options.fullscreen ? SDL_WINDOW_BORDERLESS.rawValue : SDL_WINDOW_RESIZABLE.rawValue
        }
        // SDL_WINDOWPOS_CENTERED, a macro Swift does not see.
        let centred = Int32(0x2FFF_0000)
        var size = options.panel
        // As large as the display from the start: nobody sees it grow.
        var display = SDL_Rect()
        if isConsole || options.fullscreen, SDL_GetDisplayBounds(0, &display) == 0 {
            size = PixelSize(Int(display.w), Int(display.h))
        }
        let window = SDL_CreateWindow(
            options.title, centred, centred, Int32(size.width), Int32(size.height), flags)
        guard let window else {
            let error = StageError.sdl(call: "SDL_CreateWindow")
            throw isConsole ? withoutOpenGL(error) : error
        }
        return window
    }

    /// On the console a window and a renderer are OpenGL's; without it neither can be had.
    private static func withoutOpenGL(_ error: StageError) -> StageError {
        if case .sdl(_, let text) = error { .noOpenGL(text: text) } else { error }
    }

    /// Whether the kernel has a device that could draw. Looking for it costs nothing; starting a software OpenGL to
    /// find out costs 90 MB.
    private static var hasGraphicsProcessor: Bool {
        (128...131).contains { access("/dev/dri/renderD\($0)", R_OK | W_OK) == 0 }
    }

    /// Not OpenGL on the processor, which is six times as dear as writing the pixels ourselves.
    static func isReal(_ outlet: AcceleratedOutlet) -> Bool {
        guard outlet.name != "software" else { return false }
        guard let device = outlet.device?.lowercased() else { return true }
        // A virtual machine's graphics processor names the one behind it, whatever that is.
        if device.hasPrefix("virgl") { return true }
        return !["llvmpipe", "softpipe", "swrast", "swiftshader"].contains(where: device.contains)
    }

    /// Has fingers and clicks told, or not.
    static func hear(fingers: Bool) {
        let types = [SDL_FINGERDOWN, SDL_FINGERMOTION, SDL_FINGERUP, SDL_MOUSEBUTTONDOWN, SDL_MOUSEBUTTONUP]
        for type in types { _ = SDL_EventState(type.rawValue, fingers ? SDL_ENABLE : SDL_IGNORE) }
    }

    /// What nobody needs to hear of; on a kiosk also every key.
    static func ignoredEvents(kiosk: Bool) -> [UInt32] {
        // The mouse's movements are heard of while its button is down.
        var types = [
            SDL_TEXTINPUT, SDL_TEXTEDITING, SDL_DROPFILE, SDL_DROPTEXT, SDL_DROPBEGIN, SDL_DROPCOMPLETE,
            SDL_MULTIGESTURE, SDL_DOLLARGESTURE, SDL_DOLLARRECORD, SDL_CLIPBOARDUPDATE, SDL_MOUSEMOTION,
            SDL_MOUSEWHEEL, SDL_KEYUP, SDL_KEYMAPCHANGED,
        ]
        if kiosk { types.append(SDL_KEYDOWN) }
        return types.map(\.rawValue)
    }
}
