import ArgumentParser
import SignDesk
import SignModel
import SignWords

/// `infotaulu occurrences`: what a recurrence means.
struct OccurrencesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "occurrences",
        abstract: "What a recurrence rule means: its times, one a line.",
        discussion: """
            RFC 5545 rules of whole days (DAILY, WEEKLY, MONTHLY, YEARLY). Times are civil times, 2026-01-05T10:00:00, or \
            bare dates for whole days. Without a rule they are the start and --also. A start the rule does not hit is not one of its times. Without --zone no clock \
            changes; with it a time in the missing hour of spring is given as the wall shows it. Without --limit at \
            most 1,000 times of a rule without an end, else 100,000.

            --stdin takes one JSON object a line and answers with one a line: {"occurrences":[…]} or \
            {"error":{"code","text"}}, also where the line is empty. A rule that cannot be read ends the command with exit code 65, in a stream it is \
            the line's answer.

            Example: infotaulu occurrences --start 2026-01-05T10:00 --rrule "FREQ=WEEKLY;BYDAY=MO,TH" --limit 5
            Example: echo '{"start":"2026-01-31","rrule":"FREQ=MONTHLY;COUNT=3"}' | infotaulu occurrences --stdin
            """)

    @Option(help: ArgumentHelp("The first time.", valueName: "time"))
    var start: String?

    @Option(help: ArgumentHelp("Where it takes place, such as Europe/Helsinki.", valueName: "zone"))
    var zone: String?

    @Option(help: ArgumentHelp("The rule.", valueName: "rule"))
    var rrule: String?

    @Option(help: ArgumentHelp("Times or dates taken out, with commas between.", valueName: "times"))
    var except: String?

    @Option(help: ArgumentHelp("Times or dates put in, with commas between.", valueName: "times"))
    var also: String?

    @Option(help: ArgumentHelp("Only times from this one on.", valueName: "time"))
    var from: String?

    @Option(help: ArgumentHelp("Only times up to this one, or to the end of this day.", valueName: "time"))
    var to: String?

    @Option(help: ArgumentHelp("At most so many.", valueName: "n"))
    var limit: Int?

    @Flag(help: "Print one line of JSON.")
    var json = false

    @Flag(help: "Read questions from standard input, one JSON object a line.")
    var stdin = false

    func validate() throws {
        guard !stdin else {
            guard start == nil, rrule == nil else {
                throw Spoken.wrong(
                    "--stdin lukee kysymykset syötteestä. Jätä --start ja --rrule pois.",
                    "--stdin läser frågorna från indata. Lämna bort --start och --rrule.",
                    "--stdin takes its questions from the input. Leave out --start and --rrule.")
            }
            return
        }
        guard start != nil else {
            throw Spoken.wrong(
                "Alku puuttuu: --start 1.12.2026.", "Början saknas: --start 1.12.2026.",
                "The start is missing: --start \"1 December 2026\".")
        }
        guard rrule != nil || also != nil else {
            throw Spoken.wrong(
                "Sääntö tai päivät puuttuvat: --rrule tai --also.",
                "Regeln eller dagarna saknas: --rrule eller --also.",
                "The rule or the days are missing: --rrule or --also.")
        }
    }

    func run() throws {
        try Console.failing {
            if stdin { return try OccurrencesStream.run() }
            let request = OccurrencesRequest(
                start: start ?? "", zone: zone, rrule: rrule, except: list(except), also: list(also), from: from,
                to: to, limit: limit.map(Double.init))
            var zones = OccurrenceZones()
            do throws(OccurrencesRequest.Refusal) {
                let answer = try request.answer(zones: &zones)
                if answer.dropsStart {
                    Console.say(
                        Spoken.words.pick(
                            "Sääntö ei osu alkuun. Alku jää pois.", "Regeln gäller inte början. Den lämnas bort.",
                            "The rule does not hit its start. The start is left out."))
                }
                if answer.isTruncated {
                    Console.say(
                        Spoken.words.pick(
                            "Kertoja on enemmän. Tässä on \(answer.times.count) ensimmäistä.",
                            "Det finns fler. Här är de första \(answer.times.count).",
                            "There are more. These are the first \(answer.times.count)."))
                }
                if json { return Console.data(OccurrencesAnswerer.line(answer)) }
                if !answer.times.isEmpty { Console.data(answer.times.joined(separator: "\n")) }
            } catch {
                if json { Console.data(OccurrencesAnswerer.line(error)) }
                throw Console.fail(error.text, exitCode: 65)
            }
        }
    }

    private func list(_ text: String?) -> [String]? {
        text.map { $0.split(separator: ",").map { String($0.drop { $0 == " " }) } }
    }
}
