import ArgumentParser
import Foundation
import SignDesk
import SignIngest
import SignModel
import SignPlaylist
import SignStore
import SignWords

/// Data on standard output, talk on standard error.
enum Console {
    /// Data for the next program or the reader.
    static func data(_ text: String) {
        Output.data(Array((text + "\n").utf8))
    }

    /// A file for the next program, as it is.
    static func bytes(_ bytes: [UInt8]) {
        Output.data(bytes)
    }

    /// One JSON value, its keys sorted.
    static func json(_ value: some Encodable) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        data(String(decoding: try encoder.encode(value), as: UTF8.self))
    }

    /// A word to the person at the keyboard, without what a terminal would act on: names of files and arguments come
    /// from outside.
    static func say(_ text: String) {
        Output.talk(text.printable + "\n")
    }

    /// Ends the command with a message and an exit code of `spec/commands.md`.
    static func fail(_ message: String, exitCode: Int32) -> ExitCode {
        say("infotaulu: " + message)
        return ExitCode(exitCode)
    }

    /// Runs `body`; an error of ours ends the command with its message and exit code, in `language` where there are
    /// words in it.
    static func failing<T>(in language: Language = Spoken.language, _ body: () throws -> T) throws -> T {
        do {
            return try body()
        } catch {
            throw ending(error, language)
        }
    }

    /// The same for work that waits.
    static func failing<T>(
        in language: Language = Spoken.language, _ body: () async throws -> T
    ) async throws -> T {
        do {
            return try await body()
        } catch {
            throw ending(error, language)
        }
    }

    private static func ending(_ error: any Error, _ language: Language) -> any Error {
        switch error {
        case let error as DeskError:
            fail(error.message(language), exitCode: error.exitCode)
        case let error as StoreError: fail(error.message, exitCode: error.exitCode)
        case let error as IngestError:
            fail(error.message(language), exitCode: error.exitCode)
        case let error as TemplateError: fail(error.message(language), exitCode: error.exitCode)
        case let error as PlaylistError: fail(error.description, exitCode: 65)
        case is ExitCode, is ValidationError, is CleanExit: error
        default: fail(String(describing: error), exitCode: 1)
        }
    }
}
