/// Notices that another display is plugged in, or the same one again, where SDL does not look a second time: on the bare
/// console its mode is set when the window is opened, and at no other time.
public struct DisplayWatch: Sendable {
    private var known: [String: String]
    private var last: [String: String]

    /// - Parameter plugged: ``ConsoleDisplay/plugged`` as it was when the window was opened.
    public init(_ plugged: [String: String]) {
        known = plugged
        last = plugged
    }

    /// Whether the program has to open the display anew. A display that is gone is waited for, and one is believed to be
    /// there when it is so twice in a row: a plug makes contact more than once.
    public mutating func mustOpenAnew(_ plugged: [String: String]) -> Bool {
        defer { last = plugged }
        guard !plugged.isEmpty else {
            if last.isEmpty { known = [:] }
            return false
        }
        return plugged != known && plugged == last
    }
}
