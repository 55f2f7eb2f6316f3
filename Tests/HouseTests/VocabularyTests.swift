import Foundation
import Testing

/// Everything that people read is in Finnish, Swedish and English, in the words and the ways of writing that were agreed
/// on: one word for one thing, one way to write a date.
@Suite struct VocabularyTests {
    /// The sentences are found at all: a reader that finds none would hold nothing.
    @Test func theSentencesAreRead() throws {
        #expect(WordTriples.all.count > 700)
        let files = Set(WordTriples.all.map { $0.place.prefix { $0 != ":" } })
        for room in ["SignWords", "SignScene", "SignIngest", "SignDesk", "infotaulu"] {
            #expect(files.contains { $0.hasPrefix("Sources/\(room)/") }, "\(room)")
        }
        let file = SourceTree.File(
            path: "x",
            lines: [
                #"let a = words.pick("yksi \(n == 1 ? "a" : "b")", "en", "one") // pick("ei", "nej", "no")"#,
                #"("kaksi", "två", "two"), f("not", this, "one"), [.finnish: "k", .swedish: "t", .english: "th"]"#,
            ])
        let read = WordTriples(file).triples
        #expect(read.map(\.finnish) == ["yksi ◊", "kaksi", "k"] && read.map(\.english) == ["one", "two", "th"])
    }

    /// Where a sentence has words in one language it has other words in the others.
    @Test func eachIsSaidInAllThree() {
        for triple in WordTriples.all {
            let texts = triple.texts.filter { $0.contains(where: \.isLetter) }
            let words = triple.finnish.split { !$0.isLetter }.filter { $0.count > 2 && $0 == $0.lowercased() }
            if words.count >= 2 {
                #expect(Set(texts).count == texts.count, "\(triple.place): \(triple.texts)")
            }
        }
    }

    /// `guides/words.md`: what was corrected does not come back, and one thing has one word.
    @Test(arguments: [
        // Refusals say what is wrong and what to write.
        (0, #"\bei(vät)? käy\b(?! ilmi)|\bkäy[.;]|odotettiin"#), (1, #"\bgår inte\b(?! att| rätt| ut)|väntade?:"#),
        (2, "does not do|will not do|expected:|\\bmend"),
        // Severities that do not shout, and names of fields.
        (0, "ESTE|[Hh]uomio\\b|[Hh]uomioita|ilmoittautum\\."), (1, "HINDER|Att märka|anmärkning"),
        (2, "ERROR|remark"),
        // One word for one thing.
        (0, "[Tt]ekstivastin|[Ee]sitetään|[Ee]sitysaika|[Ii]lmoituk|\\bKerros\\b|\\bPaino\\b|\\btaulu(lla|lle|n)?\\b"),
        (1, "textalternativ|identitet|peksid|\\bVikt\\b|\\bLager\\b|Trappan|\\b[Tt]räffar"),
        (2, "[Tt]ext alternative|\\bNGO\\b|\\b[Ww]aits for|[Ww]hat waits|longer waits|\\bLayer\\b|raised"),
        (0, "Hätänumeros|\\bVammat\\b|vastaanotosta|Koti vie|sen sijaan"),
        (1, "[Nn]ödnumret|Missbruk|Psyke|receptionen|\\bTöm(s)?\\b|[Uu]nder tiden betjänar"),
        (2, "Home\\b|Emergency:|reception\\b"),
        // Bytes and system words.
        (0, "tavua\\b|\\bid\\b"), (1, "\\bbyte\\b"), (2, "\\bbytes\\b"),
    ])
    func noRetiredWord(language: Int, pattern: String) throws {
        let retired = try Regex(pattern).wordBoundaryKind(.simple)
        for triple in WordTriples.all {
            #expect(triple.texts[language].firstMatch(of: retired) == nil, "\(triple.place): \(triple.texts[language])")
        }
        for (name, text) in try words(["fi", "sv", "en"][language]) {
            #expect(text.firstMatch(of: retired) == nil, "assets/words: \(name): \(text)")
        }
    }

    /// `guides/accessibility.md` 5.4: `12.10.2026`, `12 October 2026`; `klo 14.30`, `kl. 14.30`, `14:30`; `8–16`.
    @Test func datesAndTimesAreWrittenInOneWay() throws {
        let iso = try Regex("[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{2}:[0-9]{2}:[0-9]{2}|yyyy")
        let hyphen = try Regex("(^|[^A-Za-z0-9–-])[0-9]{1,2}(\\.[0-9]{2})?-[0-9]{1,2}([^0-9A-Za-z-]|$)")
        let colon = try Regex("(klo|kl\\.)[ \u{A0}][0-9◊]{1,2}:|(^|[^0-9,.:])[0-9]{1,2}:[0-9]{2}")
        let zero = try Regex("(klo|kl\\.)[ \u{A0}]0[0-9]")
        let english = try Regex("[0-9]{1,2}\\.[0-9]{1,2}\\.([0-9]{4})?|\\bklo\\b|\\bkl\\.|[0-9]{1,2}\\.[0-9]{2} ?[ap]m")
        for triple in WordTriples.all {
            for text in triple.texts {
                #expect(text.firstMatch(of: iso) == nil, "\(triple.place): \(text)")
                #expect(text.firstMatch(of: hyphen) == nil, "\(triple.place): \(text)")
            }
            for text in triple.texts.prefix(2) {
                #expect(text.firstMatch(of: colon) == nil, "\(triple.place): \(text)")
                #expect(text.firstMatch(of: zero) == nil, "\(triple.place): \(text)")
            }
            #expect(triple.english.firstMatch(of: english) == nil, "\(triple.place): \(triple.english)")
        }
    }

    /// Calm, and one thing a sentence: no exclamation marks, no semicolons but in a rule that is written so.
    @Test func theToneIsCalm() {
        for triple in WordTriples.all {
            for text in triple.texts {
                let plain = text.replacing("FREQ=WEEKLY;BYDAY=TU", with: "")
                #expect(!plain.contains("!") && !plain.contains(";"), "\(triple.place): \(text)")
            }
        }
    }

    /// What refusals and answers are made of is never put together from codes.
    @Test func noCodeIsSaid() {
        let places = SourceTree.sources.filter { $0.path.hasPrefix("Sources/infotaulu/") }.flatMap { file in
            file.places { code in
                code.contains("Console.say(") || code.contains("Console.fail(") || code.contains("fail(\"")
                    ? code.contains(".code)]") : false
            }
        }
        #expect(places == [])
    }

    /// The files of words of the touch pages have the same keys.
    @Test func everyKeyIsInEveryLanguage() throws {
        let finnish = try words("fi").map(\.name)
        #expect(finnish.count > 150 && Set(finnish).count == finnish.count)
        for language in ["sv", "en"] { #expect(try words(language).map(\.name).sorted() == finnish.sorted()) }
    }

    /// The lines `key: "words"` of a language's file.
    private func words(_ language: String) throws -> [(name: String, text: String)] {
        try SourceTree.text("assets/words/\(language).yaml").split(separator: "\n").compactMap {
            (line) -> (name: String, text: String)? in
            guard line.hasPrefix("  "), let colon = line.firstRange(of: ": \""), line.hasSuffix("\"") else {
                return nil
            }
            let text = String(line[colon.upperBound...].dropLast())
                .replacing("|", with: "").replacing("~", with: " ")
            return (line[..<colon.lowerBound].trimmingCharacters(in: .whitespaces), text)
        }
    }
}
