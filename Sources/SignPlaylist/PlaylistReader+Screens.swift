import SignModel
import SignYAML

/// The screens of the site and their displays.
extension PlaylistReader.Reading {
    func screens(_ top: YAMLBlock) -> [(screen: Screen, place: YAMLPlace?)] {
        guard let value = top.required("screens", advice: "a block with an id for each screen") else { return [] }
        let pairs = value.pairs(of: "screens by id")
        if value.isBlock, pairs.isEmpty {
            value.report(.missingKey, "'screens' is empty", advice: "a playlist has one screen at least")
        }
        guard pairs.count <= Limits.screensPerPlaylist else {
            value.report(.outOfRange, "\(pairs.count) screens; the limit is \(Limits.screensPerPlaylist)")
            return []
        }
        var screens: [(screen: Screen, place: YAMLPlace?)] = []
        for (key, value) in pairs {
            let id: ScreenID? = id(key)
            guard let block = YAMLBlock(value, keys: PlaylistKeys.screen) else { continue }
            let name = block["name"].map { localized($0, limit: Limits.titleCharacters) } ?? [:]
            let tags = block["tags"].map(tags) ?? []
            let display = block.required("display", advice: "as in 'display: {pixels: 1920x1080, diagonal: 43}'")
                .flatMap(display)
            let idle = block["idle"].flatMap(idleSeconds)
            guard let id, let display else { continue }
            if let value = block["idle"], !display.touch {
                value.report(
                    .contradiction, "'idle' is of touch screens, and '\(id)' is none",
                    advice: "write 'touch: true' under its display, or take 'idle' out")
            }
            let screen = Screen(id: id, name: name, tags: tags, display: display, touchIdleSeconds: idle)
            screens.append((screen, key.place))
        }
        return screens
    }

    /// Tags: words of letters, digits, `-` and `_`.
    func tags(_ value: YAMLValue) -> [String] {
        let items = value.list()
        if items.count > Limits.tagsPerItem, value.key == "tags" {
            value.report(.outOfRange, "\(items.count) tags; the limit is \(Limits.tagsPerItem)")
        }
        return items.compactMap { item in
            guard let text = item.text(limit: Limits.idCharacters) else { return nil }
            guard text.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }) else {
                item.report(.badValue, "'\(text)' cannot be a tag", advice: "a tag is one word")
                return nil
            }
            return text
        }
    }

    /// Whole seconds, as in `90 s` or `2 min`.
    private func idleSeconds(_ value: YAMLValue) -> Int? {
        guard let text = value.text() else { return nil }
        guard let seconds = MeasureText.seconds(text) else {
            value.report(.badValue, "'idle' is a time, not '\(text)'", advice: "with its unit, as in 90 s or 2 min")
            return nil
        }
        let range = Limits.touchIdleSeconds
        guard range.contains(seconds) else {
            value.report(
                .outOfRange, "'idle' is \(seconds) s; it can be \(range.lowerBound) to \(range.upperBound) s")
            return nil
        }
        return seconds
    }

    private func display(_ value: YAMLValue) -> Display? {
        guard let block = YAMLBlock(value, keys: PlaylistKeys.display) else { return nil }
        let panel = block.required("pixels", advice: "the panel's own, before rotation, as in 1920x1080")
            .flatMap(pixels)
        let diagonal = block.required("diagonal", advice: "in inches, as in 43").flatMap(inches)
        let rotation = block["rotation"].flatMap(rotation) ?? .none
        let distance = block["distance"].flatMap {
            millimetres($0, in: Limits.viewingDistanceMmMin...Limits.viewingDistanceMmMax, example: "3 m")
        }
        let touch = block["touch"]?.flag() ?? false
        let mount = block["mount"].flatMap { millimetres($0, in: 0...Limits.mountMmMax, example: "1100 mm") }
        guard let panel, let diagonal else { return nil }
        return Display(
            panel: panel, rotation: rotation, diagonalInches: diagonal, viewingDistanceMm: distance ?? 3000,
            touch: touch, mountBottomMm: mount)
    }

    private func pixels(_ value: YAMLValue) -> PixelSize? {
        guard let text = value.text() else { return nil }
        if let size = PixelSize(text.filter { !$0.isWhitespace }) { return size }
        value.report(
            .badValue, "'\(text)' is not a size in pixels",
            advice: "write width x height, each 16 to \(Limits.canvasLongSide), as in 1920x1080")
        return nil
    }

    private func inches(_ value: YAMLValue) -> Double? {
        guard let text = value.text() else { return nil }
        guard let inches = MeasureText.inches(text) else {
            value.report(
                .badValue, "'\(text)' is not a diagonal", advice: "write inches, as in 43, or centimetres, as in 109 cm"
            )
            return nil
        }
        guard (Limits.diagonalInchesMin...Limits.diagonalInchesMax).contains(inches) else {
            value.report(
                .outOfRange,
                "'diagonal' is \(MeasureText.plain(inches)) inches; it can be \(MeasureText.plain(Limits.diagonalInchesMin))"
                    + " to \(MeasureText.plain(Limits.diagonalInchesMax))")
            return nil
        }
        return inches
    }

    private func rotation(_ value: YAMLValue) -> Rotation? {
        guard let text = value.text() else { return nil }
        let number = text.hasSuffix("°") ? String(text.dropLast()).trimmed : text
        if let degrees = Int(number), let rotation = Rotation(rawValue: degrees) { return rotation }
        value.report(
            .badValue, "'rotation' cannot be '\(text)'",
            advice: "it is 0, 90, 180 or 270: how far the picture is turned clockwise on the panel")
        return nil
    }

    private func millimetres(_ value: YAMLValue, in range: ClosedRange<Int>, example: String) -> Int? {
        guard let text = value.text() else { return nil }
        guard let length = MeasureText.millimetres(text) else {
            value.report(
                .badValue, "'\(value.key)' is a length, not '\(text)'", advice: "with its unit, as in \(example)")
            return nil
        }
        let mm = Int(min(length, 1e9).rounded())
        guard range.contains(mm) else {
            value.report(
                .outOfRange, "'\(value.key)' is \(mm) mm; it can be \(range.lowerBound) to \(range.upperBound) mm")
            return nil
        }
        return mm
    }
}
