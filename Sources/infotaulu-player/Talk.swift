import Glibc

/// Lines on standard error, for people and journals. No content and no personal data goes there.
enum Talk {
    static func say(_ text: String) {
        let line = Array("infotaulu-player: \(text)\n".utf8)
        _ = line.withUnsafeBytes { write(2, $0.baseAddress, $0.count) }
    }
}
