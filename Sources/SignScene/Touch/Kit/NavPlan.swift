import SignModel
import SignWords

/// How the nine fixed buttons stand at the foot: the same on all pages of one display, language and text size.
struct NavPlan {
    struct Item: Hashable {
        var action: Action
        var icon: String?
        var label: String
        /// As it is read aloud: always in full.
        var said: String
        var language: Language
        var least: Int
        /// It shares what is left of its row.
        var grows: Bool
    }

    var rows: [[Item]]
    var role: TouchMetrics.Role
    /// The language that is on carries a check beside its bar.
    var checks: Bool

    /// What is left out, step by step: `design/touch.md`, 3.
    struct Drop {
        var rows: Int
        var codes: Bool
        var short: Bool
        var urgent: Urgent

        enum Urgent { case both, one, number }

        static let oneRow = [
            Drop(rows: 1, codes: false, short: false, urgent: .both),
            Drop(rows: 1, codes: true, short: false, urgent: .both),
            Drop(rows: 1, codes: true, short: true, urgent: .one),
            Drop(rows: 1, codes: true, short: true, urgent: .number),
        ]
        static let moreRows = [2, 3, 4].flatMap { rows in
            [
                Drop(rows: rows, codes: false, short: false, urgent: .one),
                Drop(rows: rows, codes: false, short: true, urgent: .one),
                Drop(rows: rows, codes: true, short: true, urgent: .one),
                Drop(rows: rows, codes: true, short: true, urgent: .number),
            ]
        }
    }

    /// *Language* in the first three of `languages`; nil where none has words.
    static func languageButton(_ languages: [Language], _ words: [Language: TouchWords]) -> String? {
        var said: [String] = []
        for language in languages.prefix(3) {
            if let word = words[language]?[.language], !said.contains(word) { said.append(word) }
        }
        return said.isEmpty ? nil : said.joined(separator: " · ")
    }

    /// What a language calls itself, where no file says it.
    static func endonym(_ language: Language) -> String {
        [
            "fi": "Suomi", "sv": "Svenska", "en": "English", "se": "Davvisámegiella", "uk": "Українська",
            "ru": "Русский", "et": "Eesti", "de": "Deutsch", "fr": "Français", "es": "Español", "so": "Soomaali",
            "vi": "Tiếng Việt", "pl": "Polski", "ro": "Română", "ku": "Kurdî", "tr": "Türkçe",
        ][language.tag] ?? language.tag.capitalizedFirst
    }
}

extension TouchKit {
    /// The measures and the nav of a display: the first way in which every button fits; a smaller text where the one
    /// that was asked for would leave no room for anything else.
    static func plan(
        _ surroundings: TouchSurroundings, settings: TouchSettings, languages: [Language], words: TouchWords,
        width: (String, Font) -> Int
    ) -> (TouchMetrics, NavPlan) {
        let sizes = TextSize.allCases.filter { $0.rawValue <= settings.text.rawValue }.reversed()
        let portrait = !surroundings.display.canvas.isLandscape
        var last: (TouchMetrics, NavPlan)?
        for size in sizes {
            let roles: [TouchMetrics.Role] = size == .normal ? [.b, .a] : [.a]
            for drop in (portrait ? [] : NavPlan.Drop.oneRow) + NavPlan.Drop.moreRows {
                let metrics = TouchMetrics(surroundings.display, text: size, low: settings.low, navRows: drop.rows)
                for role in roles {
                    let plan = NavPlan(
                        drop, role: role, metrics: metrics, languages: languages, words: words,
                        surroundings: surroundings, width: width)
                    last = (metrics, plan)
                    guard plan.fits(metrics) else { continue }
                    if metrics.shelfMm >= 125 || size == .normal { return (metrics, plan) }
                }
            }
        }
        // There is always a last one, as there is always a size and a drop.
        return last ?? (
            TouchMetrics(surroundings.display, text: .normal, low: settings.low, navRows: 1),
            NavPlan(rows: [], role: .a, checks: false)
        )
    }

    /// The line above the nav, and its buttons.
    func navNodes(canGoBack: Bool, on page: Action?) -> [Node] {
        let m = metrics
        let line = PixelRect(0, m.navLine, m.canvas.width, max(2, m.margin / 36))
        var nodes = [
            Node(
                id: "nav-line", role: .decoration, language: language, rect: line,
                paints: [.fill(line, look.edge, radius: 0)])
        ]
        var y = m.navTop
        for row in nav.rows {
            let growing = row.count { $0.grows }
            let free = m.right - m.edge - row.reduce(0) { $0 + $1.least } - (row.count - 1) * m.gap
            var x = m.edge
            var given = 0
            for item in row {
                var wide = item.least
                if item.grows {
                    wide += free / max(1, growing)
                    given += 1
                    if given == growing { wide += free % max(1, growing) }
                }
                let rect = PixelRect(x, y, wide, m.navRowHeight)
                nodes.append(navButton(item, in: rect, canGoBack: canGoBack, on: page))
                x += wide + m.gap
            }
            y += m.navRowHeight + m.gap
        }
        return nodes
    }

    private func navButton(_ item: NavPlan.Item, in rect: PixelRect, canGoBack: Bool, on page: Action?) -> Node {
        let isOn = item.action == page || item.action == .language(settings.language)
        let standing: Standing = item.action == .back && !canGoBack ? .disabled : isOn ? .selected : .rest
        let id = "nav-" + item.action.text.exchanging(":", for: "-")
        return control(
            id, item.action, in: rect, standing: standing, label: item.said, language: item.language
        ) { face in
            let bar = isOn ? metrics.outline * 2 : 0
            let inner = PixelRect(rect.x + bar, rect.y, rect.width - bar, rect.height)
            var name = item.icon
            if case .language = item.action, isOn, nav.checks { name = "check" }
            return navFace(name, item.label, in: inner, role: nav.role, face: face, of: id)
        }
    }

    private func navFace(
        _ name: String?, _ label: String, in rect: PixelRect, role: TouchMetrics.Role, face: ControlFace, of id: String
    ) -> [Paint] {
        let font = Font(.semibold, px: em(role))
        let side = name == nil ? 0 : em(role) * 5 / 4
        let gap = name == nil ? 0 : px(mm: 3)
        let wide = width(label, font)
        let x = rect.x + (rect.width - side - gap - wide) / 2
        var paints: [Paint] = []
        if let name { paints.append(icon(name, x: x, in: rect, side: side, color: face.ink)) }
        if x < rect.x { note(id) }
        return paints + [
            .text(
                run(label, font, x: x + side + gap, top: rect.y, height: rect.height, color: face.ink, on: face.under))
        ]
    }
}

extension NavPlan {
    init(
        _ drop: Drop, role: TouchMetrics.Role, metrics: TouchMetrics, languages: [Language], words: TouchWords,
        surroundings: TouchSurroundings, width: (String, Font) -> Int
    ) {
        let font = Font(.semibold, px: metrics.em(role))
        let pad = metrics.px(mm: drop.short ? 4 : 5)
        func item(_ action: Action, _ icon: String?, _ label: String, said: String) -> Item {
            let side = icon == nil ? 0 : metrics.em(role) * 5 / 4 + metrics.px(mm: 3)
            return Item(
                action: action, icon: icon, label: label, said: said, language: words.language,
                least: max(metrics.px(mm: 25.4), side + width(label, font) + 2 * pad), grows: true)
        }
        func plain(_ action: Action, _ icon: String, _ long: TouchPhrase, _ short: TouchPhrase? = nil) -> Item {
            item(action, icon, (drop.short ? short.map { words[$0] } : nil) ?? words[long], said: words[long])
        }
        let nb = "\u{A0}"
        let urgent =
            switch drop.urgent {
            case .both: "\(words[.urgent]) 112\(nb)·\(nb)116\(nb)117"
            case .one: "\(words[.urgent]) 112"
            case .number: "112"
            }
        let checks = !drop.codes
        let tongues: [Item]
        if languages.count > 3 {
            let long = NavPlan.languageButton(languages, surroundings.words) ?? words[.language]
            tongues = [
                item(
                    .languages, "language", drop.short || drop.codes ? words[.language] : long, said: words[.language])
            ]
        } else {
            tongues = languages.map { language in
                let name = surroundings.endonym(language)
                var item = item(.language(language), nil, drop.codes ? language.tag : name, said: name)
                let check = checks && language == words.language ? metrics.em(role) * 5 / 4 + metrics.px(mm: 3) : 0
                item.least = max(metrics.px(mm: 27), item.least + check)
                item.language = language
                item.grows = !drop.codes || drop.rows > 1
                return item
            }
        }
        let home = [plain(.home, "home", .home), plain(.back, "back", .back)]
        let help = [
            plain(.settings, "text-size", .settings, .settingsShort), plain(.help, "help", .help, .helpShort),
        ]
        let out = [
            item(.urgent, "phone", urgent, said: "\(words[.urgent]) 112, 116 117"),
            plain(.finish, "close", .finish, .finishShort),
        ]
        self.checks = checks
        self.role = role
        switch drop.rows {
        case 1: rows = [home + tongues + help + out]
        case 2: rows = [home + out, tongues + help]
        case 3: rows = [home, out + tongues, help]
        default: rows = [home, out, tongues, help]
        }
    }

    func fits(_ metrics: TouchMetrics) -> Bool {
        rows.allSatisfy { row in
            row.reduce(0) { $0 + $1.least } + (row.count - 1) * metrics.gap <= metrics.right - metrics.edge
        }
    }
}
