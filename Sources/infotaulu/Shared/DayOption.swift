import ArgumentParser
import Foundation
import SignModel
import SignShow
import SignWords

/// An option that takes a day or a time, as people write them.
enum DayOption {
    /// The day in `text`; nil when the option was not given.
    ///
    /// - Parameters:
    ///   - side: which of several days (`vko 49`) is meant.
    ///   - today: what `huomenna` counts from.
    ///   - isPast: a date without a year is one that was, as in a report.
    static func read(
        _ text: String?, _ option: String, _ side: TimeText.Side = .beginning, today: CivilDate,
        isPast: Bool = false, in language: Language
    ) throws -> CivilDate? {
        guard let text else { return nil }
        do throws(WrittenTime.Problem) {
            return try TimeText.day(text, side, today: today, isPast: isPast)
        } catch {
            throw refusal(error, option, text, language)
        }
    }

    /// The moment in `text`.
    static func moment(
        _ text: String, _ option: String, _ side: TimeText.Side, now: CivilDateTime, in language: Language
    ) throws -> TimeText {
        do throws(WrittenTime.Problem) {
            return try TimeText.moment(text, side, now: now)
        } catch {
            throw refusal(error, option, text, language)
        }
    }

    private static func refusal(
        _ problem: WrittenTime.Problem, _ option: String, _ text: String, _ language: Language
    ) -> ValidationError {
        ValidationError(
            "\(option) ”\(text.shortened(to: 60))”: \(Wording(language).text(problem.words).withPlainSpaces)")
    }
}
