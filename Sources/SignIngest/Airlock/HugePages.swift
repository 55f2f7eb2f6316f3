internal import Glibc

/// Asks for large pages of memory before a picture is written: touching 10 MB for the first time then takes a tenth of
/// the time. Only worth while in short work; nothing depends on the answer.
enum HugePages {
    private static let bytes = 1 << 21

    static func advise(_ pixels: UnsafeMutableBufferPointer<UInt32>) {
        let memory = UnsafeMutableRawBufferPointer(pixels)
        guard let start = memory.baseAddress, memory.count >= 2 * bytes else { return }
        let offset = (bytes - Int(bitPattern: start) % bytes) % bytes
        madvise(start + offset, (memory.count - offset) / bytes * bytes, MADV_HUGEPAGE)
    }
}
