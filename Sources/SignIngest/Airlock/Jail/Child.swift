internal import SignModel
internal import Subprocess
internal import Synchronization

/// One child process, watched until it ends.
struct Child: Sendable {
    /// How it ended.
    enum End: Sendable {
        case exited(Int32, Jail.Output)
        case signaled(Int32)
        /// It was killed because its time was over.
        case tookTooLong
        /// It and what it started were killed because they had more memory together than they may.
        case tookTooMuch
    }

    /// The program and its arguments.
    var command: [String]
    var environment: [String: String]
    /// What it finds on its standard input.
    var input: [UInt8]
    /// How many bytes it may print.
    var printing: Int

    /// Runs it; whatever happens, also when the task is cancelled, it has ended when this returns.
    ///
    /// - Parameters:
    ///   - seconds: by the clock, from when it began. One that has ended in time is never said to have taken too long,
    ///     however late a busy machine lets this be seen.
    ///   - bytes: memory of all processes together, looked at ten times a second.
    func run(seconds: Int, bytes: Int) async throws -> End {
        let started = Started()
        return try await withThrowingTaskGroup(of: End?.self) { group in
            group.addTask { try await finished(started) }
            group.addTask {
                while started.process == nil { try await Task.sleep(for: .milliseconds(20)) }
                try await Task.sleep(for: .seconds(seconds))
                return started.isRunning ? .tookTooLong : nil
            }
            group.addTask {
                while !Task.isCancelled {
                    try await Task.sleep(for: .milliseconds(100))
                    if let process = started.process, ProcessTree.residentBytes(of: process) > bytes {
                        return .tookTooMuch
                    }
                }
                return nil
            }
            defer { group.cancelAll() }
            // Cancelling kills the child and waits for it.
            while let end = try await group.next() {
                if let end { return end }
            }
            return .tookTooLong
        }
    }

    private func finished(_ started: Started) async throws -> End {
        var variables: [Environment.Key: String] = [:]
        for (name, value) in environment {
            if let key = Environment.Key(rawValue: name) { variables[key] = value }
        }
        let result = try await Subprocess.run(
            .name(command[0]), arguments: Arguments(Array(command.dropFirst())),
            environment: .custom(variables), input: .array(input), output: .bytes(limit: printing),
            error: .bytes(limit: Limits.decoderComplaintBytes)
        ) { started.process = $0.processIdentifier.value }
        switch result.terminationStatus {
        case .exited(let code):
            return .exited(
                code,
                Jail.Output(
                    bytes: result.standardOutput,
                    complaint: String(decoding: result.standardError, as: UTF8.self)))
        case .signaled(let signal): return .signaled(signal)
        }
    }

    /// The child's process number, once there is one.
    private final class Started: Sendable {
        private let number = Mutex<Int32?>(nil)

        var process: Int32? {
            get { number.withLock { $0 } }
            set { number.withLock { $0 = newValue } }
        }

        /// Whether it has begun and is not over.
        var isRunning: Bool { process.map { ProcessTree.isRunning($0) } ?? false }
    }
}
