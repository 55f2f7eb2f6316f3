/// How long a slide must stay: `guides/accessibility.md`, 2.4.
///
/// `T = clamp(t0 + k·C/v + 3·pictures, 8 s, 40 s)`, with t0 = 3 s, k = 1.5 (people wait, start late, read again) and
/// v = 12 characters a second (the slowest 5 % of healthy Finnish readers of 60–85 years); at least 20 s with a QR code.
///
/// C is all there is to read on a slide: headline, text, when, where, price, whom to call and who it is from, on every
/// page anew. The theme's name, the languages and the clock are looked at, not read.
///
/// | characters | 40 | 80 | 120 | 160 | 200 |
/// |---|---|---|---|---|---|
/// | seconds | 8 | 13 | 18 | 23 | 28 |
public enum ReadingTime {
    private static let softHyphen: Character = "\u{AD}"

    /// Extra characters counted for each date, time, phone number or price: figures are read slowly.
    public static let charactersPerFigure = 10

    /// Seconds for `characters` visible characters, rounded up.
    public static func seconds(characters: Int, pictures: Int = 0, hasQR: Bool = false) -> Int {
        // 3 + 1.5·C/12 = 3 + C/8
        let reading = 3 + (characters + 7) / 8 + 3 * pictures
        let clamped = min(max(reading, Limits.slideSecondsMin), Limits.slideSecondsMax)
        return hasQR ? max(clamped, Limits.slideSecondsWithQR) : clamped
    }

    /// Visible characters of a text, with ten more for each token that holds a figure.
    public static func characters(of text: String) -> Int {
        var count = 0
        var inFigure = false
        for character in text {
            if character == softHyphen { continue }
            count += 1
            if character.isNumber {
                if !inFigure { count += charactersPerFigure }
                inFigure = true
            } else if character == " " || character == "\n" {
                inFigure = false
            }
        }
        return count
    }
}
