import Synchronization

#if canImport(Glibc)
    import Glibc
#endif

/// The one way to standard output and standard error.
///
/// A full disk, a closed descriptor or a reader that has gone (`| head`) never stops what is being done: a decision is
/// made whole and its leftovers are cleared. What follows is not written, and ``end(_:)`` then says why and gives exit
/// code 1, so that nobody takes half an answer for a whole one. Work that is there only for its output asks ``hasFailed``.
enum Output {
    /// errno of the first write to standard output that failed.
    private static let failure = Mutex<Int32?>(nil)

    /// To be called first. A reader that goes is then an error of the write, not a signal, and no file opened later
    /// takes the place of a descriptor that came closed, where what is said would be written into it.
    static func prepare() {
        signal(SIGPIPE, SIG_IGN)
        // A file that may not grow is an error of the write, too.
        signal(SIGXFSZ, SIG_IGN)
        // In the wrong direction, so that using it fails.
        for (descriptor, mode) in [
            (STDIN_FILENO, O_WRONLY), (STDOUT_FILENO, O_RDONLY), (STDERR_FILENO, O_RDONLY),
        ] where fcntl(descriptor, F_GETFD) < 0 {
            let opened = open("/dev/null", mode)
            if opened >= 0, opened != descriptor {
                dup2(opened, descriptor)
                close(opened)
            }
        }
    }

    /// Whether what was meant for standard output did not get there.
    static var hasFailed: Bool { failure.withLock { $0 != nil } }

    /// Data for the next program or the reader, at once.
    static func data(_ bytes: [UInt8]) {
        guard !hasFailed, let error = write(bytes, to: STDOUT_FILENO) else { return }
        failure.withLock { $0 = error }
    }

    /// Words for the person at the keyboard; that nobody can read them is no failure.
    static func talk(_ text: String) {
        _ = write(Array(text.utf8), to: STDERR_FILENO)
    }

    /// Ends the program with `code`; with 1 instead of 0, and a word, when not all data got to where it should.
    static func end(_ code: Int32) -> Never {
        // Some file systems say only now that there was no room.
        if !hasFailed, close(STDOUT_FILENO) != 0, errno != EBADF, errno != EINTR {
            let error = errno
            failure.withLock { $0 = error }
        }
        guard let error = failure.withLock(\.self) else { exit(code) }
        talk("infotaulu: standard output: \(reason(error)); the output is not complete\n")
        exit(code == 0 ? 1 : code)
    }

    private static func reason(_ error: Int32) -> String {
        switch error {
        case ENOSPC, EDQUOT: "the disk is full"
        case EPIPE: "its reader has gone"
        case EBADF: "it is closed"
        default: String(cString: strerror(error))
        }
    }

    /// errno, or nil when all was written.
    private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32? {
        bytes.withUnsafeBytes { buffer in
            var done = 0
            while done < buffer.count {
                let count = Glibc.write(descriptor, buffer.baseAddress.map { $0 + done }, buffer.count - done)
                if count >= 0 {
                    done += count
                } else if errno == EAGAIN {
                    // Shared with a program that does not like to wait.
                    var ready = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
                    poll(&ready, 1, -1)
                } else if errno != EINTR {
                    return errno
                }
            }
            return nil
        }
    }
}
