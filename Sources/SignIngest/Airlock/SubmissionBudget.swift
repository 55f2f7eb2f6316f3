internal import SignModel
internal import Synchronization

/// What one submission may use in all, taken from before the work is done.
final class SubmissionBudget: Sendable {
    private struct Left {
        var pixels = Limits.submissionPixels
        var slides = Limits.slidesPerAnnouncement
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

    /// Counts pixels that are about to be decoded.
    func take(pixels: Int, for file: String) throws(IngestError) {
        let over = left.withLock { left in
            left.pixels -= pixels
            return left.pixels < 0 ? Limits.submissionPixels - left.pixels : nil
        }
        if let over {
            throw IngestError(file: file, reason: .pixelsTogether(pixels: over, limit: Limits.submissionPixels))
        }
    }

    /// Counts slides that are about to be made.
    func take(slides: Int, for file: String) throws(IngestError) {
        let over = left.withLock { left in
            left.slides -= slides
            return left.slides < 0 ? Limits.slidesPerAnnouncement - left.slides : nil
        }
        if let over {
            throw IngestError(file: file, reason: .tooManySlides(count: over, limit: Limits.slidesPerAnnouncement))
        }
    }
}
