/// How large contacts are, by what the touch screens themselves say; SDL 2 does not tell.
///
/// Written by whoever reads the devices, asked by whoever tells of contacts; both on the main thread.
final class ContactSizes {
    /// Longer axis in millimetres by the kernel's number of the contact, which SDL gives its finger.
    private var sizes: [Int64: Double] = [:]

    func sizeMm(finger: Int64) -> Double? { sizes[finger] }

    func note(_ size: Double?, of finger: Int64) { sizes[finger] = size }
}
