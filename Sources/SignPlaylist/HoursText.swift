import SignModel

/// Opening hours and weekdays as people write them.
enum HoursText {
    /// The windows of `8-16`, `8.30–16`, `8:30 - 16:00` or `8-11, 12-16`.
    ///
    /// - Returns: the windows, or the piece that cannot be read and what is wrong with it.
    static func windows(_ text: String) -> Result<[TimeWindow], Problem> {
        var windows: [TimeWindow] = []
        for piece in text.split(separator: ",", omittingEmptySubsequences: false) {
            let piece = piece.trimmed
            let ends = piece.split(whereSeparator: dashes.contains).map(\.trimmed)
            guard ends.count == 2 else {
                return .failure(Problem(piece: piece, reason: "needs a start and an end"))
            }
            guard let from = time(ends[0]), let until = time(ends[1]) else {
                let wrong = time(ends[0]) == nil ? ends[0] : ends[1]
                return .failure(Problem(piece: wrong, reason: "is not a time of day"))
            }
            windows.append(TimeWindow(from: from, until: until))
        }
        return .success(windows)
    }

    /// What is wrong with a piece of opening hours.
    struct Problem: Error {
        var piece: String
        var reason: String
    }

    /// `8`, `8.30`, `08:30`, `24`.
    static func time(_ text: String) -> CivilTime? {
        let parts = text.split(omittingEmptySubsequences: false) { $0 == "." || $0 == ":" }
        guard parts.count <= 2, let first = parts.first, (1...2).contains(first.count), let hour = number(first) else {
            return nil
        }
        guard parts.count == 2 else { return CivilTime(hour: hour, minute: 0) }
        guard parts[1].count == 2, let minute = number(parts[1]) else { return nil }
        return CivilTime(hour: hour, minute: minute)
    }

    private static func number(_ digits: Substring) -> Int? {
        digits.allSatisfy { $0.isASCII && $0.isNumber } ? Int(digits) : nil
    }

    /// The first two windows of one day that share a moment.
    static func overlap(_ windows: [TimeWindow]) -> (TimeWindow, TimeWindow)? {
        func end(_ window: TimeWindow) -> Int { window.until.seconds + (window.crossesMidnight ? 86_400 : 0) }
        let sorted = windows.sorted { $0.from < $1.from }
        for (early, late) in zip(sorted, sorted.dropFirst()) where late.from.seconds < end(early) {
            return (early, late)
        }
        return nil
    }

    /// `8:30–16:00`, for messages.
    static func describe(_ window: TimeWindow) -> String { "\(window.from)–\(window.until)" }

    /// The days of `mon`, `mon-fri`, `sat, sun` or `monday-friday`; nil when it names none.
    static func days(_ text: String) -> [Weekday]? {
        var days: [Weekday] = []
        for piece in text.lowercased().split(separator: ",", omittingEmptySubsequences: false) {
            let ends = piece.split(omittingEmptySubsequences: false, whereSeparator: dashes.contains).map(\.trimmed)
            guard ends.count <= 2, let first = ends.first.flatMap(day), let last = ends.last.flatMap(day) else {
                return nil
            }
            var raw = first.rawValue
            while true {
                if let day = Weekday(rawValue: raw) { days.append(day) }
                if raw == last.rawValue { break }
                raw = raw % 7 + 1
            }
        }
        return days.isEmpty ? nil : days
    }

    /// `mon`, `tue` … as the file and messages name a day.
    static func name(_ day: Weekday) -> String { PlaylistKeys.hours[day.rawValue - 1] }

    /// The same days in English, when they are written in Finnish or Swedish (`ma-pe`, `lör`).
    static func translated(_ text: String) -> String? {
        var words: [String] = []
        for piece in text.lowercased().split(whereSeparator: dashes.contains) {
            let word = piece.trimmed.prefix { $0 != "." }
            guard let index = foreign.firstIndex(where: { $0.contains(String(word)) }) else { return nil }
            words.append(PlaylistKeys.hours[index])
        }
        return words.isEmpty || words.count > 2 ? nil : words.joined(separator: "-")
    }

    private static func day(_ word: String) -> Weekday? {
        let index = PlaylistKeys.hours.prefix(7).firstIndex(of: word) ?? long.firstIndex(of: word)
        return index.flatMap { Weekday(rawValue: $0 + 1) }
    }

    private static let dashes: Set<Character> = ["-", "–", "—", "−"]
    private static let long = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
    private static let foreign: [[String]] = [
        ["ma", "maanantai", "mån", "måndag"], ["ti", "tiistai", "tis", "tisdag"],
        ["ke", "keskiviikko", "ons", "onsdag"], ["to", "torstai", "tor", "tors", "torsdag"],
        ["pe", "perjantai", "fre", "fredag"], ["la", "lauantai", "lör", "lördag"],
        ["su", "sunnuntai", "sön", "söndag"],
    ]
}
