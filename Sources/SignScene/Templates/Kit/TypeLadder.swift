import SignModel

/// A step of the type scale: how large a capital letter is seen, in arc minutes (`design/tokens.md`, 2).
///
/// Each step is √2 of the one before: the least that can be read, then the next weaker eye. Those between are for
/// fitting.
enum TypeStep: Int, CaseIterable, Comparable, Sendable {
    case at22 = 22
    case at26 = 26
    case at31 = 31
    case at37 = 37
    case at44 = 44
    case at52 = 52
    case at62 = 62
    case at74 = 74
    case at88 = 88
    case at105 = 105
    case at124 = 124

    static func < (a: TypeStep, b: TypeStep) -> Bool { a.rawValue < b.rawValue }

    /// Words this large are set in the display cut; figures never are.
    static let display = TypeStep.at37

    /// Distance of baselines, per em.
    fileprivate var leading: Double {
        switch self {
        case ..<TypeStep.at37: 4.0 / 3
        case ..<TypeStep.at52: 1.1
        case .at52: 1.08
        case .at62: 1.06
        case .at74: 1.05
        case .at88, .at105: 1.04
        default: 1
        }
    }
}

/// A step in the pixels of one display.
struct TypeSize: Hashable, Sendable {
    /// Em size.
    var em: Int
    /// Height of a capital as it is drawn at that em.
    var cap: Int
    /// Distance of baselines.
    var leading: Int
}

/// The type scale of one display, seen from one distance: everything follows from arc minutes, never from pixels.
struct TypeLadder: Hashable, Sendable {
    /// Inter's capital height per em, of the text and of the display cut.
    static let capPerEm = 0.727

    let distanceMm: Int
    let pitchMm: Double
    /// Leadings are multiples of it.
    let unit: Double

    subscript(step: TypeStep) -> TypeSize {
        let em = TypeLadder.em(arcMinutes: Double(step.rawValue), distanceMm: distanceMm, pitchMm: pitchMm)
        let steps = (step.leading * Double(em) / unit - 1e-6).rounded(.up)
        return TypeSize(em: em, cap: TypeLadder.cap(ofEm: em), leading: Int((steps * unit).rounded()))
    }

    /// The em whose capitals are seen at `arcMinutes` at least, in pixels.
    static func em(arcMinutes: Double, distanceMm: Int, pitchMm: Double) -> Int {
        let cap = (Double(distanceMm) * arcMinutes / 3438 / pitchMm - 1e-6).rounded(.up)
        return Int((cap / capPerEm).rounded(.up))
    }

    /// Height of a capital in pixels.
    static func cap(ofEm em: Int) -> Int { Int((Double(em) * capPerEm).rounded()) }
}
