internal import CSDL2
internal import Glibc

/// Wakes the loop from any thread.
public struct Waker: Sendable {
    /// Registered with SDL for this program alone.
    let eventType: UInt32
    /// Written to where SDL cannot wait without asking every millisecond; -1 elsewhere.
    let descriptor: Int32

    /// Never blocks. Waking a loop that is awake does nothing.
    public func wake() {
        if descriptor >= 0 {
            var byte: UInt8 = 1
            // A full pipe means that the loop is going to wake anyway.
            _ = write(descriptor, &byte, 1)
        } else {
            var event = SDL_Event()
            event.type = eventType
            _ = SDL_PushEvent(&event)
        }
    }
}
