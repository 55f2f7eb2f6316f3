import ArgumentParser
import SignDesk
import SignModel
import SignStore

/// `infotaulu sources run`
struct SourcesRun: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run", abstract: "Take in what the sources have now.",
        discussion: """
            One that fails stops no other; what it brought before stays. The timer runs 'sources run --due'.

            Example: infotaulu sources run kerhot
            """)

    @OptionGroup var options: FeedOptions

    @Argument(help: ArgumentHelp("Which source (else all).", valueName: "name"))
    var name: String?

    @Flag(help: "Only those whose time has come (--every).")
    var due = false

    @Flag(help: "It is right that most of its activities are gone.")
    var confirm = false

    func run() async throws {
        let language = options.answer.chosen
        var answers: [FeedJSON] = []
        var code: Int32 = 0
        try await Console.failing(in: language) {
            try await options.desk.runSources(
                name, onlyDue: due, isConfirmed: confirm, by: options.role.actor(), at: options.now
            ) { source, run in
                switch run {
                case .answer(let answer):
                    if answer.isHeldBack { code = max(code, 65) }
                    answers.append(FeedJSON(answer, language))
                    if !options.json { Console.data("\(source): \(answer.text(language))") }
                case .failure(let error):
                    code = max(code, error.exitCode)
                    var answer = FeedAnswer(feed: source, isDryRun: false)
                    answer.state = .failed
                    answers.append(FeedJSON(answer, language))
                    Console.say("\(source): \(error.message(language))")
                }
            }
            if options.json { try Console.json(["runs": answers]) }
        }
        if code != 0 { throw ExitCode(code) }
    }
}
