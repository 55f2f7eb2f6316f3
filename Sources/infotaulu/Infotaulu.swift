import ArgumentParser
import SignModel
import SignPlaylist
internal import SignWords

/// The command-line tool: takes in content, review and scheduling, previews, explanations, reports, checks.
@main
struct Infotaulu: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "infotaulu",
        abstract: "Content for information displays: take in, decide, look ahead, report, check.",
        discussion: """
            Data goes to standard output, talk to standard error. Exit codes: 0 done, 1 failed, 64 wrong usage, \
            65 bad input, 66 not found, 75 try again.

            Example: infotaulu init --demo && infotaulu inbox
            """,
        subcommands: Commands.all)

    /// What `AsyncParsableCommand` does, with all that is printed, help too, through ``Output``.
    static func main() async {
        Output.prepare()
        let words = CommandLine.arguments.dropFirst()
        let known = Commands.all.compactMap { $0.configuration.commandName }
        if let first = words.first, !first.hasPrefix("-"), first != "help", !known.contains(first) {
            let near = NearestWord.find(first, in: known)
            let given = first.shortened(to: 40)
            Console.say(
                "infotaulu: "
                    + Spoken.words.pick(
                        "Komentoa ei ole: ”\(given)”." + (near.map { " Tarkoititko: \($0)?" } ?? ""),
                        "Det finns inget sådant kommando: ”\(given)”." + (near.map { " Menade du: \($0)?" } ?? ""),
                        "There is no such command: “\(given)”." + (near.map { " Did you mean: \($0)?" } ?? "")))
            Console.say(
                Spoken.words.pick("Komennot: infotaulu --help", "Kommandona: infotaulu --help", "See: infotaulu --help")
            )
            Output.end(64)
        }
        do {
            var command = try parseAsRoot()
            if var waiting = command as? any AsyncParsableCommand {
                try await waiting.run()
            } else {
                try command.run()
            }
        } catch {
            let code = exitCode(for: error)
            let text = fullMessage(for: error)
            if !text.isEmpty {
                if code.isSuccess { Console.data(text) } else { Console.say(UsageText(Spoken.language).spoken(text)) }
            }
            Output.end(code.rawValue)
        }
        Output.end(0)
    }
}
