import SignModel

/// What is shown, in which shares, and how one slide gives way to the next.
extension PlaylistReader.Reading {
    func weights(_ value: YAMLValue) -> [AssociationID: Int] {
        var result: [AssociationID: Int] = [:]
        for (key, value) in value.pairs(of: "associations and their weights") {
            guard let id: AssociationID = id(key), let weight = value.integer(in: 1...Limits.associationWeightMax)
            else {
                continue
            }
            result[id] = weight
        }
        return result
    }

    func selection(_ value: YAMLValue) -> Selection {
        guard let block = YAMLBlock(value, keys: PlaylistKeys.selection) else { return Selection() }
        func ids<Of>(_ key: String) -> [ID<Of>] { block[key]?.list().compactMap { id($0) } ?? [] }
        let themes = NeedTheme.all.map(\.id.raw)
        return Selection(
            associations: ids("associations"), announcements: ids("announcements"),
            themes: block["themes"]?.list().compactMap { $0.word(of: themes).map { ThemeID($0) } } ?? [],
            tags: block["tags"].map(tags) ?? [])
    }

    /// Nothing is both included and left out.
    func refuseBoth(_ playlist: Playlist, at value: YAMLValue?) {
        let included = playlist.include
        let excluded = playlist.exclude
        let both =
            excluded.associations.filter(included.associations.contains).map(\.raw)
            + excluded.announcements.filter(included.announcements.contains).map(\.raw)
            + excluded.themes.filter(included.themes.contains).map(\.raw)
            + excluded.tags.filter(included.tags.contains)
        for name in both {
            value?.report(.contradiction, "'\(name)' is both included and excluded", advice: "keep one of them")
        }
    }

    func fillers(_ value: YAMLValue) -> Fillers {
        var fillers = Fillers()
        guard let block = YAMLBlock(value, keys: PlaylistKeys.fillers) else { return fillers }
        if let value = block["slides"] {
            fillers.kinds = []
            for item in value.list() {
                guard let kind = item.choice(Fillers.Kind.self) else { continue }
                if fillers.kinds.contains(kind) {
                    item.report(.contradiction, "'\(kind.rawValue)' stands twice in 'slides'")
                } else {
                    fillers.kinds.append(kind)
                }
            }
        }
        if let value = block["share"], let text = value.text() {
            if let share = MeasureText.percent(text) {
                let most = Limits.fillerSharePercentMax
                if share > most { value.report(.outOfRange, "'share' is \(share) %; it can be 0 to \(most) %") }
                fillers.sharePercent = min(share, most)
            } else {
                value.report(.badValue, "'share' is a whole percentage, not '\(text)'", advice: "as in 15 %")
            }
        }
        return fillers
    }

    /// `cut`, `fade` or `fade 500 ms`.
    func transition(_ value: YAMLValue) -> Transition? {
        guard let text = value.text() else { return nil }
        let words = text.split(maxSplits: 1, whereSeparator: \.isWhitespace)
        switch (words.first.map { $0.lowercased() }, words.count) {
        case ("cut", 1): return .cut
        case ("fade", 1): return .fade(ms: 500)
        case ("fade", _):
            guard let ms = MeasureText.milliseconds(String(words[1])) else { break }
            guard (Limits.fadeMsMin...Limits.fadeMsMax).contains(ms) else {
                value.report(
                    .outOfRange, "a fade of \(ms) ms; it can be \(Limits.fadeMsMin) to \(Limits.fadeMsMax) ms")
                return nil
            }
            return .fade(ms: ms)
        default: break
        }
        value.report(
            .badValue, "'transition' cannot be '\(text)'",
            suggestion: words.first.flatMap { NearestWord.find(String($0), in: ["fade", "cut"]) },
            advice: "it is 'fade 500 ms' or 'cut'")
        return nil
    }
}
