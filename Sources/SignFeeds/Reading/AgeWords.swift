internal import SignModel

/// Ages that something is for, in words.
enum AgeWords {
    /// nil or an age no one has says nothing; neither does an upper end for everybody.
    static func text(from youngest: Int?, to oldest: Int?) -> LocalizedText {
        let from = youngest.flatMap { (1...120).contains($0) ? $0 : nil }
        let to = oldest.flatMap { (0..<99).contains($0) ? $0 : nil }
        return switch (from, to) {
        case (nil, nil): [:]
        case (let from?, let to?) where from == to:
            [.finnish: "\(from)-vuotiaat", .swedish: "\(from) år", .english: "Age \(from)"]
        case (let from?, let to?) where from < to:
            [.finnish: "\(from)–\(to)-vuotiaat", .swedish: "\(from)–\(to) år", .english: "Ages \(from)–\(to)"]
        case (let from?, _):
            [
                .finnish: "\(from) vuotta täyttäneet", .swedish: "\(from) år och äldre",
                .english: "Ages \(from) and over",
            ]
        case (nil, let to?):
            [.finnish: "Enintään \(to)-vuotiaat", .swedish: "Högst \(to) år", .english: "Up to age \(to)"]
        }
    }
}
