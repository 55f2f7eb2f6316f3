import Foundation
import SignWords

#if canImport(Glibc)
    import Glibc
#endif

/// Answers each line of standard input with one answer, in the order they came. What is asked is answered before more is
/// waited for, so that a program can hold a conversation.
struct LineStream {
    /// The longest line that is read, in bytes.
    let lineBytes: Int
    /// The answer to a line, without its end.
    let answer: ([UInt8]) throws -> String
    /// The answer to a line that is longer than ``lineBytes``.
    let tooLong: () -> String

    /// Nothing but blanks.
    static func isBlank(_ line: [UInt8]) -> Bool {
        line.allSatisfy { $0 == 0x20 || $0 == 0x0D || $0 == 0x09 }
    }

    /// Reads standard input to its end. Each line has its answer, so that the n-th answer is the n-th line's; only what
    /// is left after the last line's end, and has no text, has none.
    func run() throws {
        var output: [UInt8] = []
        var pending: [UInt8] = []
        var isSkipping = false
        func add(_ line: String) {
            output += line.utf8
            output.append(0x0A)
        }
        func flush() {
            guard !output.isEmpty else { return }
            Output.data(output)
            output.removeAll(keepingCapacity: true)
        }
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = read(STDIN_FILENO, &chunk, chunk.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else {
                throw Console.fail(
                    Spoken.words.pick("Syötettä ei voi lukea", "Indata kan inte läsas", "The input cannot be read")
                        + ": " + String(cString: strerror(errno)), exitCode: 1)
            }
            if count == 0 { break }
            var rest = chunk[0..<count]
            while let end = rest.firstIndex(of: 0x0A) {
                if isSkipping {
                    isSkipping = false
                } else {
                    pending += rest[..<end]
                    add(try answer(pending))
                }
                pending.removeAll(keepingCapacity: true)
                rest = rest[(end + 1)...]
            }
            if !isSkipping { pending += rest }
            if pending.count > lineBytes {
                add(tooLong())
                pending.removeAll()
                isSkipping = true
            }
            flush()
            // Nobody hears the answers any more.
            if Output.hasFailed { return }
        }
        if !isSkipping, !LineStream.isBlank(pending) { add(try answer(pending)) }
        flush()
    }
}
