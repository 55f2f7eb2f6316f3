import Foundation
import SignFeeds
import SignMedia
import SignModel
import SignPlaylist
import SignTouch
import SignWords
import SignYAML
import Testing

@testable import SignIngest

/// Every parser of bytes from outside takes what is good, refuses what is not with an error of its own, and does
/// nothing else: it never traps, hangs or gives what its limits forbid. All of the corpus is good, or was once wrongly
/// dealt with.
@Suite(.timeLimit(.minutes(240))) struct FuzzTests {
    private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

    // MARK: - Archives and pictures

    @Test func archives() throws {
        let taken = try Fuzzer("zip").run(300) { bytes in
            guard let files = try? ZipReader.files(bytes, name: "x.zip") else { return false }
            #expect(files.reduce(0) { $0 + $1.bytes.count } <= Limits.archiveBytes)
            #expect(files.allSatisfy { !$0.name.hasPrefix("/") && !$0.name.split(separator: "/").contains("..") })
            return true
        }
        #expect(taken >= 2)
    }

    @Test func backups() throws {
        let path = NSTemporaryDirectory() + "infotaulu-fuzz-tar-\(UUID().uuidString)"
        defer { unlink(path) }
        let taken = try Fuzzer("tar").run(800) { bytes in
            try Data(bytes).write(to: URL(fileURLWithPath: path))
            do {
                let reader = try TarReader(path)
                var read = 0
                while let header = try reader.next() { read += try reader.contents(header, limit: 100_000).count }
                #expect(read <= bytes.count)
                return true
            } catch is IngestError {
                return false
            }
        }
        #expect(taken >= 1)
    }

    @Test func packedPictures() throws {
        let sizes = [PixelSize(1, 1), PixelSize(7, 3), PixelSize(64, 40)]
        let seeds = try sizes.map { size in
            try MediumCodec.encode(
                PixelPicture(size: size) { pixels in
                    for index in pixels.indices { pixels[index] = UInt32(truncatingIfNeeded: index &* 2_654_435_761) }
                })
        }
        let taken = Fuzzer("packed", seeds: seeds).run(300) { bytes in
            guard let picture = try? MediumCodec.decode(bytes) else { return false }
            #expect(picture.size.width <= Limits.mediaLongSide && picture.size.height <= Limits.mediaLongSide)
            return true
        }
        #expect(taken >= sizes.count)
    }

    @Test func kindsOfFiles() throws {
        let everything = try ["zip", "tar", "zone", "feed", "form", "list"].flatMap { name in
            var all: [[UInt8]] = []
            try Fuzzer(name).run(0) {
                all.append($0)
                return true
            }
            return all
        }
        Fuzzer("kinds", seeds: everything).run(800) { bytes in
            _ = FileKind(bytes)
            return true
        }
    }

    // MARK: - Forms, lists and playlists

    @Test func playlists() throws {
        let taken = try Fuzzer("playlist").run(400) { bytes in
            guard let playlist = try? PlaylistReader.read(bytes: bytes, file: "x.yaml") else { return false }
            #expect((1...Limits.screensPerPlaylist).contains(playlist.screens.count))
            return true
        }
        #expect(taken >= 1)
    }

    @Test func looks() throws {
        try Fuzzer("look").run(1_500) { bytes in (try? LookFile.read(text(bytes), name: "x", file: "x.yaml")) != nil }
    }

    @Test func forms() throws {
        let hyphenator = FinnishHyphenator()
        let taken = try Fuzzer("form").run(400) { bytes in
            let form = try? AnnouncementFile(
                bytes, name: "announcement.yaml", places: ["koivusali"],
                now: CivilDateTime(CivilDate(dayNumber: 20_783), .midnight), hyphenator: hyphenator)
            guard let form else { return false }
            #expect(form.content.title.isEmpty == false)
            #expect(form.slides.count <= Limits.slidesPerAnnouncement)
            return true
        }
        #expect(taken >= 1)
    }

    @Test func lists() throws {
        let keys = ["id", "name", "phone", "web", "themes"]
        let taken = try Fuzzer("list").run(500) { bytes in
            let csv = try? DirectoryFile.csv(bytes, name: "x.csv", keys: keys)
            let yaml = try? DirectoryFile.yaml(bytes, name: "x.yaml", list: "associations", keys: keys)
            for rows in [csv, yaml].compactMap(\.self) { #expect(rows.count <= DirectoryFile.rowLimit) }
            return csv != nil || yaml != nil
        }
        #expect(taken >= 3)
    }

    // MARK: - Feeds

    @Test(arguments: FeedFormat.allCases)
    func feeds(format: FeedFormat) throws {
        let helsinki = FeedContext(
            name: "feed", zone: .helsinki, today: try #require(CivilDate("2026-11-26")),
            zones: { ZoneFiles.rules(for: $0) })
        try Fuzzer("feed").run(150) { bytes in
            guard let reading = try? FeedDecoder.read(bytes, format: format, helsinki) else { return false }
            // What goes out of the jail can be read outside.
            #expect(!FeedDocument.bytes(of: reading).isEmpty)
            return true
        }
    }

    @Test func formatsOfFeeds() throws {
        let helsinki = FeedContext(
            name: "feed", zone: .helsinki, today: try #require(CivilDate("2026-11-26")), zones: { _ in nil })
        let taken = try Fuzzer("feed").run(300) { bytes in
            (try? FeedDecoder.read(bytes, format: nil, helsinki)) != nil
        }
        #expect(taken >= 4)
    }

    // MARK: - Short texts

    @Test func rules() throws {
        let start = try #require(CivilDateTime("2026-12-01T13:00"))
        let taken = try Fuzzer("rule", lines: true).run(300) { bytes in
            guard let rule = try? RecurrenceRule(text(bytes)) else { return false }
            let set = RecurrenceSet(start: start, rule: rule)
            let times = set.times(zone: nil, from: nil, to: nil, limit: 8)
            #expect(times.count <= 8)
            #expect(zip(times, times.dropFirst()).allSatisfy { $0 < $1 }, "\(text(bytes))")
            return true
        }
        #expect(taken >= 6)
    }

    @Test func times() throws {
        let today = try #require(CivilDate("2026-11-26"))
        let taken = try Fuzzer("time", lines: true).run(400) { bytes in
            let text = text(bytes)
            let plain = TimeText(text)
            _ = plain?.instant(in: .helsinki)
            let written = try? TimeText.written(text, today: today)
            let parts = (ScheduleText.weekdays(text), ScheduleText.window(text), Instant(iso: text), CivilDate(text))
            return plain != nil || written != nil || parts.0 != nil || parts.1 != nil || parts.2 != nil
                || parts.3 != nil
        }
        #expect(taken >= 8)
    }

    @Test func touchScripts() throws {
        let canvas = PixelSize(1080, 1920)
        let taken = try Fuzzer("touch", lines: true).run(300) { bytes in
            guard let script = try? TouchScript(text(bytes), canvas: canvas) else { return false }
            for step in script.steps.prefix(20) { _ = step.events(fromMs: 0) }
            return true
        }
        #expect(taken >= 2)
    }

    @Test func zones() throws {
        let taken = try Fuzzer("zone").run(800) { bytes in
            guard let rules = ZoneRules(id: "x", tzif: bytes) else { return false }
            for seconds in [-5_000_000_000, 0, 1_796_000_000, 40_000_000_000] {
                _ = rules.civil(at: Instant(seconds: seconds))
            }
            return true
        }
        #expect(taken >= 2)
    }

    @Test func figures() throws {
        try Fuzzer("figures").run(300) { bytes in
            let figures = ScreenFigures(prometheus: text(bytes))
            // What was understood is understood again.
            let again = ScreenFigures(prometheus: figures.prometheus)
            #expect(again.values == figures.values)
            return !figures.values.isEmpty
        }
    }
}
