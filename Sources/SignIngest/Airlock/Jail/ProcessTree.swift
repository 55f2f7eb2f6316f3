internal import Glibc

/// A process and all that it started, as `/proc` shows them.
enum ProcessTree {
    /// Bytes of memory that the processes below `root` (itself included) have in use together.
    static func residentBytes(of root: pid_t) -> Int {
        processes(of: root).reduce(0) { $0 + residentBytes(ofOne: $1) }
    }

    /// `root` and the processes below it.
    static func processes(of root: pid_t) -> [pid_t] {
        var parents: [pid_t: pid_t] = [:]
        for name in Files.names(in: "/proc") {
            guard let process = pid_t(name), let parent = parent(of: process) else { continue }
            parents[process] = parent
        }
        return parents.keys.filter { isBelow(root, $0, parents) }
    }

    private static func isBelow(_ root: pid_t, _ process: pid_t, _ parents: [pid_t: pid_t]) -> Bool {
        var process = process
        // Processes come and go while they are counted, so a circle is possible.
        for _ in 0..<64 {
            if process == root { return true }
            guard let parent = parents[process] else { return false }
            process = parent
        }
        return false
    }

    /// Whether there is such a process that has not ended: one that nobody has asked for yet is over all the same.
    static func isRunning(_ process: pid_t) -> Bool {
        guard let text = text("/proc/\(process)/stat"), let end = text.lastIndex(of: ")") else { return false }
        return text[end...].dropFirst(2).first.map { $0 != "Z" && $0 != "X" } ?? false
    }

    /// The fourth field of `/proc/N/stat`, after a name in brackets that may have anything in it.
    private static func parent(of process: pid_t) -> pid_t? {
        guard let text = text("/proc/\(process)/stat"), let end = text.lastIndex(of: ")") else { return nil }
        let fields = text[end...].split(separator: " ")
        return fields.count > 2 ? pid_t(fields[2]) : nil
    }

    private static func residentBytes(ofOne process: pid_t) -> Int {
        guard let text = text("/proc/\(process)/statm") else { return 0 }
        let fields = text.split(separator: " ")
        return (fields.count > 1 ? Int(fields[1]) ?? 0 : 0) * Int(sysconf(Int32(_SC_PAGESIZE)))
    }

    private static func text(_ path: String) -> String? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var bytes = [UInt8](repeating: 0, count: 2048)
        let count = bytes.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
        return count > 0 ? String(decoding: bytes.prefix(count), as: UTF8.self) : nil
    }
}
