public import SignModel
public import SignScene

/// Steps through the touch mode, written as `--touch` takes them: `home; theme:ageing; activity:kahvila`.
///
/// What a step is called is what the tree says a control does (``Action/text``), and the names of `spec/commands.md`.
public struct TouchScript: Hashable, Sendable {
    public var steps: [Step]

    public enum Step: Hashable, Sendable {
        case act(Action)
        /// Letter by letter, on the page of the search.
        case type(String)
        case tap(PixelPoint)
        case drag(from: PixelPoint, to: PixelPoint)
        case wait(seconds: Int)
    }

    /// - Parameters:
    ///   - text: steps with `;` between them.
    ///   - canvas: what points are in: the picture as people see it.
    public init(_ text: String, canvas: PixelSize) throws(TouchScriptError) {
        var steps: [Step] = []
        let parts = text.split(separator: ";", omittingEmptySubsequences: false)
        for (index, part) in parts.enumerated() {
            let step = String(part.trimmingSpaces)
            // One `;` at the end is no step.
            if step.isEmpty, index == parts.count - 1, !steps.isEmpty { break }
            do throws(TouchScriptError.Reason) {
                steps.append(try Self.step(step, canvas))
            } catch {
                throw TouchScriptError(step: index + 1, text: step, reason: error)
            }
            guard steps.count <= Limits.touchScriptSteps else {
                throw TouchScriptError(step: index + 1, text: step, reason: .tooMany(Limits.touchScriptSteps))
            }
        }
        self.steps = steps
    }

    private static func step(_ text: String, _ canvas: PixelSize) throws(TouchScriptError.Reason) -> Step {
        guard !text.isEmpty else { throw .empty }
        let colon = text.firstIndex(of: ":")
        let name = colon.map { String(text[..<$0]) } ?? text
        let value = colon.map { String(text[text.index(after: $0)...].trimmingSpaces) }
        switch name {
        case "tap":
            let numbers = numbers(value)
            guard numbers.count == 2 else { throw .badValue("tap:X,Y, in pixels of the picture") }
            return .tap(try point(numbers[0], numbers[1], canvas))
        case "drag":
            let numbers = numbers(value)
            guard numbers.count == 4 else { throw .badValue("drag:X,Y,X,Y, in pixels of the picture") }
            return .drag(
                from: try point(numbers[0], numbers[1], canvas), to: try point(numbers[2], numbers[3], canvas))
        case "wait":
            let limit = Limits.touchScriptWaitSeconds
            guard let seconds = value.flatMap({ Int($0) }), (1...limit).contains(seconds) else {
                throw .badValue("wait:SECONDS, from 1 to \(limit)")
            }
            return .wait(seconds: seconds)
        case "type":
            guard let value, !value.isEmpty, value.count <= Limits.searchLetters else {
                throw .badValue("type:TEXT, from 1 to \(Limits.searchLetters) letters")
            }
            return .type(value)
        default: return .act(try action(text, name, value))
        }
    }

    private static func action(
        _ text: String, _ name: String, _ value: String?
    ) throws(TouchScriptError.Reason) -> Action {
        guard names.contains(name) else {
            throw .unknown(
                nearest: NearestWord.find(name, in: names).map { near in value.map { "\(near):\($0)" } ?? near })
        }
        if let action = otherNames[text] { return action }
        guard let action = Action(value.map { "\(name):\($0)" } ?? name) else {
            throw .badValue(values[name] ?? name)
        }
        if case .theme(let id) = action, !themes.contains(id.raw) {
            throw .unknownTheme(nearest: NearestWord.find(id.raw, in: themes), known: themes)
        }
        return action
    }

    private static func numbers(_ text: String?) -> [Int] {
        (text ?? "").split(separator: ",", omittingEmptySubsequences: false).compactMap { Int($0.trimmingSpaces) }
    }

    private static func point(_ x: Int, _ y: Int, _ canvas: PixelSize) throws(TouchScriptError.Reason) -> PixelPoint {
        let point = PixelPoint(x, y)
        guard PixelRect(size: canvas).contains(point) else { throw .outside(canvas) }
        return point
    }
}

extension Substring {
    fileprivate var trimmingSpaces: Substring {
        var text = self
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return text
    }
}
