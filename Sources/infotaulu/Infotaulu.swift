import ArgumentParser

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
}
