import SignModel

/// How far, which way, and what a place and the people there offer, in words.
extension TouchWords {
    /// How fast people walk here, in metres a minute: slower than most.
    static let metresPerMinute = 60
    /// Nobody is told to walk farther than this.
    static let walkMetres = 5_000

    /// `450 m, kävellen noin 8 minuuttia`; with a bearing in degrees `450 m koilliseen, …`; farther than one walks only
    /// the distance.
    func way(_ metres: Int, bearing: Int? = nil) -> String {
        let distance = [distance(metres), bearing.map(direction)].compactMap(\.self).joined(separator: " ")
        guard metres <= TouchWords.walkMetres else { return distance }
        let minutes = max(1, (metres + TouchWords.metresPerMinute - 1) / TouchWords.metresPerMinute)
        return self(.onFoot, ["distance": distance, "minutes": count(minutes, .minutesOne, .minutes)])
    }

    /// Where one goes: the nearest of eight, `koilliseen`.
    func direction(_ bearing: Int) -> String {
        let eighths: [TouchPhrase] = [
            .toNorth, .toNorthEast, .toEast, .toSouthEast, .toSouth, .toSouthWest, .toWest, .toNorthWest,
        ]
        let degrees = (bearing % 360 + 360) % 360
        return self[eighths[(degrees * 2 + 45) / 90 % 8]]
    }

    func feature(_ feature: AccessibilityFeature) -> String {
        switch feature {
        case .wheelchair: self[.wheelchair]
        case .rollator: self[.walker]
        case .inductionLoop: self[.loop]
        case .accessibleToilet: self[.toilet]
        case .parking: self[.parking]
        }
    }

    static func icon(_ feature: AccessibilityFeature) -> String {
        switch feature {
        case .wheelchair: "wheelchair"
        case .rollator: "theme-ageing"
        case .inductionLoop: "loop"
        case .accessibleToilet: "toilet"
        case .parking: "parking"
        }
    }

    /// A language as the page's own language calls it, `suomi`; one it has no word for by its own name.
    func name(of language: Language) -> String {
        languageNames[language] ?? NavPlan.endonym(language)
    }

    /// `a`, `a ja b`, `a, b ja c`.
    func list(_ items: [String]) -> String {
        guard let last = items.last, items.count > 1 else { return items.first ?? "" }
        return items.dropLast().joined(separator: ", ") + " \(self[.and]) " + last
    }
}
