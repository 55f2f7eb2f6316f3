import SignMedia
import SignModel
import SignWords

/// A guide as one HTML page: no scripts, nothing loaded from elsewhere; prints on A4.
struct GuideHTML {
    let guide: Guide
    let words: GuideWords

    init(_ guide: Guide) {
        self.guide = guide
        words = GuideWords(guide.language, now: guide.now)
    }

    /// The page, from its template.
    func page(_ templates: TemplateShelf = TemplateShelf()) throws(TemplateError) -> String {
        try templates.render(.guide, sheet)
    }

    private var sheet: GuideSheet {
        let site = guide.site.map { words.view.text($0.name) }
        let look = guide.look
        return GuideSheet(
            language: words.language.tag, site: site, area: guide.area, title: words.title(guide.theme),
            printed: words.printed,
            look: GuideSheet.Colors(
                ink: "\(look.ink)", quiet: "\(look.quiet)", line: "\(look.line)", site: "\(look.site)",
                onSite: "\(look.onSite)", quietOnSite: "\(look.quietOnSite)"),
            groups: groups, nothing: guide.entries.isEmpty ? words.nothing : nil,
            leftOut: guide.leftOut > 0 ? words.leftOut(guide.leftOut, site) : nil,
            scan: guide.entries.isEmpty ? nil : words.scan, mayChange: words.mayChange, helpline: words.helpline,
            emergency: words.emergency)
    }

    private var groups: [GuideSheet.Group] {
        var groups: [GuideSheet.Group] = []
        var entries: [GuideSheet.Entry] = []
        for (index, entry) in guide.entries.enumerated() {
            let title = words.group(entry, isByNeed: guide.theme == nil)
            entries.append(self.entry(entry, index + 1))
            let next = guide.entries.dropFirst(index + 1).first
            if next.map({ words.group($0, isByNeed: guide.theme == nil) }) != title {
                groups.append(
                    GuideSheet.Group(hue: "\(guide.look.hue(of: [entry.need]))", title: title, entries: entries))
                entries = []
            }
        }
        return groups
    }

    private func entry(_ entry: Guide.Entry, _ number: Int) -> GuideSheet.Entry {
        let spoken = GuideEntryWords(entry, words, isShort: guide.theme == nil)
        return GuideSheet.Entry(
            number: number, title: spoken.title.text, titleLang: spoken.title.lang, time: spoken.time,
            later: spoken.later, place: spoken.place, association: spoken.association,
            practical: spoken.practical?.text,
            practicalLang: spoken.practical?.lang, phone: spoken.phone,
            phoneLabel: spoken.phone == nil ? nil : words.phone, web: spoken.web,
            code: spoken.code.flatMap { code($0, words.code(spoken.title.text)) })
    }

    /// Rows of dark modules as strips; nil when the text is too long for a code of a legible size.
    private func code(_ text: String, _ label: String) -> GuideSheet.Code? {
        guard let code = try? QRCode.encode(text), code.side <= 53 else { return nil }
        var path = ""
        for y in 0..<code.side {
            var x = 0
            while x < code.side {
                var end = x
                while code[end, y] { end += 1 }
                if end > x {
                    path += "M\(x + QRCode.margin) \(y + QRCode.margin)h\(end - x)v1h-\(end - x)z"
                }
                x = end + 1
            }
        }
        return GuideSheet.Code(side: code.side + 2 * QRCode.margin, path: path, label: label)
    }
}

extension Guide {
    /// As one self-contained HTML page, from `templates/guide.mustache`.
    ///
    /// - Throws: ``TemplateError`` when the template is missing or cannot be used.
    public func html(_ templates: TemplateShelf = TemplateShelf()) throws(TemplateError) -> String {
        try GuideHTML(self).page(templates)
    }
}
