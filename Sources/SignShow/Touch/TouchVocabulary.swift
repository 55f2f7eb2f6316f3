public import SignModel
public import SignPlaylist
public import SignScene
import SignWords

/// What the touch pages say, in every language that has a file in `assets/words`.
public struct TouchVocabulary: Sendable {
    public var words: [Language: TouchWords] = [:]
    /// In the order they are offered: those of the program, then the others by their tags.
    public var languages: [Language] = []
    /// What is wrong with the files: words that are missing are named, and said in another language.
    public var findings: [PlaylistFinding] = []

    /// Of a screen that nobody touches.
    public static let none = TouchVocabulary()

    private init() {}

    /// The words of `assets/words`. Without a Finnish that can be used, the one built in stands there.
    public init(assets: String) {
        let folder = WordsFolder.read(assets + "/words", keys: TouchPhrase.allCases.map(\.rawValue))
        findings = folder.findings
        var files = folder.files
        if !files.contains(where: { $0.language == .finnish }), let builtIn = WordsFile.builtIn {
            files.append(builtIn)
            findings.append(
                PlaylistFinding(
                    code: .notReadable, file: "words/fi.yaml", message: "no Finnish can be read",
                    advice: "the touch pages say what is built into the program"))
        }
        let byLanguage = Dictionary(files.map { ($0.language, $0) }, uniquingKeysWith: { first, _ in first })
        let reference = byLanguage[.finnish]?.words ?? [:]
        for file in files {
            words[file.language] = Self.words(of: file, among: byLanguage)
            findings += Self.findings(on: file, reference: reference, among: byLanguage)
        }
        let own = Language.interface.filter { byLanguage[$0] != nil }
        languages = own + byLanguage.keys.filter { !own.contains($0) }.sorted()
    }

    /// Whose words stand in where `file` has none, the first first.
    private static func lenders(of file: WordsFile, among files: [Language: WordsFile]) -> [WordsFile] {
        var order: [Language] = []
        for language in [file.instead, .english, .finnish].compactMap(\.self) where language != file.language {
            if !order.contains(language) { order.append(language) }
        }
        return order.compactMap { files[$0] }
    }

    private static func words(of file: WordsFile, among files: [Language: WordsFile]) -> TouchWords {
        lenders(of: file, among: files).reversed().reduce(nil as TouchWords?) { other, lender in
            made(lender, lentBy: other)
        }.map { made(file, lentBy: $0) } ?? made(file, lentBy: nil)
    }

    private static func made(_ file: WordsFile, lentBy other: TouchWords?) -> TouchWords {
        TouchWords(
            file.language, endonym: file.name, keyed: file.words, languageNames: file.languages,
            dateNames: file.dates.map {
                DateNames(
                    like: $0.like, weekdays: $0.weekdays, shortWeekdays: $0.shortWeekdays, months: $0.months,
                    today: $0.today, week: $0.week, time: $0.time)
            }, lentBy: other)
    }

    private static func findings(
        on file: WordsFile, reference: [String: String], among files: [Language: WordsFile]
    ) -> [PlaylistFinding] {
        let lender = lenders(of: file, among: files).first?.name ?? file.name
        var findings: [PlaylistFinding] = []
        let missing = TouchWords.missing(in: file.words).map(\.rawValue)
        if !missing.isEmpty {
            findings.append(
                PlaylistFinding(
                    code: .missingKey, file: file.file,
                    message: missing.count == 1 ? "a phrase is missing" : "\(missing.count) phrases are missing",
                    advice: missing.joined(separator: ", ") + "; until they stand there they are said in \(lender)"))
        }
        if file.dates == nil, file.language != file.language.interface {
            findings.append(
                PlaylistFinding(
                    code: .missingKey, file: file.file, message: "'dates' is missing",
                    advice: "without it days and months are named in English"))
        }
        for (key, text) in file.words.sorted(by: { $0.key < $1.key }) {
            let wanted = TouchWords.blanks(in: reference[key] ?? text)
            guard TouchWords.blanks(in: text) != wanted else { continue }
            let names = wanted.isEmpty ? "none" : wanted.sorted().map { "{\($0)}" }.joined(separator: " and ")
            findings.append(
                PlaylistFinding(
                    code: .badValue, file: file.file, message: "'\(key)' does not say what the page puts in",
                    advice: "it needs \(names), and no other in braces"))
        }
        return findings
    }
}
