import SignModel

/// How much of two sides of A4 is left, reckoned in millimetres from the sizes of `templates/guide.mustache`, a little on
/// the safe side: what is promised to fit must fit.
struct GuideRoom {
    /// Two sides without margins, head and foot, and what a side loses where an entry does not go on it any more.
    private static let height = 2 * 271.0 - 56 - 46 - 42
    private static let groupHeight = 14.0
    /// Between entries, with the line.
    private static let gap = 7.0
    /// No entry is lower than its QR code.
    private static let least = 26.0

    private let words: GuideWords
    private let isByNeed: Bool
    private let all: Bool
    private var left = GuideRoom.height
    private var groups: Set<String> = []
    private(set) var isFull = false

    init(_ language: Language, now: CivilDateTime, isByNeed: Bool, all: Bool) {
        words = GuideWords(language, now: now)
        self.isByNeed = isByNeed
        self.all = all
    }

    /// Whether `entry` goes on the page; then its room is gone.
    mutating func take(_ entry: Guide.Entry) -> Bool {
        guard !all else { return true }
        let group = words.group(entry, isByNeed: isByNeed)
        let needed =
            GuideRoom.height(GuideEntryWords(entry, words)) + (groups.contains(group) ? 0 : GuideRoom.groupHeight)
        guard needed <= left else {
            isFull = true
            return false
        }
        left -= needed
        groups.insert(group)
        return true
    }

    /// Of the lines it takes: sizes and leading of the template, letters a line as Inter has them.
    private static func height(_ entry: GuideEntryWords) -> Double {
        func lines(_ text: String?, letters: Int, leading: Double) -> Double {
            guard let text, !text.isEmpty else { return 0 }
            return Double((text.count + letters - 1) / letters) * leading
        }
        var height = lines(entry.title.text, letters: 38, leading: 7.6)
        for time in entry.times { height += lines(time, letters: 48, leading: 6.7) }
        height += lines(entry.place, letters: 48, leading: 6.7) + lines(entry.association, letters: 48, leading: 6.7)
        height += lines(entry.practical?.text, letters: 48, leading: 6.7)
        height += lines(entry.web, letters: 48, leading: 6.7)
        if entry.phone != nil { height += 10 }
        return max(least, height) + gap
    }
}
