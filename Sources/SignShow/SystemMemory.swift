import CTimex

/// The allocator's settings.
public enum SystemMemory {
    /// Blocks of a megabyte and more go back to the system as soon as they are freed.
    ///
    /// Left to itself glibc raises that limit to the largest block it ever freed and keeps such blocks; a player frees
    /// and takes pictures of eight megabytes and more all day.
    public static func returnLargeBlocks() {
        _ = mallopt(M_MMAP_THRESHOLD, 1 << 20)
    }
}
