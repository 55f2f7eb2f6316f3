internal import SignModel
internal import Synchronization

/// What one submission may use in all, taken from before the work is done.
final class SubmissionBudget: Sendable {
    private struct Left {
        var pixels = Limits.submissionPixels
        var slides = Limits.slidesPerAnnouncement
        var readingMs = Limits.readingSeconds * 1_000
        var unread = 0
    }

    private let left = Mutex(Left())
    private let end: ContinuousClock.Instant

    init(seconds: Int = Limits.submissionSeconds) {
        end = .now + .seconds(seconds)
    }

    /// Whole seconds until the time is over.
    func seconds(for file: String) throws(IngestError) -> Int {
        let left = ContinuousClock.now.duration(to: end).components.seconds
        guard left > 0 else {
            throw IngestError(file: file, reason: .decoderTimedOut(seconds: Limits.submissionSeconds))
        }
        return Int(left)
    }

    /// Pictures that there was no time to read the text of.
    var unread: Int { left.withLock { $0.unread } }

    /// Seconds that reading the text of one picture may take; nil when there are none left.
    ///
    /// - Parameter isKnown: its words are known already, so only a third of the time is for such.
    func readingSeconds(isKnown: Bool) -> Int? {
        left.withLock { left in
            let kept = isKnown ? Limits.readingSeconds * 667 : 0
            guard left.readingMs > kept else {
                left.unread += 1
                return nil
            }
            return max(1, (left.readingMs - kept) / 1_000)
        }
    }

    /// Counts the time that reading a picture took, and whether it gave up.
    func read(for time: Duration, gaveUp: Bool) {
        left.withLock { left in
            left.readingMs -=
                Int(time.components.seconds) * 1_000 + Int(time.components.attoseconds / 1_000_000_000_000_000)
            if gaveUp { left.unread += 1 }
        }
    }

    /// Counts pixels that are about to be decoded.
    func take(pixels: Int, for file: String) throws(IngestError) {
        guard let over = spend(pixels, of: \.pixels) else { return }
        let limit = Limits.submissionPixels
        throw IngestError(file: file, reason: .pixelsTogether(pixels: limit + over, limit: limit))
    }

    /// Counts slides that are about to be made.
    func take(slides: Int, for file: String) throws(IngestError) {
        guard let over = spend(slides, of: \.slides) else { return }
        let limit = Limits.slidesPerAnnouncement
        throw IngestError(file: file, reason: .tooManySlides(count: limit + over, limit: limit))
    }

    /// How much was spent over what there is; nil when it sufficed.
    private func spend(_ amount: Int, of kind: WritableKeyPath<Left, Int>) -> Int? {
        left.withLock { left in
            left[keyPath: kind] -= amount
            return left[keyPath: kind] < 0 ? -left[keyPath: kind] : nil
        }
    }
}
