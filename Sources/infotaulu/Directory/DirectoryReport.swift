import ArgumentParser
import SignDesk
import SignIngest
import SignModel
import SignWords

/// Tells what became of associations or places, as of a feed.
struct DirectoryReport {
    let answer: DirectoryAnswer
    let language: Language

    /// Prints it, and ends the command with the exit code of the first refusal.
    ///
    /// - Parameter isOne: of a single one a refusal is the command's own.
    func tell(json: Bool, isOne: Bool) throws {
        if isOne, let refusal = answer.refused.first { throw refusal.error }
        if json {
            try Console.json(JSON(answer, language))
        } else {
            let words = ReceiptWords(language)
            for (ids, word) in [
                (answer.added, words.pick("lisätty", "tillagd", "added")),
                (answer.updated, words.pick("muutettu", "ändrad", "updated")),
                (answer.unchanged, words.pick("ennallaan", "oförändrad", "unchanged")),
            ] {
                for id in ids { Console.data("\(id): \(word)") }
            }
            for refusal in answer.refused {
                Console.say("\(refusal.place): \(refusal.error.message(language))")
            }
            if answer.isDryRun {
                Console.say(
                    words.pick(
                        "Kokeilu: mitään ei muutettu.", "Ett försök: inget ändrades.",
                        "A dry run: nothing was changed."))
            }
        }
        if let first = answer.refused.first { throw ExitCode(first.error.exitCode) }
    }

    private struct JSON: Encodable {
        var added: [String]
        var updated: [String]
        var unchanged: [String]
        var refused: [Refusal]
        var dryRun: Bool

        struct Refusal: Encodable {
            var `where`: String
            var code: String
            var text: String
        }

        init(_ answer: DirectoryAnswer, _ language: Language) {
            added = answer.added
            updated = answer.updated
            unchanged = answer.unchanged
            refused = answer.refused.map {
                Refusal(where: $0.place, code: $0.error.code, text: $0.error.message(language))
            }
            dryRun = answer.isDryRun
        }
    }
}
