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
            let hint = NearestWord.find(first, in: known).map { "; did you mean '\($0)'?" } ?? ""
            Console.say("infotaulu: there is no command '\(first.shortened(to: 40))'\(hint)")
            Console.say("See 'infotaulu --help'.")
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
                if code.isSuccess { Console.data(text) } else { Console.say(text) }
            }
            Output.end(code.rawValue)
        }
        Output.end(0)
    }
}
