public import SignModel

/// Why a script of steps cannot be followed: which step, and what to write instead.
public struct TouchScriptError: Error, Hashable, Sendable {
    /// From 1.
    public var step: Int
    public var text: String
    public var reason: Reason

    public enum Reason: Error, Hashable, Sendable {
        case empty
        case unknown(nearest: String?)
        /// What it has to be written like.
        case badValue(String)
        case unknownTheme(nearest: String?, known: [String])
        case outside(PixelSize)
        case tooMany(Int)
    }
}

extension TouchScriptError: CustomStringConvertible {
    /// `step 2, 'them:ageing': there is no such step; did you mean 'theme:ageing'?`
    public var description: String {
        let place = text.isEmpty ? "step \(step)" : "step \(step), '\(text)'"
        return switch reason {
        case .empty: "\(place) is empty; write steps as home; theme:ageing; activity:ID"
        case .unknown(let nearest?): "\(place): there is no such step; did you mean '\(nearest)'?"
        case .unknown(nil):
            "\(place): there is no such step; there are \(TouchScript.names.joined(separator: ", "))"
        case .badValue(let form): "\(place): write it as \(form)"
        case .unknownTheme(let nearest?, _): "\(place): there is no such theme; did you mean '\(nearest)'?"
        case .unknownTheme(nil, let known):
            "\(place): there is no such theme; there are \(known.joined(separator: ", "))"
        case .outside(let canvas):
            "\(place) is outside of the picture, which is \(canvas.width)×\(canvas.height) pixels"
        case .tooMany(let limit): "\(place) is one too many; \(limit) steps are allowed"
        }
    }
}
