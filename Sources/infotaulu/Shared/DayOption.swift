import ArgumentParser
import SignModel

/// An option that takes a day.
enum DayOption {
    /// The day in `text`; nil when the option was not given.
    static func read(_ text: String?, _ option: String) throws -> CivilDate? {
        guard let text else { return nil }
        guard let day = TimeText(text)?.day else {
            throw ValidationError("\(option) takes a date like 2026-12-01, not '\(text)'")
        }
        return day
    }
}
