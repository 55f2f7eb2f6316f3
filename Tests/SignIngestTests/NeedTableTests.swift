import Foundation
import SignIngest
import SignModel
import SignWords
import Testing

@Suite(.timeLimit(.minutes(10))) struct NeedTableTests {
    static let assets = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "assets").path

    private let table: NeedTable
    private let words = FinnishWords()

    init() throws {
        table = try NeedTable(path: Self.assets + "/" + NeedTable.fileName)
    }

    private func entry(
        _ title: String = "", themes: [ThemeID] = [], _ keywords: [FeedEntry.Keyword] = []
    ) -> FeedEntry {
        var entry = FeedEntry(id: "1", position: "line 1", title: [.finnish: title])
        entry.themes = themes
        entry.keywords = keywords
        return entry
    }

    private func needs(_ entry: FeedEntry) -> [ThemeID] {
        table.match(entry) { words.bases(in: $0) }.themes
    }

    private func needs(word: String, _ language: Language = .finnish) -> [ThemeID] {
        needs(entry("", [FeedEntry.Keyword(words: [language: word])]))
    }

    @Test(arguments: [
        ("muistisairaille", "ageing"), ("omaishoitajien", "carers"), ("perhekahvila", "families"),
        ("Lapset", "families"), ("sururyhmä", "mind"), ("vesijumppaa", "active"), ("päihdekuntoutujille", "substance"),
        ("maahanmuuttajat", "newcomers"), ("näkövammaiset", "disability"), ("digituki", "everyday"),
        ("työnhakijat", "livelihood"), ("yhteislaulu", "active"), ("suomen kielen kurssi", "newcomers"),
        ("Mieli ja päihteet", "mind"), ("vertaistukiryhmä", "illness"), ("Elakelainen", "ageing"),
        ("Raha, työ ja asuminen", "livelihood"), ("syöpäpotilaat", "illness"),
    ])
    func finnishWordsAreMetInEveryForm(word: String, need: String) {
        #expect(needs(word: word).first == ThemeID(need))
    }

    @Test(arguments: [
        ("närståendevårdare", Language.swedish, "carers"), ("språkcafé", .swedish, "newcomers"),
        ("pensionärer", .swedish, "ageing"), ("barnfamiljer", .swedish, "families"), ("promenader", .swedish, "active"),
        ("support groups", .english, "illness"), ("Refugees", .english, "newcomers"),
        ("walks in the forest", .english, "active"), ("smoking cessation", .english, "substance"),
    ])
    func swedishAndEnglishWordsAreMet(word: String, language: Language, need: String) {
        #expect(needs(word: word, language).first == ThemeID(need))
    }

    @Test(arguments: [
        ("yso:p4354", "families"), ("http://www.yso.fi/onto/yso/p2433", "ageing"), ("P27.1", "active"),
        ("http://uri.suomi.fi/codelist/ptv/ptvserclass2/code/P10.8", "livelihood"), ("ht_digi", "everyday"),
        ("yso:p12297", "mind"), ("helsinki:aflfbatkwe", "carers"),
    ])
    func idsAreKnownHoweverTheyAreWritten(id: String, need: String) {
        let match = table.match(entry("", [FeedEntry.Keyword(id: id)])) { words.bases(in: $0) }
        #expect(match.themes == [ThemeID(need)])
        #expect(match.reasons.first?.ground == .id)
    }

    @Test func whatTheSourceNamesIsTakenAlone() {
        let keywords = [FeedEntry.Keyword(id: "yso:p965", words: [.finnish: "urheilu"])]
        #expect(needs(entry("Jalkapalloa", themes: ["mind", "nonsense"], keywords)) == ["mind"])
    }

    @Test func idsComeBeforeWordsAndWordsBeforeTheTitle() {
        let sport = FeedEntry.Keyword(id: "yso:p965")
        let grief = FeedEntry.Keyword(words: [.finnish: "suru"])
        let children = FeedEntry.Keyword(words: [.finnish: "lapset"])
        #expect(needs(entry("Velkaneuvonta", [grief, grief, sport])) == ["active", "mind"])
        #expect(needs(entry("Velkaneuvonta", [grief, children, children])) == ["families", "mind"])
        let match = table.match(entry("Velkaneuvontaa torstaisin")) { words.bases(in: $0) }
        #expect(match.themes == ["livelihood"])
        #expect(match.reasons.map(\.ground) == [.title])
        #expect(match.reasons.map(\.found) == ["velkaneuvontaa"])
    }

    @Test func anItemHasTwoNeedsAtMost() {
        let all = ["liikunta", "lapset", "suru", "velka", "digituki"].map {
            FeedEntry.Keyword(words: [.finnish: $0])
        }
        // Equals stand in the order of the table.
        #expect(needs(entry("", all)) == ["mind", "families"])
    }

    @Test func whatMapsToNothingIsCountedWithTheNearestNeed() {
        var matcher = NeedMatcher(table) { words.bases(in: $0) }
        let unknown = FeedEntry.Keyword(id: "kulke:1", words: [.finnish: "Soutukerhot"])
        let odd = FeedEntry.Keyword(words: [.finnish: "qwxz"])
        let misspelt = FeedEntry.Keyword(words: [.finnish: "omaishoitto"])
        let silent = FeedEntry.Keyword(id: "yso:p9270", words: [.finnish: "kurssit"])
        for index in 0..<5 {
            _ = matcher.match(entry("", [silent, odd] + (index < 3 ? [misspelt] : [])))
        }
        _ = matcher.match(entry("", [unknown]))
        let list = matcher.unmapped()
        #expect(list.first == UnmappedKeyword(word: "qwxz", count: 5))
        #expect(list.dropFirst().first == UnmappedKeyword(word: "omaishoitto", count: 3, nearest: "carers"))
        #expect(!list.contains { $0.word == "kurssit" })
        #expect(matcher.itemsWithout == 5)
    }

    @Test func aTableThatContradictsItselfIsRefusedWithItsLine() {
        func refusal(_ yaml: String) -> IngestError? {
            do throws(IngestError) {
                _ = try NeedTable(yaml: Array(yaml.utf8), file: "needs.yaml")
                return nil
            } catch {
                return error
            }
        }
        let twice = refusal("mind:\n  words:\n    fi: [suru]\nactive:\n  words:\n    fi: [Suru]\n")
        #expect(twice?.place?.contains("line 6") == true)
        #expect(refusal("minds:\n  words:\n    fi: [suru]\n")?.reason.code == "wrongValue")
        #expect(refusal("mind:\n  word: [suru]\n")?.reason.code == "unknownField")
        #expect(refusal("mind:\n  yso: {p1: a}\nactive:\n  yso: {p1: a}\nages:\n  yso: {p1: a}\n") != nil)
        #expect(refusal("mind:\n  words:\n    fi: [suru]\n") == nil)
    }

    @Test func everyNeedHasWordsInEachLanguage() {
        for need in NeedTheme.all {
            for language in need.name.languages {
                let name = need.name[language] ?? ""
                #expect(needs(entry("", [FeedEntry.Keyword(words: [language: name])])) == [need.id], "\(name)")
            }
        }
    }
}
