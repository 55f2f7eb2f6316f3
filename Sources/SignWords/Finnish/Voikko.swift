import CVoikko

/// One libvoikko handle for Finnish; the only place that calls the library.
///
/// A handle must not be used by two threads at once, so the class is not `Sendable`: make one where it is used.
final class Voikko {
    /// One way to read a word.
    struct Analysis: Hashable {
        /// `=ppppp=ppppppp`: `=` where a part of a compound begins, one letter for each character of the word.
        var structure: String?
        /// The dictionary form.
        var baseForm: String?
        /// `+omais(omainen)+hoita(hoitaa)+ja(+ja)`: what the word is made of.
        var wordBases: String?
        /// A form of a verb that is used like an adjective.
        var isParticiple = false
        var isVerb = false
        /// The noun of doing something, which has the verb as its dictionary form: `hoitaminen`.
        var isDoing = false
    }

    private let handle: OpaquePointer

    /// nil when the library finds no Finnish dictionary (Debian: `voikko-fi`).
    init?() {
        var error: UnsafePointer<CChar>?
        guard let handle = voikkoInit(&error, "fi", nil) else { return nil }
        self.handle = handle
    }

    deinit {
        voikkoTerminate(handle)
    }

    /// All ways to read `word`; none when it is not Finnish, or longer than any word is.
    func analyses(of word: String) -> [Analysis] {
        guard word.utf8.count <= 255, let list = voikkoAnalyzeWordCstr(handle, word) else { return [] }
        defer { voikko_free_mor_analysis(list) }
        var found: [Analysis] = []
        var index = 0
        while let analysis = list[index] {
            found.append(
                Analysis(
                    structure: value("STRUCTURE", of: analysis), baseForm: value("BASEFORM", of: analysis),
                    wordBases: value("WORDBASES", of: analysis),
                    isParticiple: value("PARTICIPLE", of: analysis) != nil,
                    isVerb: value("CLASS", of: analysis) == "teonsana",
                    isDoing: value("MOOD", of: analysis) == "MINEN-infinitive"))
            index += 1
        }
        return found
    }

    private func value(_ key: String, of analysis: OpaquePointer) -> String? {
        guard let text = voikko_mor_analysis_value_cstr(analysis, key) else { return nil }
        defer { voikko_free_mor_analysis_value_cstr(text) }
        return String(cString: text)
    }
}
