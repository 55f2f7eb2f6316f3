import SignModel

/// How much of two sides of A4 is left, reckoned in millimetres from the sizes of `templates/guide.mustache`, a little on
/// the safe side: what is promised to fit must fit.
struct GuideRoom {
    private static let sides = 2
    /// A side without its margins.
    private static let side = 270.0
    private static let head = 37.0
    private static let foot = 45.0
    private static let groupHeight = 13.0
    /// Between entries, with the line.
    private static let gap = 5.5
    /// No entry is lower than its telephone and its QR code.
    private static let least = 32.0

    private let words: GuideWords
    private let isByNeed: Bool
    private let all: Bool
    private var taken: [(order: Int, group: String, height: Double)] = []
    private(set) var isFull = false

    init(_ language: Language, now: CivilDateTime, isByNeed: Bool, all: Bool) {
        words = GuideWords(language, now: now)
        self.isByNeed = isByNeed
        self.all = all
    }

    /// Whether `entry` goes on the page; then its room is gone.
    ///
    /// - Parameter order: of its need, by which the page is sorted when it is by need.
    mutating func take(_ entry: Guide.Entry, order: Int) -> Bool {
        guard !all else { return true }
        let height = GuideRoom.height(GuideEntryWords(entry, words, isShort: isByNeed))
        let new = (isByNeed ? order : 0, words.group(entry, isByNeed: isByNeed), height)
        let place = taken.firstIndex { $0.order > new.0 } ?? taken.endIndex
        taken.insert(new, at: place)
        guard fits else {
            taken.remove(at: place)
            isFull = true
            return false
        }
        return true
    }

    /// Whether what is taken goes on the sides, as a browser breaks them: no entry is cut, and a heading stays with the
    /// entry below it.
    private var fits: Bool {
        var side = 1
        var y = GuideRoom.head
        var group: String?
        func place(_ height: Double) {
            if y + height > GuideRoom.side {
                side += 1
                y = 0
            }
            y += height
        }
        for one in taken {
            place(one.height + (one.group == group ? 0 : GuideRoom.groupHeight))
            group = one.group
        }
        place(GuideRoom.foot)
        return side <= GuideRoom.sides
    }

    /// Of the lines it takes: sizes and leading of the template, letters a line as Inter has them.
    private static func height(_ entry: GuideEntryWords) -> Double {
        func lines(_ text: String?, letters: Int = 46, leading: Double = 6.25) -> Double {
            guard let text, !text.isEmpty else { return 0 }
            return Double((text.count + letters - 1) / letters) * leading
        }
        let who = entry.association + (entry.practical.map { " · " + $0.text } ?? "")
        let height =
            lines(entry.title.text, letters: 38, leading: 7) + lines(entry.time, letters: 44) + lines(entry.later)
            + lines(entry.place) + lines(who) + lines(entry.web)
        return max(least, height) + gap
    }
}
