import Foundation
import SignMedia
import SignModel
import Testing

@testable import SignIngest

/// A decoder that has been taken over, in the place of the real one: whatever it does, a picture is refused, and
/// nothing of this machine is seen, changed or left running.
@Suite(.timeLimit(.minutes(10))) struct HostileDecoderTests {
    private let folder: TestFolder
    private let secret: String

    init() throws {
        folder = try TestFolder()
        secret = try folder.file("secret.ppm", Array("P6 32 32 255\n".utf8) + [UInt8](repeating: 7, count: 3072))
    }

    /// What becomes of a picture when `vips` is this Perl program and its header is read by the real one.
    private func take(_ program: String, jailed: Bool = true) async throws -> (Medium?, IngestError.Reason?) {
        let tool = try folder.file("decoder", "#!/usr/bin/perl\nuse POSIX; use Socket;\n" + program)
        chmod(tool, 0o755)
        chmod(folder.path, 0o755)
        let shelf = ToolShelf(replaced: ["vips": tool])
        let jail = await Jail.detect(without: !jailed, tools: shelf)
        if jailed { try #require(jail.kind == .bubblewrap, "no jail here: \(jail.problem ?? "")") }
        let importer = PictureImporter(media: folder.vault, jail: jail)
        do throws(IngestError) {
            return (try await importer.importPages(Sample.quarters(), name: "kuva.png").first, nil)
        } catch {
            return (nil, error.reason)
        }
    }

    private static let header = "print \"P6\\n32 32\\n255\\n\"; "
    private static let honest = header + "print chr(9) x 3072;"

    @Test func theSeamWorks() async throws {
        let (medium, reason) = try await take(Self.honest)
        #expect(reason == nil)
        #expect(medium?.size == PixelSize(32, 32))
    }

    /// Links and pipes where an output file was once looked for are nothing, jailed or not.
    @Test(arguments: [true, false])
    func linksAndPipesAreNeverLookedAt(jailed: Bool) async throws {
        let plant = """
            for my $name ("out.v", "out.ppm", "out.jpg", "out.png", "page-1.ppm", "text.txt") {
                symlink("\(secret)", $name);
                POSIX::mkfifo("pipe-" . $name, 0666); rename("pipe-" . $name, $name) if $name =~ /ppm/;
            }
            """
        let (nothing, reason) = try await take(plant, jailed: jailed)
        #expect(nothing == nil && reason == .damaged("unexpected output of the decoder"))
        let (medium, _) = try await take(plant + Self.honest, jailed: jailed)
        let picture = try folder.picture(try #require(medium))
        #expect(picture.pixels.allSatisfy { $0 & 0xFFFFFF == 0x090909 })
        #expect(folder.stored.count == 1)
    }

    @Test func filesOfTheHostAreNotThere() async throws {
        let look = """
            my @found = grep { -e $_ } ("\(secret)", "/etc/passwd", "/etc/shadow", "/root", "/home", "/proc", "/sys", "/run");
            print STDERR join(" ", "found", @found); exit 1;
            """
        #expect(try await take(look).1 == .damaged("vips: found"))
    }

    @Test(arguments: [
        // More than it says, less, another kind, sizes that no picture has, and numbers that overflow.
        header + "print chr(9) x 3073;", header + "print chr(9) x 3071;", "print \"P7\\n32 32\\n255\\n\", 'x' x 3072;",
        "print \"P6\\n0 32\\n255\\n\";", "print \"P6\\n-1 32\\n255\\n\";",
        "print \"P6\\n32 32\\n65535\\n\", 'x' x 6144;",
        "print \"P6\\n999999 999999\\n255\\n\", 'x' x 3072;", "print \"P6\\n3841 16\\n255\\n\", 'x' x 184368;",
        "print \"P6\\n99999999999999999999 32\\n255\\n\", 'x' x 3072;", "print \"P6\\n#\" . ('c' x 100000);",
        "print \"P6\";", "print \"P5\\n32 32\\n255\\n\" . ('x' x 1024) . \"P5\\n32 32\\n255\\n\" . ('x' x 1024);",
        "print \"\\xFF\\xD8\\xFF\\xE0 a JPEG of its own\";", "",
    ])
    func whatItSaysIsNotBelieved(program: String) async throws {
        let (medium, reason) = try await take(program)
        #expect(medium == nil && reason == .damaged("unexpected output of the decoder"))
        #expect(folder.stored.isEmpty)
    }

    @Test func hugeOutputIsCutOff() async throws {
        #expect(try await take("print 'x' x 1000000 while 1;").1 == .damaged("vips: too much output"))
        #expect(folder.stored.isEmpty)
    }

    @Test func itCannotStartOthers() async throws {
        let (medium, reason) = try await take("exit 3 unless defined fork(); print STDERR 'forked'; exit 4;")
        #expect(medium == nil && reason == .damaged("vips"))
    }

    @Test func itHasNoNetwork() async throws {
        let call = """
            exit 3 unless socket(my $s, PF_INET, SOCK_STREAM, 0) || socket(my $u, PF_UNIX, SOCK_STREAM, 0);
            print STDERR "connected"; exit 4;
            """
        #expect(try await take(call).1 == .damaged("vips"))
    }

    /// By number, as no library stands between a hostile program and the kernel: memory that no limit counts, more
    /// namespaces, and mounting `/usr` anew, writable.
    @Test(arguments: [
        "syscall(\(SYS.memfdCreate), my $n = 'x', 0)", "syscall(\(SYS.shmget), 0, 1000000, 0600)",
        "syscall(\(SYS.unshare), 0x10000000)",
        "syscall(\(SYS.mount), my $a = 'x', my $b = '/usr', my $c = 'x', 0x20, 0)",
        "syscall(\(SYS.ptrace), 0, 0, 0, 0)",
    ])
    func theKernelRefuses(call: String) async throws {
        let (_, reason) = try await take(
            "if (\(call) < 0) { print STDERR 'errno ', 0+$!; exit 3 } print STDERR 'done'; exit 4;")
        #expect(reason == .damaged("vips: errno \(EPERM)"))
    }

    /// Killed from outside while its decoder sleeps: no process of it is left.
    @Test(arguments: [true, false])
    func nothingOutlivesAKilledIngest(jailed: Bool) async throws {
        let tool = try folder.file("sleeper", "#!/usr/bin/perl\n$SIG{TERM} = 'IGNORE'; sleep 600;")
        chmod(tool, 0o755)
        chmod(folder.path, 0o755)
        let work = try WorkFolder(named: "koe", below: folder.path, input: [1])
        let jail = await Jail.detect(without: !jailed, tools: ToolShelf(replaced: ["vips": tool]))
        let filter = try folder.file("filter", try #require(SyscallFilter.program(processes: false)))
        let quoted = jail.command(tool, [], in: work).map {
            "'" + $0.replacingOccurrences(of: "'", with: "'\\''") + "'"
        }
        // A parent of its own, which is then killed as somebody would kill ingest.
        let parent = Process()
        parent.executableURL = URL(fileURLWithPath: "/bin/sh")
        parent.arguments = ["-c", "\(quoted.joined(separator: " ")) < \(filter); echo ended"]
        try parent.run()
        var decoder: Int32?
        while decoder == nil {
            await Task.yield()
            decoder = Self.perl(below: parent.processIdentifier)
        }
        kill(parent.processIdentifier, SIGKILL)
        // The kernel ends them one after the other; a test that hangs here has found one that stays.
        while let process = decoder, ProcessTree.isRunning(process) { await Task.yield() }
    }

    /// The decoder among the processes that `root` started.
    private static func perl(below root: Int32) -> Int32? {
        ProcessTree.processes(of: root).first { process in
            let line = FileManager.default.contents(atPath: "/proc/\(process)/cmdline") ?? Data()
            return line.starts(with: Array("/usr/bin/perl".utf8))
        }
    }
}

/// Numbers of system calls (`asm/unistd_64.h`, `asm-generic/unistd.h`).
private enum SYS {
    #if arch(x86_64)
        static let (memfdCreate, shmget, unshare, mount, ptrace) = (319, 29, 272, 165, 101)
    #else
        static let (memfdCreate, shmget, unshare, mount, ptrace) = (279, 194, 97, 40, 117)
    #endif
}
