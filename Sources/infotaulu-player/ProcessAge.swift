import Glibc

/// How old the process is, by the kernel's own books: loading the program counts too.
enum ProcessAge {
    /// Milliseconds since the process was started, to 10 ms; 0 where the kernel does not say.
    static var ms: Double {
        guard let file = fopen("/proc/self/stat", "r") else { return 0 }
        defer { fclose(file) }
        var buffer = [CChar](repeating: 0, count: 1_024)
        guard fgets(&buffer, Int32(buffer.count), file) != nil else { return 0 }
        let text = String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        // The second field is the name in brackets and may hold spaces; the start time is the 20th after it.
        guard let name = text.lastIndex(of: ")") else { return 0 }
        let fields = text[text.index(after: name)...].split(separator: " ")
        guard fields.count > 19, let ticks = Double(fields[19]) else { return 0 }
        var time = timespec()
        clock_gettime(CLOCK_BOOTTIME, &time)
        let now = Double(time.tv_sec) * 1_000 + Double(time.tv_nsec) / 1_000_000
        return now - ticks * 1_000 / Double(sysconf(Int32(_SC_CLK_TCK)))
    }
}
