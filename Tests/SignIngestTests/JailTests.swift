import Foundation
import SignModel
import Testing

@testable import SignIngest

/// The jail as it is on this machine; without one these tests fail.
@Suite(.timeLimit(.minutes(10))) struct JailTests {
    private let folder: TestFolder
    private let jail: Jail

    init() async throws {
        folder = try TestFolder()
        jail = await Jail.detect()
        try #require(jail.kind == .bubblewrap, "no jail here: \(jail.problem ?? "")")
    }

    private func run(
        _ script: String, input: [UInt8] = [65], processes: Bool = true, printing: Int = 200_000
    ) async throws -> Result<String, IngestError> {
        let work = try WorkFolder(named: "koe", below: folder.path, input: input)
        defer { work.remove() }
        do throws(IngestError) {
            return .success(
                try await jail.run(
                    "sh", package: "dash", ["-c", script], in: work, printing: printing, processes: processes
                ).text)
        } catch {
            return .failure(error)
        }
    }

    @Test func itSeesItsInputAndLittleElse() async throws {
        #expect(try await run("cat in") == .success("A"))
        #expect(try await run("ls /") == .success("bin\ndev\netc\nlib\nlib64\nsbin\ntmp\nusr\nvar\n"))
        #expect(try await run("ls /tmp") == .success("in\n"))
        #expect(try await run("cat /etc/passwd 2>/dev/null || echo no") == .success("no\n"))
        #expect(try await run("ls /dev | grep -c -e ^vd -e ^sd -e mem || true") == .success("0\n"))
        #expect(
            try await run("env | cut -d= -f1 | sort | grep -v -e VIPS -e MAGICK -e OMP -e MESSAGES")
                == .success("HOME\nLANG\nPATH\nPWD\n"))
    }

    @Test(arguments: ["/usr/x", "/x", "/dev/x", "/dev/shm/x", "/etc/x", "/tmp/in"])
    func onlyItsScratchCanBeWritten(path: String) async throws {
        #expect(try await run("(echo x > \(path)) 2>/dev/null || echo no") == .success("no\n"))
    }

    /// Also where the tests run as root, whose rights the kernel would give to a root inside.
    @Test func itHasNoRights() async throws {
        #expect(try await run("id -u; id -g; id -G") == .success("65534\n65534\n65534\n"))
        #expect(try await run("mount -o remount,rw /usr 2>/dev/null || echo no") == .success("no\n"))
        #expect(try await run("mount -t tmpfs x /tmp 2>/dev/null || echo no") == .success("no\n"))
        #expect(try await run("unshare --user true 2>/dev/null || echo no") == .success("no\n"))
        #expect(try await run("unshare --net true 2>/dev/null || echo no") == .success("no\n"))
        // What a program says of itself: none can be had, and no exec gives any back.
        #expect(
            try await run("setpriv --dump | grep -i -e cap -e no_new")
                == .success(
                    "no_new_privs: 1\nInheritable capabilities: [none]\nAmbient capabilities: [none]\n"
                        + "Capability bounding set: [none]\n"))
    }

    @Test func whatItWritesIsBounded() async throws {
        let megabytes = Limits.decoderScratchBytes / 1_000_000 + 50
        let script = "for i in 1 2; do head -c \(megabytes / 2)000000 /dev/zero > $i 2>/dev/null || echo full; done"
        #expect(try await run(script) == .success("full\n"))
    }

    @Test func anEndlessTalkerIsStopped() async throws {
        guard case .failure(let error) = try await run("yes") else {
            Issue.record("it was taken")
            return
        }
        #expect(error.reason == .damaged("sh: too much output"))
    }

    /// Really asked for: a process that takes more than it may, and several that do so together.
    @Test func memoryIsBounded() async throws {
        let alone = "exec perl -e '$x = \"a\" x 3500000000; print length $x' 2>&1"
        guard case .failure = try await run(alone, processes: false) else {
            Issue.record("it had 3.5 GB")
            return
        }
        let some = "perl -e '$x = \"a\" x 130000000; print length $x; sleep 600' & "
        let work = try WorkFolder(named: "koe", below: folder.path, input: [65])
        let together = Child(
            command: jail.command("/usr/bin/sh", ["-c", some + some + some + some + "wait"], in: work),
            environment: Jail.environment(trusted: true),
            input: try #require(SyscallFilter.program(processes: true)), printing: 1000)
        guard case .tookTooMuch = try await together.run(seconds: 200, bytes: 300_000_000) else {
            Issue.record("four had 520 MB together")
            return
        }
    }

    @Test func processesAreBounded() async throws {
        #expect(try await run("(sleep 1 &) 2>/dev/null || echo no", processes: false).isFailure)
        let bomb =
            "perl -e 'for (1..1000) { my $p = fork(); if (!defined $p) { print $_; exit } if (!$p) { sleep 30 } }'"
        guard case .success(let text) = try await run(bomb), let count = Int(text) else {
            Issue.record("a thousand processes")
            return
        }
        #expect(count < Limits.decoderProcesses)
    }

    @Test func aToolThatFailsIsARefusalWithItsWords() async throws {
        guard case .failure(let error) = try await run("echo 'odd header' >&2; exit 3") else {
            Issue.record("it was taken")
            return
        }
        #expect(error.reason == .damaged("sh: odd header"))
        #expect(error.file == "koe")
    }

    @Test func aMissingToolIsNamedWithItsPackage() async throws {
        let work = try WorkFolder(named: "koe", below: folder.path, input: [])
        await #expect(throws: IngestError(file: "koe", reason: .toolMissing(tool: "nosuchtool", package: "nothing"))) {
            try await jail.run("nosuchtool", package: "nothing", [], in: work)
        }
    }

    @Test func withoutAJailNothingIsDecoded() async throws {
        let work = try WorkFolder(named: "koe", below: folder.path, input: [])
        await #expect(throws: IngestError(file: "koe", reason: .noJail("bwrap is not installed"))) {
            try await Jail(kind: .unavailable, problem: "bwrap is not installed").run(
                "true", package: "coreutils", [], in: work)
        }
        // Asked for, it runs, with what is left of the limits.
        let open = await Jail.detect(without: true)
        #expect(open.kind == .open)
        #expect(try await open.run("cat", package: "coreutils", ["in"], in: work).text == "")
    }
}

extension Result {
    fileprivate var isFailure: Bool {
        if case .failure = self { true } else { false }
    }
}
