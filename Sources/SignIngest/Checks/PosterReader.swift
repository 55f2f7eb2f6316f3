internal import SignMedia
internal import SignModel
internal import SignWords

/// Reads the text of finished pictures with tesseract, in the jail, where it is installed.
public struct PosterReader: Sendable {
    private let media: MediaVault
    private let jail: Jail
    /// `fin+swe+eng`, those that are installed.
    private let languages: String

    /// nil when tesseract or its languages are not installed, or there is no jail: the receipt then says what was not
    /// checked.
    public init?(media: MediaVault, jail: Jail) async {
        guard jail.tools.path(of: "tesseract") != nil, let folder = try? media.workFolder(for: "tesseract", input: [])
        else { return nil }
        defer { folder.remove() }
        let output = try? await jail.run("tesseract", package: "tesseract-ocr", ["--list-langs"], in: folder)
        guard let output else { return nil }
        let there = Set((output.text + "\n" + output.complaint).split(separator: "\n").map(String.init))
        let wanted = ["fin", "swe", "eng"].filter(there.contains)
        guard !wanted.isEmpty else { return nil }
        self.media = media
        self.jail = jail
        languages = wanted.joined(separator: "+")
    }

    /// What stands on a picture; nil when the reader fails on it or has no time left, which refuses nothing.
    ///
    /// - Parameter isKnown: its words are known from elsewhere.
    func read(
        _ picture: PixelPicture, isKnown: Bool = false, within budget: SubmissionBudget
    ) async -> PosterText? {
        if let first = picture.pixels.first, picture.pixels.allSatisfy({ $0 == first }) {
            return PosterText(words: [], text: "", isBlank: true)
        }
        // Beyond this, reading takes seconds more and finds nothing that could be read from a chair.
        guard let seconds = budget.readingSeconds(isKnown: isKnown) else { return nil }
        let halvings = picture.size.longSide > 2400 ? 1 : 0
        guard
            let folder = try? media.workFolder(
                for: "tesseract", input: PosterReader.file(picture, halved: halvings == 1))
        else { return nil }
        defer { folder.remove() }
        let job = DecodingJob(jail: jail, folder: folder, budget: budget)
        let begin = ContinuousClock.now
        let output = try? await job.run(
            "tesseract", package: "tesseract-ocr",
            // Thresholds by tile: pale text is found, too, so that its contrast can be judged.
            [WorkFolder.input, "stdout", "-l", languages, "--psm", "3", "-c", "thresholding_method=1", "tsv"],
            printing: 8_000_000, seconds: seconds)
        budget.read(for: begin.duration(to: .now), gaveUp: output == nil)
        guard let output else { return nil }
        return PosterReader.text(tsv: output.text, scale: 1 << halvings, picture: picture)
    }

    /// Reads tesseract's table: a word a line, its box in columns 7 to 10, confidence and text in the last two.
    static func text(tsv: String, scale: Int, picture: PixelPicture) -> PosterText {
        var words: [PosterText.Word] = []
        var lines: [String] = []
        var lineKey: [Substring] = []
        let frame = PixelRect(size: picture.size)
        for row in tsv.split(separator: "\n").dropFirst() {
            let cells = row.split(separator: "\t", omittingEmptySubsequences: false)
            guard cells.count == 12, cells[0] == "5", let x = Int(cells[6]), let y = Int(cells[7]),
                let width = Int(cells[8]), let height = Int(cells[9]), let confidence = Double(cells[10]),
                width > 0, height > 0, width < 20_000, height < 20_000, abs(x) < 20_000, abs(y) < 20_000
            else { continue }
            let text = TextNormalizer.line(String(cells[11]))
            let rect = PixelRect(x * scale, y * scale, width * scale, height * scale)
            guard !text.isEmpty, TextFault(text, limit: Limits.shortTextCharacters) == nil, confidence >= 30,
                frame.contains(rect)
            else { continue }
            words.append(
                PosterText.Word(
                    text: text, rect: rect, capPx: capHeight(of: text, boxHeight: rect.height),
                    contrast: contrast(in: rect, of: picture), confidence: Int(min(100, confidence))))
            let key = Array(cells[2...4])
            if key == lineKey, let last = lines.indices.last {
                lines[last] += " " + text
            } else {
                lines.append(text)
                lineKey = key
            }
        }
        return PosterText(words: words, text: lines.joined(separator: "\n"))
    }

    /// The height of a capital in a word whose ink is `boxHeight` high, from which letters it has.
    ///
    /// Proportions of common sans serifs: capital 0.73, small letter 0.545, descender 0.2 of the em.
    ///
    /// | word | ink | capital / ink |
    /// |---|---|---|
    /// | `Tule` | capital | 1.00 |
    /// | `Ryhmä` | capital and descender | 0.78 |
    /// | `seuraan` | small letters | 1.34 |
    /// | `puro` | small letters and descender | 0.98 |
    static func capHeight(of word: String, boxHeight: Int) -> Double {
        let tall = word.contains { $0.isUppercase || $0.isNumber || "bdfhijkltåäö!?/()".contains($0) }
        let deep = word.contains { "gjpqyQ,;()".contains($0) }
        let ink = (tall ? 0.73 : 0.545) + (deep ? 0.2 : 0)
        return Double(boxHeight) * 0.73 / ink
    }

    /// The contrast between the darkest and the lightest twentieth of a box: its letters and their ground.
    static func contrast(in rect: PixelRect, of picture: PixelPicture) -> Double {
        var histogram = [Int](repeating: 0, count: 256)
        var sample: [UInt32] = []
        let step = max(1, rect.height / 40)
        for y in stride(from: rect.y, to: rect.bottom, by: step) {
            for x in stride(from: rect.x, to: rect.right, by: step) {
                let pixel = picture[x, y]
                sample.append(pixel)
                histogram[brightness(pixel)] += 1
            }
        }
        func level(_ share: Double) -> Int {
            var left = Int(Double(sample.count) * share)
            for (value, count) in histogram.enumerated() {
                left -= count
                if left < 0 { return value }
            }
            return 255
        }
        let (low, high) = (level(0.05), level(0.95))
        guard let dark = sample.first(where: { brightness($0) == low }),
            let light = sample.first(where: { brightness($0) == high })
        else { return 1 }
        return Color(dark & 0xFFFFFF).contrast(with: Color(light & 0xFFFFFF))
    }

    private static func brightness(_ pixel: UInt32) -> Int {
        Int((pixel >> 16 & 255) * 54 + (pixel >> 8 & 255) * 183 + (pixel & 255) * 19) >> 8
    }

    /// The picture as a PPM file, for tools; with `halved`, four pixels become one.
    private static func file(_ picture: PixelPicture, halved: Bool) -> [UInt8] {
        let step = halved ? 2 : 1
        let width = picture.size.width / step
        let height = picture.size.height / step
        var bytes = Array("P6\n\(width) \(height)\n255\n".utf8)
        bytes.reserveCapacity(bytes.count + width * height * 3)
        picture.withUnsafePixels { pixels in
            for y in 0..<height {
                for x in 0..<width {
                    for shift in [UInt32(16), 8, 0] {
                        var sum: UInt32 = 0
                        for dy in 0..<step {
                            for dx in 0..<step {
                                sum += pixels[(y * step + dy) * picture.size.width + x * step + dx] >> shift & 255
                            }
                        }
                        bytes.append(UInt8(sum / UInt32(step * step)))
                    }
                }
            }
        }
        return bytes
    }
}
