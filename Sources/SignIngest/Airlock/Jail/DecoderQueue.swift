internal import Glibc

/// Decoders of this program take turns: as many at once as there are processors.
///
/// Twenty posters that come in at once are decoded one after the other, so none of them runs out of its time only
/// because the others ran beside it, and their memory does not add up.
actor DecoderQueue {
    static let shared = DecoderQueue(atOnce: max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))))

    private var free: Int
    private var waiting: [CheckedContinuation<Void, Never>] = []

    init(atOnce: Int) {
        free = atOnce
    }

    /// Runs `work` when it is its turn, in the order of asking.
    func turn<Result: Sendable>(_ work: @Sendable () async throws -> Result) async rethrows -> Result {
        await begin()
        defer { end() }
        return try await work()
    }

    private func begin() async {
        if free > 0 {
            free -= 1
        } else {
            await withCheckedContinuation { waiting.append($0) }
        }
    }

    private func end() {
        if waiting.isEmpty {
            free += 1
        } else {
            waiting.removeFirst().resume()
        }
    }
}
