import Foundation
import Testing

/// What happens to a command whose output does not get where it should: exit code 1 with a word, never a trap.
@Suite(.timeLimit(.minutes(10)))
struct OutputTests {
    private let lobby: Lobby

    init() throws { lobby = try Lobby() }

    private func shell(_ line: String, input: String = "") throws -> Shell.Run {
        let run = try Shell(lobby.program).run(line, input: input)
        #expect(run.isExit, "\(line): \(run.talk)")
        return run
    }

    private static let commands = [
        "--help", "help submit", "plan --screen koe-aula --json", "agenda --site koe", "inbox --json", "report --json",
        "check", "occurrences --stdin",
    ]
    private static let question = #"{"start":"2026-12-01T09:00","rrule":"FREQ=DAILY;COUNT=900"}"# + "\n"

    @Test("On a full disk a command ends with code 1 and says so", arguments: commands)
    func full(command: String) throws {
        let run = try shell(#""$0" \#(command) >/dev/full"#, input: Self.question)
        #expect(run.code == 1, "\(run.talk)")
        #expect(run.talk.contains("standard output: the disk is full"))
        #expect(!run.talk.contains("Fatal error"))
    }

    @Test("With its output closed a command ends with code 1 and says so", arguments: commands)
    func closed(command: String) throws {
        let run = try shell(#""$0" \#(command) >&-"#, input: Self.question)
        #expect(run.code == 1, "\(run.talk)")
        #expect(run.talk.contains("standard output: it is closed"))
    }

    @Test("A reader that has gone is told of, and is no signal")
    func pipe() throws {
        let question = String(repeating: Self.question, count: 200)
        let run = try shell(#""$0" occurrences --stdin | head -c 1 >/dev/null"#, input: question)
        #expect(run.code == 1, "\(run.talk)")
        #expect(run.talk.contains("standard output: its reader has gone"))
        // The reader goes before a word is said.
        for command in Self.commands {
            let early = try shell(#"{ sleep 0; "$0" \#(command); } | true; exit ${PIPESTATUS[0]}"#, input: question)
            #expect([0, 1].contains(early.code), "\(command): \(early.talk)")
        }
    }

    @Test("Nothing to tell, nothing to fail: a command that only talks needs no output")
    func silent() throws {
        let run = try shell(#""$0" init >&-"#)
        #expect(run.code == 0, "\(run.talk)")
        #expect(try shell(#""$0" inbox 2>&-"#).code == 0)
        #expect(try shell(#""$0" init 2>/dev/full"#).code == 0)
    }

    @Test("A closed input is no file of ours: nothing is written into the database, and occurrences says what is wrong")
    func closedInput() throws {
        let before = try Data(contentsOf: URL(fileURLWithPath: lobby.program.data + "/infotaulu.sqlite"))
        let run = try shell(#""$0" occurrences --stdin <&- >/dev/null"#)
        #expect(run.code == 1)
        #expect(run.talk.contains("Syötettä ei voi lukea"))
        let all = try shell(#""$0" plan --screen koe-aula --json <&- >&- 2>&-"#)
        #expect(all.code == 1)
        #expect(try Data(contentsOf: URL(fileURLWithPath: lobby.program.data + "/infotaulu.sqlite")) == before)
    }

    @Test("What a terminal would act on is not repeated to it")
    func escapes() throws {
        let run = try shell(#""$0" restore "$(printf 'x\033]0;y\a')" 2>&1 >/dev/null | cat -v >&2"#)
        #expect(run.talk.contains("x_]0;y_"))
        #expect(!run.talk.contains("^["))
    }
}
