internal import Glibc

/// A file mapped into memory for reading, so that the pages are shared with every other reader and cost nothing until
/// they are touched.
@safe
final class MappedFile {
    let base: UnsafeRawPointer
    let count: Int

    /// nil when the file cannot be read or is empty. The file must not be shortened while it is mapped; fonts are
    /// replaced by renaming.
    init?(path: String) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_size > 0,
            let address = mmap(nil, Int(status.st_size), PROT_READ, MAP_SHARED, descriptor, 0),
            address != UnsafeMutableRawPointer(bitPattern: -1)
        else { return nil }
        base = UnsafeRawPointer(address)
        count = Int(status.st_size)
    }

    deinit { munmap(UnsafeMutableRawPointer(mutating: base), count) }
}
