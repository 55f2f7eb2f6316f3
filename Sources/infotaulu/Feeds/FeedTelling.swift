import Foundation
import SignDesk
import SignModel
import SignStage
import SignStore
import SignWords

/// Prints what became of feeds.
enum FeedTelling {
    static func tell(_ answer: FeedAnswer, _ options: FeedOptions) throws {
        let language = options.answer.chosen
        if options.json { return try Console.json(FeedJSON(answer, language)) }
        Console.data(answer.text(language))
    }

    static func tell(_ entries: [SourceEntry], _ options: FeedOptions) throws {
        if options.json { return try Console.json(["sources": entries.map(SourceJSON.init)]) }
        let words = SourceText(options.answer.chosen)
        Console.data(entries.isEmpty ? words.none : entries.map(words.line).joined(separator: "\n"))
        for entry in entries where entry.state != .ok && entry.state != .new {
            Console.say(words.warning(entry))
        }
    }

    static func tell(_ entry: SourceEntry, _ runs: [FeedRun], _ options: FeedOptions) throws {
        if options.json {
            return try Console.json(SourceJSON(entry, runs: runs))
        }
        let words = SourceText(options.answer.chosen)
        Console.data(([words.line(entry)] + runs.map(words.line)).joined(separator: "\n"))
    }

    static func removed(_ count: Int, _ kept: Bool, _ language: Language) -> String {
        kept
            ? Wording(language).pick(
                "Syöte poistettiin. Toimintaa jäi: \(count).",
                "Flödet togs bort. Verksamheter som blev kvar: \(count).",
                "The feed is removed. Activities that stay: \(count).")
            : Wording(language).pick(
                "Syöte ja sen \(count) toimintaa poistettiin.", "Flödet och dess \(count) verksamheter togs bort.",
                "The feed and its \(count) activities are removed.")
    }

    static func write(_ page: String, to path: String) throws {
        if path == "-" { return Console.data(page) }
        do throws(StageError) {
            try OutputFile.write(Array(page.utf8), to: path)
        } catch {
            throw Console.fail(error.description, exitCode: 1)
        }
    }
}
