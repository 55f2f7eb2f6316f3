public import SignModel
import SignWords

extension FeedAnswer {
    /// The run told to a person, some lines long.
    public func text(_ language: Language) -> String {
        let words = FeedWords(language)
        var lines = ["\(words.headline(self)): \(words.counts(self))"]
        if let held = words.heldBack(self) { lines.append(held) }
        func list(_ heading: String, _ items: [String], more: Int = 0) {
            guard !items.isEmpty else { return }
            lines.append("\(heading) (\(items.count + more)):")
            lines += items.prefix(FeedWords.shown).map { "  - " + $0 }
            let rest = items.count - min(items.count, FeedWords.shown) + more
            if rest > 0 { lines.append("  - " + words.more(rest)) }
        }
        if isDryRun {
            list(words.new, added.map { words.text($0.title) })
            list(words.changed, updated.map { words.text($0.title) })
        }
        list(words.refused, refused.map(words.message), more: moreFaults)
        list(words.notes, notes.map(words.message))
        list(words.unmapped, unmapped.map(words.keyword))
        return lines.joined(separator: "\n")
    }

    /// The same as one HTML page.
    public func html(
        _ language: Language, _ templates: TemplateShelf = TemplateShelf()
    ) throws(TemplateError) -> String {
        try templates.render(.feed, FeedPage(self, FeedWords(language)))
    }
}
