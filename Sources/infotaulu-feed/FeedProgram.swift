internal import Glibc
internal import SignFeeds
internal import SignModel
internal import SignPlaylist

/// Reads one file of a feed and prints what it says: the program that stands in the jail in place of a decoder.
///
/// Standard output has a `FeedReading` as JSON and the exit code is 0, or `{"fault":…}` and 65 when the file as a whole
/// is not taken; 64 for wrong arguments, 66 when the file cannot be read.
/// With `--template LANGUAGE` it reads nothing and prints a table to fill in.
@main
enum FeedProgram {
    static func main() {
        let words = FeedArguments.given
        if words.count == 2, words[0] == "--template" {
            exit(FilePart.write(Array(CSVReader.template(Language(words[1])).utf8)) ? 0 : 74)
        }
        guard let arguments = FeedArguments(words) else {
            FilePart.complain("infotaulu-feed FILE [--format F] [--zone ID] [--today DATE] [--name NAME]")
            exit(64)
        }
        guard let bytes = FilePart.bytes(of: arguments.file, limit: Limits.feedBytes) else {
            FilePart.complain("\(arguments.file) cannot be read")
            exit(66)
        }
        guard let zone = ZoneFiles.rules(for: arguments.zone) else {
            FilePart.complain("\(arguments.zone) is not a time zone of this machine")
            exit(64)
        }
        let name = arguments.name ?? arguments.file
        let context = FeedContext(name: name, zone: zone, today: arguments.today) { ZoneFiles.rules(for: $0) }
        do throws(FeedFault) {
            guard bytes.count <= Limits.feedBytes else {
                throw FeedFault(.tooLarge, at: "", number: bytes.count, limit: Limits.feedBytes)
            }
            let reading = try FeedDecoder.read(bytes, format: arguments.format, context)
            exit(FilePart.write(FeedDocument.bytes(of: reading)) ? 0 : 74)
        } catch {
            exit(FilePart.write(FeedDocument.bytes(of: error)) ? 65 : 74)
        }
    }
}
