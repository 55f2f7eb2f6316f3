public import SignModel
import SignYAML

/// What the touch pages say in one language, as its file has it: `assets/words/TAG.yaml`, `docs/touch.md`.
public struct WordsFile: Hashable, Sendable {
    /// Names of days and months, and what stands before them.
    public struct Dates: Hashable, Sendable {
        /// The language whose order and figures dates follow.
        public var like: Language
        public var weekdays: [String]
        public var shortWeekdays: [String]
        public var months: [String]
        public var today: String
        public var week: String
        public var time: String
    }

    public var language: Language
    /// What findings call it.
    public var file: String
    /// What the language calls itself.
    public var name: String
    /// Whose words stand in where it has none.
    public var instead: Language?
    /// Phrases by their keys, with soft hyphens and no-break spaces where the file has `|` and `~`.
    public var words: [String: String]
    /// What it calls other languages.
    public var languages: [Language: String]
    public var dates: Dates?

    private static let topKeys = ["name", "instead", "dates", "words", "languages"]
    private static let dateKeys = ["like", "weekdays", "short", "months", "today", "week", "time"]

    /// The Finnish of this program, for when its file is gone or broken: the same file, built in.
    public static let builtIn: WordsFile? = {
        let log = FindingLog(file: "words/fi.yaml (built in)")
        return read(PackageResources.fi_yaml, language: .finnish, keys: nil, log: log)
    }()

    /// The words in the bytes of a file; they may be anything. What is wrong with them goes into `log`: an unknown or
    /// broken word is left out, a file that is none gives nil.
    ///
    /// - Parameter keys: the phrases there are; nil: any.
    static func read(_ bytes: [UInt8], language: Language, keys: [String]?, log: FindingLog) -> WordsFile? {
        let root: YAMLNode
        do throws(YAMLProblem) {
            root = try YAMLDocument.read(bytes, within: .playlist)
        } catch {
            log.add(error)
            return nil
        }
        guard let top = YAMLBlock(YAMLValue(node: root, key: "words file", log: log), keys: topKeys),
            let name = top.required("name", advice: "it is what the language calls itself")?.text(),
            let phrases = top.required("words", advice: "under it stands what the pages say, one phrase a line")
        else { return nil }
        var file = WordsFile(language: language, file: log.file, name: name, words: [:], languages: [:])
        file.instead = top["instead"]?.text().map { Language($0) }
        for (key, value) in phrases.pairs(of: "phrases") {
            guard let phrase = key.raw else { continue }
            if let keys, !keys.contains(phrase) {
                key.report(
                    .unknownKey, "no phrase is called '\(phrase)'", suggestion: NearestWord.find(phrase, in: keys))
                continue
            }
            guard let text = value.text() else { continue }
            file.words[phrase] = text.replacing("|", with: "\u{AD}").replacing("~", with: "\u{A0}")
        }
        for (key, value) in top["languages"]?.pairs(of: "languages") ?? [] {
            guard let tag = key.raw, let text = value.text() else { continue }
            file.languages[Language(tag)] = text
        }
        file.dates = top["dates"].flatMap { readDates($0) }
        return file
    }

    private static func readDates(_ value: YAMLValue) -> Dates? {
        guard let block = YAMLBlock(value, keys: dateKeys) else { return nil }
        func names(_ key: String, _ count: Int) -> [String]? {
            guard let list = block.required(key, advice: "it is a list of \(count)") else { return nil }
            let names = list.list().compactMap { $0.text() }
            guard names.count == count else {
                list.report(.outOfRange, "'\(key)' has \(names.count) names; \(count) are needed")
                return nil
            }
            return names
        }
        guard let weekdays = names("weekdays", 7), let short = names("short", 7), let months = names("months", 12),
            let today = block.required("today", advice: "as inside a sentence")?.text(),
            let week = block.required("week", advice: "it stands before the week's number")?.text()
        else { return nil }
        let like = block["like"]?.word(of: Language.interface.map(\.tag)) ?? Language.english.tag
        return Dates(
            like: Language(like), weekdays: weekdays, shortWeekdays: short, months: months, today: today, week: week,
            time: block["time"].flatMap { $0.isNothing ? nil : $0.text() } ?? "")
    }
}
