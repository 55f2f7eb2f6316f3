internal import SignModel
internal import SignStore
internal import SignWords

/// What was seen while a file was opened that its sender may not have meant.
enum PictureNote: Hashable, Sendable {
    /// The decoder complained; of so many hundredths of the picture there is nothing.
    case damaged(missingPercent: Int)
    /// Pale on nothing: it was laid on a dark ground instead of white.
    case onDark
    /// Only the first of so many pages or pictures was taken.
    case pagesLeft(of: Int)
    /// Typefaces that the document only names.
    case fonts([String])
    /// Text that flows into a frame, which no program but one draws.
    case flowedText
    /// Pictures that lie outside the file.
    case linkedPictures(Int)

    /// What the receipt says of it.
    func finding(at place: String) -> SubmissionFinding {
        switch self {
        case .damaged(let percent) where percent > 0:
            SubmissionFinding(
                "looksDamaged", .warning, at: place,
                Words(
                    "Tiedosto on viallinen: kuvasta puuttuu \(percent) %.",
                    "Filen är skadad: \(percent) % av bilden saknas.",
                    "The file is damaged: \(percent) % of the picture is missing."),
                advice: PictureNote.sendAgain)
        case .damaged:
            SubmissionFinding(
                "looksDamaged", .hint, at: place,
                Words(
                    "Tiedostossa on pieni vika, mutta kuva näyttää kokonaiselta.",
                    "Filen har ett litet fel, men bilden ser hel ut.",
                    "The file has a small fault, but the picture looks whole."),
                advice: PictureNote.sendAgain)
        case .onDark:
            SubmissionFinding(
                "drawnOnDark", .hint, at: place,
                Words(
                    "Kuvassa on vaaleaa ilman taustaa. Se asetettiin tummalle pohjalle.",
                    "Bilden är ljus och saknar bakgrund. Den lades på mörk botten.",
                    "The picture is pale and has no ground. It was laid on a dark one."),
                advice: Words(
                    "Tallenna kuva taustansa kanssa, jos haluat muun pohjan.",
                    "Spara bilden med sin bakgrund, om du vill ha en annan botten.",
                    "Save the picture with its ground if you want another one."))
        case .pagesLeft(let count):
            SubmissionFinding(
                "pagesLeftOut", .warning, at: place,
                Words(
                    "Tiedostossa on \(count) sivua. Vain ensimmäinen näkyy.",
                    "Filen har \(count) sidor. Bara den första visas.",
                    "The file has \(count) pages. Only the first is shown."),
                advice: Words(
                    "Nimeä tiedosto kohdassa slides, jos kaikki sivut näytetään.",
                    "Nämn filen i fältet slides, om alla sidor ska visas.",
                    "Name the file in the field slides if all pages are to be shown."))
        case .fonts(let names):
            SubmissionFinding(
                "fontsNotEmbedded", .warning, at: place,
                Words(
                    "Tiedostosta puuttuu kirjasintyyppejä: \(PictureNote.list(names)). Teksti voi näyttää erilaiselta.",
                    "Filen saknar typsnitt: \(PictureNote.list(names)). Texten kan se annorlunda ut.",
                    "The file lacks typefaces: \(PictureNote.list(names)). The text may look different."),
                advice: Words(
                    "Tallenna PDF niin, että kirjasimet ovat mukana, ja katso dian kuva.",
                    "Spara PDF-filen så att typsnitten följer med, och se på bilden av dian.",
                    "Save the PDF with its typefaces in it, and look at the picture of the slide."))
        case .flowedText:
            SubmissionFinding(
                "flowedText", .warning, at: place,
                Words(
                    "Kuvassa on tekstiä, joka ei näy.",
                    "Bilden har text som inte visas.",
                    "The picture has text that is not drawn."),
                advice: Words(
                    "Muuta teksti poluiksi piirto-ohjelmassa, tai tallenna PDF.",
                    "Gör texten till banor i ritprogrammet, eller spara som PDF.",
                    "Turn the text into paths in the drawing program, or save a PDF."))
        case .linkedPictures(let count):
            SubmissionFinding(
                "linkedPicture", .warning, at: place,
                Words(
                    count == 1
                        ? "Tiedostossa on 1 kuva, joka on muualla. Se ei näy."
                        : "Tiedostossa on \(count) kuvaa, jotka ovat muualla. Ne eivät näy.",
                    count == 1
                        ? "Filen har 1 bild som finns någon annanstans. Den visas inte."
                        : "Filen har \(count) bilder som finns någon annanstans. De visas inte.",
                    count == 1
                        ? "The file has 1 picture that lies elsewhere. It is not shown."
                        : "The file has \(count) pictures that lie elsewhere. They are not shown."),
                advice: Words(
                    "Upota kuvat tiedostoon, tai tallenna PDF.", "Bädda in bilderna i filen, eller spara som PDF.",
                    "Embed the pictures in the file, or save a PDF."))
        }
    }

    private static let sendAgain = Words(
        "Katso dian kuva. Tallenna tiedosto uudelleen ja lähetä se, jos jotain puuttuu.",
        "Se på bilden av dian. Spara filen på nytt och skicka den, om något saknas.",
        "Look at the picture of the slide. Save the file again and send it if something is missing.")

    private static func list(_ names: [String]) -> String {
        names.prefix(5).joined(separator: ", ") + (names.count > 5 ? " …" : "")
    }
}
