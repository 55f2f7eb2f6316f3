import Foundation
import SignDesk

#if canImport(Glibc)
    import Glibc
#endif

/// Answers one JSON object a line with one a line, in the order they came. What is asked is answered before more is
/// waited for, so that a program can hold a conversation.
struct OccurrencesStream {
    /// The longest line that is read; 1,000 dates in each list take some 50,000 bytes.
    static let lineBytes = 1_000_000

    private var answerer = OccurrencesAnswerer()
    private var output: [UInt8] = []

    /// Reads standard input to its end. Each line has its answer, so that the n-th answer is the n-th line's; only what
    /// is left after the last line's end, and has no text, has none.
    mutating func run() throws {
        var pending: [UInt8] = []
        var isSkipping = false
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = read(STDIN_FILENO, &chunk, chunk.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw Console.fail("standard input cannot be read: errno \(errno)", exitCode: 1) }
            if count == 0 { break }
            var rest = chunk[0..<count]
            while let end = rest.firstIndex(of: 0x0A) {
                if isSkipping {
                    isSkipping = false
                } else {
                    pending += rest[..<end]
                    add(answerer.answer(pending))
                }
                pending.removeAll(keepingCapacity: true)
                rest = rest[(end + 1)...]
            }
            if !isSkipping { pending += rest }
            if pending.count > OccurrencesStream.lineBytes {
                add(OccurrencesAnswerer.line(.lineTooLong(limit: OccurrencesStream.lineBytes)))
                pending.removeAll()
                isSkipping = true
            }
            flush()
            // Nobody hears the answers any more.
            if Output.hasFailed { return }
        }
        if !isSkipping, !OccurrencesAnswerer.isBlank(pending) { add(answerer.answer(pending)) }
        flush()
    }

    private mutating func add(_ line: String) {
        output += line.utf8
        output.append(0x0A)
    }

    private mutating func flush() {
        guard !output.isEmpty else { return }
        Output.data(output)
        output.removeAll(keepingCapacity: true)
    }
}
