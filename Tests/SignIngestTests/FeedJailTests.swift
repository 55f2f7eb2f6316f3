import Foundation
import SignModel
import SignStore
import Testing

@testable import SignIngest

/// Feeds are read in the jail by the program of ours; one that has been taken over is not believed.
@Suite(.timeLimit(.minutes(10))) struct FeedJailTests {
    private let folder: TestFolder

    init() throws {
        folder = try TestFolder()
    }

    private static let calendar = """
        BEGIN:VCALENDAR
        BEGIN:VEVENT
        UID:kuoro-1
        SUMMARY:Kuoroharjoitus
        DTSTART;TZID=FLE Standard Time:20261201T180000
        DTEND;TZID=FLE Standard Time:20261201T193000
        RRULE:FREQ=WEEKLY;BYDAY=TU;UNTIL=20261222T160000Z
        EXDATE;VALUE=DATE:20261208
        END:VEVENT
        END:VCALENDAR
        """

    private func read(
        _ text: String, jail: Jail, format: FeedFormat? = nil, today: CivilDate = CivilDate(dayNumber: 20_783)
    ) async -> Result<FeedReading, IngestError> {
        do throws(IngestError) {
            return .success(
                try await FeedJail.read(
                    Array(text.utf8), format: format, zone: "Europe/Helsinki", today: today, name: "syöte.ics",
                    jail: jail, in: MediaVault(path: folder.path)))
        } catch {
            return .failure(error)
        }
    }

    @Test(arguments: [true, false])
    func aCalendarIsRead(jailed: Bool) async throws {
        let jail = await Jail.detect(without: !jailed)
        if jailed { try #require(jail.kind == .bubblewrap, "no jail here: \(jail.problem ?? "")") }
        let reading = try await read(Self.calendar, jail: jail).get()
        let entry = try #require(reading.entries.first)
        #expect(reading.format == .ics && reading.entries.count == 1 && reading.faults == [])
        #expect(entry.id == "kuoro-1" && entry.title == [.finnish: "Kuoroharjoitus"])
        let time = try #require(entry.times.first)
        #expect(time.start.description == "2026-12-01T18:00:00" && time.end?.description == "2026-12-01T19:30:00")
        #expect(time.zone == nil && time.except.count == 1)
        // Nothing of the work is left.
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
    }

    @Test func aFileThatEndsInTheMiddleIsRefused() async throws {
        let half = String(Self.calendar.dropLast(60))
        let result = await read(half, jail: await Jail.detect())
        guard case .failure(let error) = result, case .feed(let fault) = error.reason else {
            Issue.record("\(result)")
            return
        }
        #expect(fault.code == .cutOff && error.exitCode == 65)
        #expect(error.message(.finnish).contains("loppuu kesken"))
    }

    /// What becomes of a feed when the reader is this Perl program.
    private func take(_ program: String) async throws -> Result<FeedReading, IngestError> {
        let tool = try folder.file("reader", "#!/usr/bin/perl\nuse Socket;\n" + program)
        chmod(tool, 0o755)
        chmod(folder.path, 0o755)
        let jail = await Jail.detect(tools: ToolShelf(replaced: ["infotaulu-feed": tool]))
        try #require(jail.kind == .bubblewrap, "no jail here: \(jail.problem ?? "")")
        return await read(Self.calendar, jail: jail)
    }

    private func reason(_ program: String) async throws -> IngestError.Reason? {
        guard case .failure(let error) = try await take(program) else { return nil }
        return error.reason
    }

    @Test(arguments: [
        "", "print '{';", "print '[]';", "print '{\"format\":\"exe\",\"entries\":[]}';",
        "print '{\"fault\":{}}'; exit 65;",
        "print '{\"format\":\"ics\"}';", "print '{\"fault\":{\"code\":\"x\",\"position\":\"\",\"isNote\":false}}';",
        "print '[' x 100000;", "print \"\\xFF\\xFE\";",
    ])
    func whatItSaysIsHeldToItsForm(program: String) async throws {
        #expect(try await reason(program) == .damaged("unexpected output of the decoder"))
    }

    @Test func aCrashIsRefused() async throws {
        #expect(try await reason("kill 'SEGV', $$; sleep 5;") != nil)
        #expect(try await reason("exit 66;") == .damaged("infotaulu-feed"))
    }

    @Test func outputWithoutEndIsCutOff() async throws {
        #expect(
            try await reason("$| = 1; my $x = 'x' x 1000000; print $x while 1;")
                == .damaged("infotaulu-feed: too much output"))
    }

    @Test func itHasNoFilesNoNetworkAndNoChildren() async throws {
        let look = """
            my @found = grep { -e $_ } ("/etc/passwd", "/root", "/home", "/proc", "/work", "/var/lib");
            push @found, "net" if socket(my $s, PF_INET, SOCK_STREAM, 0) || socket(my $u, PF_UNIX, SOCK_STREAM, 0);
            push @found, "fork" if defined fork();
            print STDERR join(" ", "found", @found); exit 1;
            """
        #expect(try await reason(look) == .damaged("infotaulu-feed: found"))
    }

    /// Words that it says are words: they move no cursor, and are no longer than words are.
    @Test func itsFaultsAreHeld() async throws {
        let result = try await take(
            #"print '{"fault":{"code":"cutOff","position":"\u001b[2J' . 'x' x 5000 . '","isNote":false}}'; exit 65;"#)
        guard case .failure(let error) = result, case .feed(let fault) = error.reason else {
            Issue.record("\(result)")
            return
        }
        #expect(fault.position.unicodeScalars.count < 300 && !fault.position.contains("\u{1B}"))
    }

    @Test func withoutItNothingIsRead() async throws {
        let jail = await Jail.detect(tools: ToolShelf(replaced: ["infotaulu-feed": "/nowhere"]))
        guard case .failure(let error) = await read(Self.calendar, jail: jail) else {
            Issue.record("it was read")
            return
        }
        #expect(error.reason == .toolMissing(tool: "infotaulu-feed", package: "infotaulu"))
    }
}
