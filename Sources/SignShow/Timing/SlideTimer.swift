import SignModel
import SignScene
import Synchronization

/// Works out how long reading announcements takes, one after another: what they have in common is measured once.
final class SlideTimer: Sendable {
    private let slides: Mutex<AnnouncementSlides>

    init(_ surroundings: Surroundings) {
        // No slide depends on the day in its number or its time.
        slides = Mutex(AnnouncementSlides(surroundings, on: CivilDate(dayNumber: 0)))
    }

    /// Seconds of each slide.
    func seconds(of content: AnnouncementSlideContent, in language: PlayLanguage) -> [Int] {
        slides.withLock { slides in
            slides.readingSeconds(of: content, in: language).map { min($0, Limits.slideSecondsAsked) }
        }
    }
}
