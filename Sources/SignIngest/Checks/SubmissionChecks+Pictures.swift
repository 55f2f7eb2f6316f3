internal import SignModel
internal import SignStore
internal import SignWords

extension SubmissionChecks {
    /// What the picture itself tells: size, shape, amount of text, its height and contrast.
    func pictureFindings(_ slide: Slide) -> [SubmissionFinding] {
        sizeFindings(slide) + textOnPicture(slide)
    }

    /// The display on which a picture of `size` comes out worst by `measure`.
    private func worst(_ measure: (Display) -> Double) -> (display: Display, value: Double)? {
        displays.map { ($0, measure($0)) }.max { $0.1 < $1.1 }
    }

    private func sizeFindings(_ slide: Slide) -> [SubmissionFinding] {
        var findings: [SubmissionFinding] = []
        let size = slide.poster.size
        let empty = worst { display in
            let fitted = size.fitted(in: display.canvas)
            return 1 - Double(fitted.width * fitted.height) / Double(display.canvas.width * display.canvas.height)
        }
        if let empty, empty.value > 0.15 {
            let percent = Int((empty.value * 100).rounded())
            let canvas = empty.display.canvas
            findings.append(
                SubmissionFinding(
                    "wrongShape", percent > 50 ? .warning : .hint, at: slide.source,
                    Words(
                        "Kuva on eri muotoinen kuin näyttö \(canvas): \(percent) % näytöstä jää tyhjäksi.",
                        "Bilden har en annan form än skärmen \(canvas): \(percent) % av skärmen blir tom.",
                        "The picture has another shape than the screen \(canvas): \(percent) % of it stays empty."),
                    advice: Words(
                        "Tee kuva muotoon \(canvas).", "Gör bilden i formen \(canvas).",
                        "Make the picture \(canvas).")))
        }
        let blown = worst { display in Double(size.fitted(in: display.canvas).width) / Double(size.width) }
        if let blown, blown.value > 1.25, !slide.isVector {
            let fitted = size.fitted(in: blown.display.canvas)
            findings.append(
                SubmissionFinding(
                    "tooSmall", blown.value > 2 ? .warning : .hint, at: slide.source,
                    Words(
                        "Kuva (\(size)) on liian pieni koko näytölle: sitä suurennetaan kokoon \(fitted), ja se sumenee.",
                        "Bilden (\(size)) är för liten för hela skärmen: den förstoras till \(fitted) och blir suddig.",
                        "The picture (\(size)) is too small for a full screen: it is blown up to \(fitted) and blurs."),
                    advice: Words(
                        "Lähetä kuva, jonka pitkä sivu on vähintään \(fitted.longSide) pikseliä, tai PDF.",
                        "Skicka en bild vars långsida är minst \(fitted.longSide) pixlar, eller en PDF.",
                        "Send a picture whose long side is at least \(fitted.longSide) pixels, or a PDF.")))
        }
        return findings
    }

    private func textOnPicture(_ slide: Slide) -> [SubmissionFinding] {
        guard let text = slide.text else { return [] }
        guard !text.isBlank else {
            return [
                SubmissionFinding(
                    "blankSlide", .warning, at: slide.source,
                    Words("Dia on tyhjä.", "Dian är tom.", "The slide is empty."),
                    advice: Words("Jätä se pois.", "Lämna bort den.", "Leave it out."))
            ]
        }
        return amount(text, slide) + heights(text, slide) + contrasts(text, slide)
    }

    /// Says once what was not looked at, where no text recognition is installed.
    func unreadFindings() -> [SubmissionFinding] {
        guard !canRead, !slides.isEmpty else { return [] }
        return [
            SubmissionFinding(
                "textNotChecked", .hint, at: "slides",
                Words(
                    "Kuvien tekstin kokoa ja kontrastia ei tarkistettu.",
                    "Textens storlek och kontrast i bilderna kontrollerades inte.",
                    "Size and contrast of the text in the pictures were not checked."),
                advice: Words(
                    "Tarkistus tarvitsee Debianin paketit tesseract-ocr, tesseract-ocr-fin ja tesseract-ocr-swe.",
                    "Kontrollen behöver Debianpaketen tesseract-ocr, tesseract-ocr-fin och tesseract-ocr-swe.",
                    "The check needs the Debian packages tesseract-ocr, tesseract-ocr-fin and tesseract-ocr-swe."))
        ]
    }

    private func amount(_ text: PosterText, _ slide: Slide) -> [SubmissionFinding] {
        let characters = text.sureWords.reduce(0) { $0 + $1.text.count + 1 }
        guard characters > Limits.slideCharacters else { return [] }
        return [
            SubmissionFinding(
                "tooMuchText", characters > 2 * Limits.slideCharacters ? .warning : .hint, at: slide.source,
                Words(
                    "Kuvassa on paljon tekstiä: \(characters) merkkiä, yhdelle dialle sopii \(Limits.slideCharacters).",
                    "Bilden har mycket text: \(characters) tecken, en dia rymmer \(Limits.slideCharacters).",
                    "The picture has much text: \(characters) characters. A slide carries \(Limits.slideCharacters)."),
                advice: Words(
                    "Lyhennä, tai jaa kahdelle dialle.", "Förkorta, eller dela upp på två dior.",
                    "Shorten it, or spread it over two slides."))
        ]
    }

    /// How much larger a poster is on the screen than in the file. One that leaves a good part of the screen empty
    /// stands between margins of 5 % of the shorter side.
    static func scale(of size: PixelSize, on display: Display) -> Double {
        let canvas = display.canvas
        let fitted = size.fitted(in: canvas)
        let scale = Double(fitted.width) / Double(size.width)
        let isBeside = fitted.width * 5 < canvas.width * 4 || fitted.height * 5 < canvas.height * 4
        return isBeside ? scale * 0.9 : scale
    }

    /// Capitals below 16′ cannot be read from the chairs, below 22′ only by those who see well
    /// (`guides/accessibility.md`, 2.2).
    private func heights(_ text: PosterText, _ slide: Slide) -> [SubmissionFinding] {
        var worstShare = (share: 0.0, seen: 0.0, needed: 0, metres: 0.0, small: 0, floor: false)
        let words = text.sureWords
        guard !words.isEmpty else { return [] }
        for display in displays {
            let scale = SubmissionChecks.scale(of: slide.poster.size, on: display)
            for (arcMinutes, floor) in [(16.0, true), (22.0, false)] {
                let needed = display.px(arcMinutes: arcMinutes, distanceMm: display.viewingDistanceMm)
                let small = words.filter { $0.capPx * scale < Double(needed) * 0.95 }
                let share = Double(small.count) / Double(words.count)
                guard share > 0.1 || small.count >= 5, share > worstShare.share || floor && !worstShare.floor else {
                    continue
                }
                if worstShare.floor && !floor { continue }
                let middle = small.map { $0.capPx * scale }.sorted()[small.count / 2]
                worstShare = (
                    share, middle, needed, Double(display.viewingDistanceMm) / 1000, small.count, floor
                )
            }
        }
        guard worstShare.small > 0 else { return [] }
        let seen = Int(worstShare.seen.rounded())
        let english = MeasureWords.metres(worstShare.metres, .english)
        let metres = MeasureWords.metres(worstShare.metres, .finnish)
        let times = Int((Double(worstShare.needed) / max(1, worstShare.seen) * 100).rounded())
        return [
            SubmissionFinding(
                "textTooSmall", worstShare.floor ? .warning : .hint, at: slide.source,
                Words(
                    "Tekstiä ei voi lukea \(metres) metristä: \(worstShare.small) sanassa iso kirjain on noin \(seen) pikseliä, tarvitaan \(worstShare.needed).",
                    "Texten kan inte läsas på \(metres) meters håll: i \(worstShare.small) ord är en stor bokstav cirka \(seen) pixlar, det behövs \(worstShare.needed).",
                    "Text cannot be read from \(english) metres: in \(worstShare.small) words a capital is about \(seen) pixels, \(worstShare.needed) are needed."
                ),
                advice: Words(
                    "Suurenna pientä tekstiä (noin \(times) %), tai poista se.",
                    "Förstora den lilla texten (cirka \(times) %), eller ta bort den.",
                    "Enlarge the small text (to about \(times) %), or leave it out."))
        ]
    }

    private func contrasts(_ text: PosterText, _ slide: Slide) -> [SubmissionFinding] {
        let words = text.sureWords
        let poor = words.filter { $0.contrast < 4.5 }
        let fair = words.filter { $0.contrast < 7 }
        let isPoor = poor.count >= 2 && poor.count * 20 >= words.count
        guard isPoor || fair.count >= 3 && fair.count * 5 >= words.count, let first = (isPoor ? poor : fair).first
        else { return [] }
        let low = (isPoor ? poor : fair).map(\.contrast).min() ?? 1
        let ratio = String(Int(low)) + "," + String(Int((low * 10).rounded(.down)) % 10)
        let point = ratio.replacing(",", with: ".")
        return [
            SubmissionFinding(
                "lowContrast", isPoor ? .warning : .hint, at: slide.source,
                Words(
                    "Teksti erottuu huonosti taustasta: kontrasti on \(ratio):1 sanassa ”\(first.text)”. Tarvitaan 4,5:1, hyvä on 7:1.",
                    "Texten syns dåligt mot bakgrunden: kontrasten är \(ratio):1 i ordet ”\(first.text)”. Det behövs 4,5:1, bra är 7:1.",
                    "Text stands out poorly: the contrast is \(point):1 in the word “\(first.text)”. 4.5:1 is needed, 7:1 is good."
                ),
                advice: Words(
                    "Käytä tummaa tekstiä vaalealla pohjalla tai päinvastoin.",
                    "Använd mörk text på ljus botten eller tvärtom.",
                    "Use dark text on a light ground, or the other way round."))
        ]
    }

    /// Pictures need words for search, speech and the touch page.
    func altFindings() -> [SubmissionFinding] {
        guard !slides.isEmpty || content.picture != nil else { return [] }
        let missing = content.languages.filter { content.alt[$0] == nil }
        guard !missing.isEmpty else { return [] }
        let severity: SubmissionFinding.Severity = slides.isEmpty ? .hint : .warning
        return [
            SubmissionFinding(
                "missingAlt", severity, at: "alt",
                Words(
                    "Kuvan sanat puuttuvat \(Wording(.finnish).inLanguages(missing)). Haku, ääneen lukeminen ja kosketussivu tarvitsevat ne.",
                    "Bildens ord saknas \(Wording(.swedish).inLanguages(missing)). Sökning, uppläsning och pekskärmens sida behöver dem.",
                    "The words of the picture are missing \(Wording(.english).inLanguages(missing)). Search, speech and the touch page need them."
                ),
                advice: Words(
                    "Kirjoita, mitä kuvassa sanotaan: lomakkeen kohta alt, tai --alt TEKSTI.",
                    "Skriv vad som står i bilden: formulärets fält alt, eller --alt TEXT.",
                    "Write what the picture says: the form's field alt, or --alt TEXT."))
        ]
    }
}
