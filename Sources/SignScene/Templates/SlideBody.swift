import SignModel

/// The content of one slide inside its frame.
struct SlideBody {
    var nodes: [Node]
    /// As ``ReadingTime`` counts them.
    var characters: Int
    var hasPicture: Bool
    var hasQR: Bool
}
