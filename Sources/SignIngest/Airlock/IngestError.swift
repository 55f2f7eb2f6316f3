public import SignModel
public import SignWords

/// A refusal: why something from outside is not taken in, or could not be. Nothing has changed when it is thrown.
public struct IngestError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The file as the sender named it, with the entry for an archive: `aineisto.zip/juliste.png`.
    public var file: String
    /// The line or field in it; nil when it is about the whole file.
    public var place: String?
    public var reason: Reason

    public init(file: String, place: String? = nil, reason: Reason) {
        self.file = file
        self.place = place
        self.reason = reason
    }

    /// Why. Each carries the number found and the limit, where there is one.
    public enum Reason: Hashable, Sendable {
        // The file itself.
        case notFound
        case notRegularFile
        case emptyFile
        case fileTooLarge(bytes: Int, limit: Int)
        case unknownType
        /// A type that is known but not shown: what it is, and what to send instead.
        case typeNotTaken(String)
        /// A file that people attach by mistake.
        case foreign(ForeignKind)
        /// The suffix promises one type and the bytes are another that is not taken as a picture.
        case damaged(String)

        // Pictures and documents.
        /// Most of the picture is not in the file.
        case mostlyMissing(percent: Int)
        /// Colours are written in a way that is not read.
        case unreadableColours(String)
        case tooManyPixels(width: Int, height: Int, limit: Int)
        case sideTooLong(pixels: Int, limit: Int)
        case tooFewPixels(width: Int, height: Int, limit: Int)
        case pixelsTogether(pixels: Int, limit: Int)
        case tooManyPages(pages: Int, limit: Int)
        case encrypted
        case decoderTimedOut(seconds: Int)
        case decoderRanOut(bytes: Int)
        case toolMissing(tool: String, package: String)
        /// Nothing is decoded where decoders cannot be shut in; with what stands in the way.
        case noJail(String)

        // Archives and folders.
        case entryEscapes(String)
        case entryIsLink(String)
        case nestedArchive(String)
        case archiveExpandsTooMuch(ratio: Int, limit: Int)
        case tooManyEntries(count: Int, limit: Int)
        case foldersTooDeep(limit: Int)
        case archiveTooLarge(bytes: Int, limit: Int)
        case duplicateEntry(String)
        case nothingToShow
        case severalAnnouncements(Int)

        // Text.
        case notText
        /// What is wrong with a form as YAML, and what to write.
        case yaml(LocalizedText)
        /// The one that was probably meant.
        case unknownField(String, nearest: String? = nil)
        /// A comma ended a text in brackets; with what came behind it.
        case cutByComma(String)
        /// A time that somebody wrote.
        case time(String, WrittenTime.Problem)
        /// An event's end.
        case endsBeforeStart
        /// An event that goes on over several days without a word on each of them.
        case overSeveralDays
        /// A rule of repetition.
        case rule(RecurrenceError)
        case missingField(String)
        case wrongValue(String, expected: String)
        case text(TextFault)
        case letters(MissingLetters)
        case listTooLong(count: Int, limit: Int)
        case tooManySlides(count: Int, limit: Int)
        /// Nothing of a feed's file is taken.
        case feed(FeedFault)

        // The machine.
        case system(call: String, errno: Int32)
        case busy
    }

    /// Exit code of a command that fails with this (`spec/commands.md`).
    public var exitCode: Int32 {
        switch reason {
        case .notFound: 66
        case .busy: 75
        case .system, .toolMissing, .noJail: 1
        default: 65
        }
    }

    /// `juliste.png, line 3: the file is empty`.
    public var description: String {
        let text = reason.text[.english] ?? reason.code
        // What the tool said is for those who look after the machine.
        let detail = if case .damaged(let what) = reason { " (\(what))" } else { "" }
        return "\(file)\(place.map { ", \($0)" } ?? ""): \(text)\(detail)".revealed()
    }

    /// The same in the language of the reader, where there is one.
    public func message(_ language: Language) -> String {
        let text = reason.text.best(language.interface)?.text ?? reason.code
        return "\(file)\(place.map { ", \(IngestError.spoken($0, language))" } ?? ""): \(text)".revealed()
    }

    /// A place in the language of the reader: `line 4, column 17` is `rivi 4, merkki 17`.
    public static func spoken(_ place: String, _ language: Language) -> String {
        let words = Wording(language)
        return place.replacing("line ", with: words.pick("rivi ", "rad ", "line "))
            .replacing("column ", with: words.pick("merkki ", "tecken ", "character "))
            .replacing("row ", with: words.pick("rivi ", "rad ", "row "))
    }
}
