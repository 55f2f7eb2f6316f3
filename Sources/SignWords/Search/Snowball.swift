import CStemmer

/// One Snowball stemmer; the only place that calls the library. Not for use by two threads at once.
final class Snowball {
    private let stemmer: OpaquePointer

    /// - Parameter algorithm: `finnish`, `swedish`, `english`; nil is given back for one that the library lacks.
    init?(_ algorithm: String) {
        guard let stemmer = sb_stemmer_new(algorithm, "UTF_8") else { return nil }
        self.stemmer = stemmer
    }

    deinit { sb_stemmer_delete(stemmer) }

    /// The stem of a lower-case word.
    func stem(_ word: String) -> String {
        var bytes = Array(word.utf8)
        guard !bytes.isEmpty, let stem = sb_stemmer_stem(stemmer, &bytes, Int32(bytes.count)) else { return word }
        let count = Int(sb_stemmer_length(stemmer))
        return String(decoding: UnsafeBufferPointer(start: stem, count: count), as: UTF8.self)
    }
}
