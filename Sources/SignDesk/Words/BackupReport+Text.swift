public import SignIngest
public import SignModel
import SignWords

extension BackupReport {
    /// That it is made, and how much is in it.
    public func text(_ language: Language) -> String {
        let words = Wording(language)
        let pictures = words.pick(
            media == 1 ? "1 kuva" : "\(media) kuvaa", media == 1 ? "1 bild" : "\(media) bilder",
            media == 1 ? "1 picture" : "\(media) pictures")
        let tenths = (bytes + 50_000) / 100_000
        let size =
            "\(tenths / 10)" + words.pick(",", ",", ".") + "\(tenths % 10) " + words.pick("Mt", "MB", "MB")
        return words.pick(
            "Varmuuskopio on tehty: \(file) (\(pictures), \(size)).",
            "Säkerhetskopian är gjord: \(file) (\(pictures), \(size)).",
            "The backup is made: \(file) (\(pictures), \(size)).")
    }

    /// What it lacks, after the findings; nil when it is complete.
    public func lack(_ language: Language) -> String? {
        guard !findings.isEmpty else { return nil }
        let count = findings.count
        return Wording(language).pick(
            "Varmuuskopiosta puuttuu "
                + (count == 1 ? "yllä mainittu tiedosto" : "\(count) yllä mainittua tiedostoa")
                + ". Muu on siinä ja voidaan palauttaa.",
            "I säkerhetskopian saknas "
                + (count == 1 ? "filen som nämns ovan" : "de \(count) filer som nämns ovan")
                + ". Allt annat finns med och kan återställas.",
            "The backup lacks " + (count == 1 ? "the file named above" : "the \(count) files named above")
                + ". All else is in it and can be restored.")
    }
}
