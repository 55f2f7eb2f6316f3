import Glibc

/// What the process holds, by the kernel's books.
struct MemoryUse {
    /// Kilobytes, shared pages by their share; 0 where the kernel does not say.
    var pssKB: Int
    /// Open files and connections.
    var handles: Int

    static var now: MemoryUse {
        MemoryUse(pssKB: pss, handles: handles)
    }

    private static var pss: Int {
        guard let file = fopen("/proc/self/smaps_rollup", "r") else { return 0 }
        defer { fclose(file) }
        var line = [CChar](repeating: 0, count: 256)
        while fgets(&line, Int32(line.count), file) != nil {
            let text = String(decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
            guard text.hasPrefix("Pss:") else { continue }
            return text.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
        }
        return 0
    }

    private static var handles: Int {
        guard let folder = opendir("/proc/self/fd") else { return 0 }
        defer { closedir(folder) }
        var count = 0
        while readdir(folder) != nil { count += 1 }
        return count
    }
}
