import SignModel
import Testing

@testable import SignIngest

@Suite(.timeLimit(.minutes(10))) struct JailTests {
    private let folder: TestFolder
    private let work: WorkFolder

    init() throws {
        folder = try TestFolder()
        work = try WorkFolder(named: "koe", below: folder.path)
    }

    private func run(_ jail: Jail, _ script: String) async -> Result<String, IngestError> {
        do throws(IngestError) {
            return .success(try await jail.run("sh", package: "dash", ["-c", script], in: work).standardOutput)
        } catch {
            return .failure(error)
        }
    }

    @Test func itSeesItsFolderAndLittleElse() async throws {
        let jail = await Jail.detect()
        try work.write([65], as: "in")
        #expect(await run(jail, "cat in") == .success("A"))
        guard jail.kind == .bubblewrap else { return }
        #expect(await run(jail, "cat /etc/passwd 2>/dev/null || echo no") == .success("no\n"))
        #expect(await run(jail, "ls /home /root 2>/dev/null || echo none") == .success("none\n"))
        #expect(await run(jail, "echo x > /usr/x 2>/dev/null || echo no") == .success("no\n"))
        // Only the loopback device, and that is down.
        #expect(await run(jail, "grep -c : /proc/net/dev") == .success("1\n"))
    }

    @Test(arguments: Jail.Kind.allCases) func memoryIsBounded(kind: Jail.Kind) async throws {
        let jail = Jail(kind: kind)
        guard case .success = await run(jail, "true") else { return }
        guard case .success(let text) = await run(jail, "ulimit -v; ulimit -t; ulimit -c") else {
            Issue.record("no limits were told")
            return
        }
        let kilobytes = Limits.decoderMemoryBytes / 1024
        #expect(text == "\(kilobytes)\n\(Limits.decoderCPUSeconds)\n0\n")
    }

    @Test func aToolThatFailsIsARefusalWithItsWords() async throws {
        let jail = await Jail.detect()
        guard case .failure(let error) = await run(jail, "echo 'odd header' >&2; exit 3") else {
            Issue.record("it was taken")
            return
        }
        #expect(error.reason == .damaged("sh: odd header"))
        #expect(error.file == "koe")
    }

    @Test func anEndlessTalkerIsStopped() async throws {
        let jail = await Jail.detect()
        guard case .failure(let error) = await run(jail, "yes") else {
            Issue.record("it was taken")
            return
        }
        #expect(error.reason == .damaged("sh: too much output"))
    }

    @Test func aMissingToolIsNamedWithItsPackage() async throws {
        let jail = await Jail.detect()
        await #expect(throws: IngestError(file: "koe", reason: .toolMissing(tool: "nosuchtool", package: "nothing"))) {
            try await jail.run("nosuchtool", package: "nothing", [], in: work)
        }
    }
}
