internal import CSeccomp
internal import Glibc

/// What a decoder may not ask of the kernel, as a program for seccomp(2).
///
/// Namespaces and limits hold by themselves; this closes what they leave open. Without new processes the limit on one
/// process is the limit on all of them, and memory that no limit counts (memory files, System V segments) cannot be had.
enum SyscallFilter {
    /// The kinds of memory and kernel interfaces that no decoder needs.
    private static let refused = [
        "memfd_create", "memfd_secret", "shmget", "shmat", "semget", "msgget", "mq_open",
        "socket", "socketpair", "io_uring_setup", "bpf", "perf_event_open", "userfaultfd", "ptrace",
        "process_vm_readv", "process_vm_writev", "pidfd_getfd", "keyctl", "add_key", "request_key",
        "unshare", "setns", "mount", "umount2", "pivot_root", "chroot", "open_tree", "move_mount", "fsopen",
        "fsconfig", "fsmount", "mount_setattr", "swapon", "quotactl", "personality",
    ]

    /// What speaking with other machines needs of them.
    private static let sockets: Set<String> = ["socket", "socketpair"]

    /// CLONE_THREAD: threads are wanted, processes are not.
    private static let threadFlag: scmp_datum_t = 0x10000

    /// The filter as bytes, as `bwrap --seccomp` reads it; nil when the library cannot make it.
    ///
    /// - Parameters:
    ///   - processes: whether the tool may start others (LibreOffice does).
    ///   - network: whether it may speak with other machines.
    static func program(processes: Bool, network: Bool = false) -> [UInt8]? {
        guard let context = seccomp_init(0x7FFF_0000) else { return nil }
        defer { seccomp_release(context) }
        for name in refused where !(network && sockets.contains(name)) && !refuse(name, with: EPERM, in: context) {
            return nil
        }
        // The library falls back to clone(2), whose flags can be looked at.
        guard refuse("clone3", with: ENOSYS, in: context) else { return nil }
        if !processes {
            guard refuse("fork", with: EAGAIN, in: context), refuse("vfork", with: EAGAIN, in: context),
                refuse(
                    "clone", with: EAGAIN, in: context,
                    when: scmp_arg_cmp(arg: 0, op: SCMP_CMP_MASKED_EQ, datum_a: threadFlag, datum_b: 0))
            else { return nil }
        }
        return exported(context)
    }

    private static func refuse(
        _ name: String, with error: Int32, in context: scmp_filter_ctx, when comparison: scmp_arg_cmp? = nil
    ) -> Bool {
        let number = seccomp_syscall_resolve_name(name)
        // Not known on this machine, so nobody can call it.
        guard number >= 0 else { return true }
        let action = UInt32(0x0005_0000) | UInt32(error)
        let comparisons = comparison.map { [$0] } ?? []
        return seccomp_rule_add_array(context, action, number, UInt32(comparisons.count), comparisons) == 0
    }

    private static func exported(_ context: scmp_filter_ctx) -> [UInt8]? {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { return nil }
        // A few hundred instructions of eight bytes: a pipe holds them.
        let status = seccomp_export_bpf(context, ends[1])
        close(ends[1])
        defer { close(ends[0]) }
        var bytes = [UInt8](repeating: 0, count: 65_536)
        let count = bytes.withUnsafeMutableBytes { read(ends[0], $0.baseAddress, $0.count) }
        guard status == 0, count > 0, count < bytes.count else { return nil }
        return Array(bytes.prefix(count))
    }
}
