import SignMedia
import SignModel
import SignScene
import SignTouch

/// What the loop asks the maker of touch pages for.
enum TouchAsk: Sendable {
    case page(PageRequest)
    /// The same page, saying for a moment why a touch did nothing.
    case notice(PageRequest, Notice)
    /// The same page a minute later.
    case clock(PageRequest)
    case warning(generation: Int64, secondsLeft: Int, settings: TouchSettings)
    case cleaning(secondsLeft: Int)

    /// The request that the answer belongs to; 0 for what has none.
    var generation: Int64 {
        switch self {
        case .page(let request), .notice(let request, _), .clock(let request): request.generation
        case .warning(let generation, _, _): generation
        case .cleaning: 0
        }
    }
}

/// A page that was laid out and drawn.
struct MadePage: Sendable {
    /// What it is the answer to, beside its number.
    enum Purpose: Sendable, Hashable {
        case page, notice, cleaning
    }

    var generation: Int64
    var purpose: Purpose
    var facts: PageFacts
    var picture: PixelPicture
    var look: Look
    /// What reading, laying out and drawing it took.
    var workMs: Double

    var scene: Scene { facts.scene }
}
