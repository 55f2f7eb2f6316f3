import SignModel
import SignWords

/// Text size, colours, place of the controls, motion: each choice shows itself and acts at once.
extension TouchKit {
    private struct Choice {
        var id: String
        var action: Action
        var phrase: TouchPhrase
        var isOn: Bool
        var icon: String?
        /// An em of its own: what it would look like.
        var px: Int?
        /// A sample of the look it brings.
        var sample = false
    }

    private struct ChoiceGroup {
        var id: String
        var phrase: TouchPhrase
        var choices: [Choice]
    }

    private enum Arrangement { case columns, pairs, lines, stacked }

    func settingsPage(_ context: PageContext) -> PageLayout {
        let sign = Sign(
            headlines: [words[.settings], words[.settingsShort]],
            lead: words[.settingsLead].split(separator: ".").map { $0.drop { $0 == " " } + "." }, says: context.says)
        let frame = frame(.finding, context.frame, sign: sign, canGoBack: context.canGoBack, on: .settings)
        let arrangements: [Arrangement] =
            metrics.isPortrait
            ? [.pairs, .lines, .stacked, .columns]
            : metrics.widthClass == .wide ? [.columns, .pairs, .lines] : [.pairs, .lines, .columns]
        let roles: [TouchMetrics.Role] = [.c, .b, .a]
        // Without its sample or sign a choice needs less room.
        let tries = roles.flatMap { role in [false, true].flatMap { bare in arrangements.map { ($0, role, bare) } } }
        let body =
            firstFit(tries) { (arrangement, role, bare) -> [Node] in
                switch arrangement {
                case .columns: self.settingColumns(role, bare, in: frame.shelf)
                case .pairs: self.settingPairs(role, bare, in: frame.shelf)
                case .stacked: self.settingPairs(role, bare, columns: 1, in: frame.shelf)
                case .lines: self.settingLines(role, bare, in: frame.shelf)
                }
            } ?? []
        return page(frame.head + body + frame.tail)
    }

    private var settingGroups: [ChoiceGroup] {
        let s = settings
        let base = metrics.plainEm(.c)
        return [
            ChoiceGroup(
                id: "size", phrase: .textSize,
                choices: [
                    Choice(
                        id: "text-100", action: .textSize(.normal), phrase: .textNormal, isOn: s.text == .normal,
                        px: base),
                    Choice(
                        id: "text-140", action: .textSize(.larger), phrase: .textLarger, isOn: s.text == .larger,
                        px: base * 14 / 10),
                    Choice(
                        id: "text-200", action: .textSize(.largest), phrase: .textLargest, isOn: s.text == .largest,
                        px: base * 2),
                ]),
            ChoiceGroup(
                id: "colours", phrase: .colours,
                choices: [
                    Choice(id: "contrast-off", action: .contrast(false), phrase: .coloursNormal, isOn: !s.contrast),
                    Choice(
                        id: "contrast-on", action: .contrast(true), phrase: .blackBackground, isOn: s.contrast,
                        sample: true),
                ]),
            ChoiceGroup(
                id: "place", phrase: .buttonsPlace,
                choices: [
                    Choice(id: "low-off", action: .low(false), phrase: .buttonsNormal, isOn: !s.low),
                    Choice(id: "low-on", action: .low(true), phrase: .buttonsLow, isOn: s.low, icon: "lower"),
                ]),
            ChoiceGroup(
                id: "motion", phrase: .motion,
                choices: [
                    Choice(id: "calm-off", action: .calm(false), phrase: .motionNormal, isOn: !s.calm),
                    Choice(id: "calm-on", action: .calm(true), phrase: .motionNone, isOn: s.calm, icon: "calm"),
                ]),
        ]
    }

    /// Four columns of choices under their names.
    private func settingColumns(_ role: TouchMetrics.Role, _ bare: Bool, in shelf: PixelRect) -> [Node] {
        let gap = metrics.gap
        let groups = settingGroups
        let between = metrics.columnGap
        let wide = (shelf.width - (groups.count - 1) * between) / groups.count
        let head = em(role) * 12 / 10 + px(mm: 3)
        let high = (shelf.height - head - 2 * gap) / 3
        if high < px(mm: 25.4) { note("settings") }
        var nodes: [Node] = []
        for (n, group) in groups.enumerated() {
            let x = shelf.x + n * (wide + between)
            nodes.append(settingName(group, role, bare, x: x, top: shelf.y, width: wide, height: head))
            for (k, choice) in group.choices.enumerated() {
                let rect = PixelRect(x, shelf.y + head + k * (high + gap), wide, high)
                nodes.append(choiceNode(choice, group, role, bare, in: rect))
            }
        }
        let rect = PixelRect(
            shelf.x + 3 * (wide + between), shelf.y + head + 2 * (high + gap), wide, high)
        return nodes + [restoreNode(role, bare, in: rect)]
    }

    /// Two by two groups, the choices of each side by side.
    private func settingPairs(_ role: TouchMetrics.Role, _ bare: Bool, columns: Int = 2, in shelf: PixelRect) -> [Node]
    {
        let gap = metrics.gap
        let between = metrics.columnGap
        let lines = 4 / columns
        let wide = (shelf.width - (columns - 1) * between) / columns
        let head = em(role) * 12 / 10 + px(mm: 3)
        let high = min(px(mm: 70), (shelf.height - lines * head - (lines - 1) * metrics.gap) / lines)
        if high < px(mm: 25.4) { note("settings") }
        var nodes: [Node] = []
        for (n, group) in settingGroups.enumerated() {
            let x = shelf.x + n % columns * (wide + between)
            let y = shelf.y + n / columns * (head + high + metrics.gap)
            nodes.append(settingName(group, role, bare, x: x, top: y, width: wide, height: head))
            let places = group.id == "motion" ? 3 : group.choices.count
            let cell = (wide - (places - 1) * gap) / places
            for (k, choice) in group.choices.enumerated() {
                nodes.append(
                    choiceNode(choice, group, role, bare, in: PixelRect(x + k * (cell + gap), y + head, cell, high)))
            }
            if group.id == "motion" {
                nodes.append(restoreNode(role, bare, in: PixelRect(x + 2 * (cell + gap), y + head, cell, high)))
            }
        }
        return nodes
    }

    /// Each group on a line: its name, then its choices.
    private func settingLines(_ role: TouchMetrics.Role, _ bare: Bool, in shelf: PixelRect) -> [Node] {
        let gap = metrics.gap
        let groups = settingGroups
        let high = min(px(mm: 60), (shelf.height - (groups.count - 1) * gap) / groups.count)
        if high < px(mm: 25.4) { note("settings") }
        let names = shelf.width * 24 / 100
        let x = shelf.x + names + metrics.groupGap
        let cell = (shelf.right - x - 2 * gap) / 3
        var nodes: [Node] = []
        for (n, group) in groups.enumerated() {
            let y = shelf.y + n * (high + gap)
            nodes.append(settingName(group, role, bare, x: shelf.x, top: y, width: names, height: high))
            for (k, choice) in group.choices.enumerated() {
                nodes.append(choiceNode(choice, group, role, bare, in: PixelRect(x + k * (cell + gap), y, cell, high)))
            }
            if group.id == "motion" {
                nodes.append(restoreNode(role, bare, in: PixelRect(x + 2 * (cell + gap), y, cell, high)))
            }
        }
        return nodes
    }

    private func settingName(
        _ group: ChoiceGroup, _ role: TouchMetrics.Role, _ bare: Bool, x: Int, top: Int, width: Int, height: Int
    ) -> Node {
        let rect = PixelRect(x, top, width, height)
        let text = words[group.phrase]
        return Node(
            id: "group-\(group.id)", role: .heading, label: text.spoken, language: language, rect: rect, level: 2,
            paints: set(
                [
                    Bit(
                        text: text, role: role, face: .semibold, leading: 1.15,
                        px: bare ? settingNameEm(role, in: PixelSize(width, height)) : nil)
                ], in: rect, of: "group-\(group.id)",
                ink: look.ink, quiet: look.quiet, on: look.sand))
    }

    /// Where room is short the choices grow, and their names as far as all of them have room.
    private func settingNameEm(_ role: TouchMetrics.Role, in room: PixelSize) -> Int {
        let least = metrics.plainEm(role)
        let ems = [em(role), em(.b), em(.a), least * 13 / 10]
        return ems.first { em in
            em > least && em * 115 / 100 <= room.height
                && settingGroups.allSatisfy { width(words[$0.phrase], Font(.semibold, px: em)) <= room.width }
        } ?? least
    }

    private func choiceNode(
        _ choice: Choice, _ group: ChoiceGroup, _ role: TouchMetrics.Role, _ bare: Bool, in rect: PixelRect
    ) -> Node {
        let label = words[choice.phrase]
        return control(
            choice.id, choice.action, in: rect, standing: choice.isOn ? .selected : .rest,
            label: "\(words[group.phrase]): \(label)"
        ) { face in
            let size = bare ? em(role) : choice.px ?? em(role)
            let roomy = rect.width >= px(mm: 110) && !bare
            // The check keeps its room: nothing moves when a choice is turned on.
            let check = min(em(role), size)
            let left = rect.x + px(mm: roomy ? 9 : 6)
            var x = left + check + px(mm: roomy ? 5 : 3)
            var paints: [Paint] = []
            if choice.isOn { paints.append(icon("check", x: left, in: rect, side: check, color: face.ink)) }
            if choice.sample, roomy {
                let font = Font(.semibold, px: max(size * 9 / 10, metrics.plainEm(.a)))
                let wide = width("Aa", font) + px(mm: 14)
                let high = size * 18 / 10
                let plate = PixelRect(x, rect.y + (rect.height - high) / 2, wide, high)
                let dark = surroundings.contrast
                paints.append(.fill(plate, dark.paper, radius: metrics.radius))
                paints.append(
                    .text(
                        run(
                            "Aa", font, x: x + px(mm: 7), top: plate.y, height: plate.height, color: dark.ink,
                            on: dark.paper)))
                x = plate.right + px(mm: 6)
            }
            if let name = choice.icon, roomy {
                let side = size * 14 / 10
                paints.append(icon(name, x: x, in: rect, side: side, color: face.ink))
                x += side + px(mm: 6)
            }
            let room = PixelRect(x, rect.y, rect.right - px(mm: 3) - x, rect.height).inset(0, metrics.outline)
            let face2: Font.Face = choice.isOn ? .semibold : .regular
            return paints
                + set(
                    [Bit(text: label, role: role, face: face2, leading: 1.1, px: size)], in: room, of: choice.id,
                    ink: face.ink, quiet: face.quiet, on: face.under)
        }
    }

    private func restoreNode(_ role: TouchMetrics.Role, _ bare: Bool, in rect: PixelRect) -> Node {
        let isPlain = settings.text == .normal && !settings.contrast && !settings.low && !settings.calm
        return control(
            "restore", .resetSettings, in: rect, standing: isPlain ? .disabled : .rest,
            label: words[.restore]
        ) { face in
            let side = bare ? 0 : em(role) * 11 / 10
            let left = rect.x + px(mm: rect.width >= px(mm: 110) && !bare ? 9 : 5)
            let x = bare ? left : left + side + px(mm: 4)
            return (bare ? [] : [icon("previous", x: left, in: rect, side: side, color: face.ink)])
                + set(
                    [Bit(text: words[.restore], role: role, face: .semibold, leading: 1.1)],
                    in: PixelRect(x, rect.y, rect.right - px(mm: 3) - x, rect.height).inset(0, metrics.outline),
                    of: "restore", ink: face.ink, quiet: face.quiet, on: face.under)
        }
    }
}
