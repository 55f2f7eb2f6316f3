import SignModel
import SignWords

/// Every language that is offered, by its own name.
extension TouchKit {
    func languagesPage(_ context: PageContext) -> PageLayout {
        let sign = Sign(
            headlines: [words[.chooseLanguage], words[.language]], lead: [languageInLanguages(context.frame.languages)],
            says: context.says)
        let frame = frame(.finding, context.frame, sign: sign, canGoBack: context.canGoBack, on: .languages)
        let languages = context.frame.languages
        let shelf = frame.shelf
        let gap = metrics.gap
        let columns = metrics.isPortrait ? [1, 2, 3] : [2, 3, 4, 5]
        let tries = [TouchMetrics.Role.e, .d, .c, .b, .a].flatMap { role in columns.map { (role, $0) } }
        let body =
            firstFit(tries) { role, columns -> [Node] in
                let lines = max(1, (languages.count + columns - 1) / columns)
                let wide = (shelf.width - (columns - 1) * gap) / columns
                let high = min(px(mm: 56), (shelf.height - (lines - 1) * gap) / lines)
                if high < px(mm: 25.4) { note("languages") }
                return languages.enumerated().map { n, language in
                    let rect = PixelRect(
                        shelf.x + n % columns * (wide + gap), shelf.y + n / columns * (high + gap), wide, high)
                    return languageNode(language, role: role, in: rect)
                }
            } ?? []
        return page(frame.head + body + frame.tail)
    }

    /// `Kieli · Språk · Language`: for who reads none of the page.
    private func languageInLanguages(_ languages: [Language]) -> String {
        NavPlan.languageButton(languages, surroundings.words) ?? words[.language]
    }

    private func languageNode(_ language: Language, role: TouchMetrics.Role, in rect: PixelRect) -> Node {
        let isOn = language == settings.language
        let name = surroundings.endonym(language)
        let id = "choose-\(language)"
        return control(
            id, .language(language), in: rect, standing: isOn ? .selected : .rest,
            label: name, language: language
        ) { face in
            let check = em(role)
            let left = rect.x + px(mm: 9)
            let x = left + check + px(mm: 6)
            return (isOn ? [icon("check", x: left, in: rect, side: check, color: face.ink)] : [])
                + set(
                    [Bit(text: name, role: role, face: isOn ? .semibold : .medium, leading: 1.1, language: language)],
                    in: PixelRect(x, rect.y, rect.right - px(mm: 4) - x, rect.height).inset(0, px(mm: 3)), of: id,
                    ink: face.ink,
                    quiet: face.quiet, on: face.under)
        }
    }
}
