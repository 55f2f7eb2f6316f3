internal import Glibc
public import SignModel
internal import SignWords

extension IngestError.Reason {
    /// The refusal in words, in Finnish, Swedish and English, with what to do where that is not plain.
    public var text: LocalizedText {
        let (fi, sv, en) = words
        return LocalizedText(fi, sv, en)
    }

    private var words: (fi: String, sv: String, en: String) {
        switch self {
        case .notFound:
            (
                "Tiedostoa tai kansiota ei ole. Tarkista nimi.", "Filen eller mappen finns inte. Kontrollera namnet.",
                "There is no such file or folder. Check the name."
            )
        case .notRegularFile:
            (
                "Tämä ei ole tavallinen tiedosto. Lähetä kuva, PDF tai lomake.",
                "Det här är inte en vanlig fil. Skicka en bild, en PDF eller formuläret.",
                "This is not an ordinary file. Send a picture, a PDF or the form."
            )
        case .emptyFile:
            (
                "Tiedosto on tyhjä. Lähetä se uudelleen.", "Filen är tom. Skicka den på nytt.",
                "The file is empty. Send it again."
            )
        case .fileTooLarge(let bytes, let limit):
            (
                "Tiedosto on liian suuri: \(ByteWords.size(bytes, .finnish)), enintään \(ByteWords.size(limit, .finnish, isLimit: true)). Pienennä kuva tai jaa aineisto.",
                "Filen är för stor: \(ByteWords.size(bytes, .swedish)), högst \(ByteWords.size(limit, .swedish, isLimit: true)). Gör bilden mindre eller dela upp materialet.",
                "The file is too large: \(ByteWords.size(bytes, .english)), at most \(ByteWords.size(limit, .english, isLimit: true)). Make the picture smaller or split it."
            )
        case .unknownType:
            (
                "Tiedostotyyppiä ei tunnistettu. Lähetä PDF, PNG tai JPEG.",
                "Filtypen kändes inte igen. Skicka PDF, PNG eller JPEG.",
                "The kind of file was not recognised. Send PDF, PNG or JPEG."
            )
        case .typeNotTaken(let kind):
            (
                "Tämä tiedostotyyppi ei kelpaa: \(kind). Tallenna tiedosto PDF-muotoon ja lähetä se.",
                "Den här filtypen kan inte användas: \(kind). Spara filen som PDF och skicka den.",
                "This kind of file cannot be used: \(kind). Save the file as PDF and send that."
            )
        case .foreign(let kind): IngestError.Reason.three(kind.words)
        case .damaged:
            (
                "Tiedosto on viallinen tai katkennut. Tallenna se uudelleen ja lähetä se.",
                "Filen är skadad eller avbruten. Spara den på nytt och skicka den.",
                "The file is damaged or cut short. Save it again and send that."
            )
        case .mostlyMissing(let percent):
            (
                "Kuvasta puuttuu \(percent)\u{A0}%. Lähetä tiedosto uudelleen.",
                "\(percent)\u{A0}% av bilden saknas. Skicka filen på nytt.",
                "\(percent)% of the picture is missing. Send the file again."
            )
        case .unreadableColours(let kind):
            (
                "Kuvan värejä ei voi lukea: \(kind). Tallenna kuva PNG- tai JPEG-muotoon.",
                "Bildens färger kan inte läsas: \(kind). Spara bilden som PNG eller JPEG.",
                "The picture's colours cannot be read: \(kind). Save it as PNG or JPEG."
            )
        case .tooManyPixels(let width, let height, let limit):
            (
                "Kuva on liian suuri: \(width) × \(height) pikseliä, enintään \(limit.mega) miljoonaa. Pienennä kuva.",
                "Bilden är för stor: \(width) × \(height) pixlar, högst \(limit.mega) miljoner. Gör bilden mindre.",
                "The picture is too large: \(width) × \(height) pixels, at most \(limit.mega) million. Make it smaller."
            )
        case .sideTooLong(let pixels, let limit):
            (
                "Kuvan sivu on liian pitkä: \(pixels) pikseliä, enintään \(limit). Pienennä kuva.",
                "Bildens sida är för lång: \(pixels) pixlar, högst \(limit). Gör bilden mindre.",
                "A side of the picture is too long: \(pixels) pixels, at most \(limit). Make it smaller."
            )
        case .tooFewPixels(let width, let height, let limit):
            (
                "Kuva on liian pieni: \(width) × \(height) pikseliä, vähintään \(limit) × \(limit). Lähetä isompi kuva.",
                "Bilden är för liten: \(width) × \(height) pixlar, minst \(limit) × \(limit). Skicka en större bild.",
                "The picture is too small: \(width) × \(height) pixels, at least \(limit) × \(limit). Send a larger one."
            )
        case .pixelsTogether(let pixels, let limit):
            (
                "Kuvat ovat yhdessä liian suuria: \(pixels.mega) miljoonaa pikseliä, enintään \(limit.mega). Pienennä kuvat.",
                "Bilderna är för stora tillsammans: \(pixels.mega) miljoner pixlar, högst \(limit.mega). Gör bilderna mindre.",
                "The pictures are too large together: \(pixels.mega) million pixels, at most \(limit.mega). Make them smaller."
            )
        case .tooManyPages(let pages, let limit):
            (
                "Sivuja on liian monta: \(pages), enintään \(limit). Lähetä vain näytettävät sivut.",
                "Sidorna är för många: \(pages), högst \(limit). Skicka bara de sidor som ska visas.",
                "There are too many pages: \(pages), at most \(limit). Send only those to be shown."
            )
        case .encrypted:
            (
                "Tiedosto on suojattu salasanalla. Tallenna se ilman salasanaa.",
                "Filen är skyddad med lösenord. Spara den utan lösenord.",
                "The file is protected by a password. Save it without one."
            )
        case .decoderTimedOut(let seconds):
            (
                "Tiedoston avaaminen kesti liian kauan, yli \(seconds) sekuntia. Tallenna se yksinkertaisempana kuvana.",
                "Det tog för länge att öppna filen, över \(seconds) sekunder. Spara den som en enklare bild.",
                "Opening the file took too long, more than \(seconds) seconds. Save it as a simpler picture."
            )
        case .decoderRanOut(let bytes):
            (
                "Tiedoston avaaminen vaatii liikaa muistia, yli \(bytes.mega) Mt. Pienennä kuva.",
                "Det krävs för mycket minne för att öppna filen, över \(bytes.mega) MB. Gör bilden mindre.",
                "Opening the file needs too much memory, more than \(bytes.mega) MB. Make the picture smaller."
            )
        case .toolMissing(let tool, let package):
            (
                "Tästä koneesta puuttuu ohjelma \(tool). Asenna Debianin paketti \(package), tai lähetä PDF, PNG tai JPEG.",
                "Programmet \(tool) saknas på den här datorn. Installera Debianpaketet \(package), eller skicka PDF, PNG eller JPEG.",
                "The program \(tool) is not on this machine. Install the Debian package \(package), or send PDF, PNG or JPEG."
            )
        case .noJail(let why):
            (
                "Tiedostoja ei voi avata turvallisesti tällä koneella: \(why). Asenna Debianin paketti bubblewrap ja salli käyttäjän nimiavaruudet, tai anna valitsin --without-jail.",
                "Filer kan inte öppnas tryggt på den här datorn: \(why). Installera Debianpaketet bubblewrap och tillåt namnrymder för användare, eller ge valet --without-jail.",
                "Files cannot be opened safely on this machine: \(why). Install the Debian package bubblewrap and allow user namespaces, or give --without-jail."
            )
        case .entryEscapes(let entry):
            (
                "ZIP-tiedostossa on nimi, joka osoittaa sen ulkopuolelle: \(entry). Tee ZIP-tiedosto uudelleen.",
                "ZIP-filen har ett namn som pekar utanför den: \(entry). Gör ZIP-filen på nytt.",
                "The ZIP file has a name that points outside it: \(entry). Make the ZIP file anew."
            )
        case .entryIsLink(let entry):
            (
                "Tämä on linkki toiseen tiedostoon: \(entry). Lähetä itse tiedosto.",
                "Det här är en länk till en annan fil: \(entry). Skicka själva filen.",
                "This is a link to another file: \(entry). Send the file itself."
            )
        case .nestedArchive(let entry):
            (
                "ZIP-tiedoston sisällä on toinen pakattu tiedosto: \(entry). Pura se ja lähetä tiedostot.",
                "ZIP-filen innehåller en annan packad fil: \(entry). Packa upp den och skicka filerna.",
                "There is another packed file inside the ZIP file: \(entry). Unpack it and send the files."
            )
        case .archiveExpandsTooMuch(let ratio, let limit):
            (
                "ZIP-tiedosto kasvaa purettaessa \(ratio)-kertaiseksi, enintään \(limit)-kertaiseksi. Lähetä tiedostot ilman sitä.",
                "ZIP-filen växer \(ratio) gånger när den packas upp, högst \(limit) gånger. Skicka filerna utan den.",
                "The ZIP file grows \(ratio) times when it is unpacked, at most \(limit) times. Send the files without it."
            )
        case .tooManyEntries(let count, let limit):
            (
                "Tiedostoja on liian monta: \(count), enintään \(limit). Lähetä vain näytettävät tiedostot.",
                "Filerna är för många: \(count), högst \(limit). Skicka bara de filer som ska visas.",
                "There are too many files: \(count), at most \(limit). Send only those to be shown."
            )
        case .foldersTooDeep(let limit):
            (
                "Sisäkkäisiä kansioita on liian monta, enintään \(limit). Siirrä tiedostot ylempään kansioon.",
                "Det finns för många mappar i varandra, högst \(limit). Flytta filerna till en mapp högre upp.",
                "Too many folders lie in one another, at most \(limit). Move the files to a folder further up."
            )
        case .archiveTooLarge(let bytes, let limit):
            (
                "Tiedostot ovat yhdessä liian suuria: \(ByteWords.size(bytes, .finnish)), enintään \(ByteWords.size(limit, .finnish, isLimit: true)). Pienennä kuvat tai jaa aineisto.",
                "Filerna är för stora tillsammans: \(ByteWords.size(bytes, .swedish)), högst \(ByteWords.size(limit, .swedish, isLimit: true)). Gör bilderna mindre eller dela upp materialet.",
                "The files are too large together: \(ByteWords.size(bytes, .english)), at most \(ByteWords.size(limit, .english, isLimit: true)). Make the pictures smaller or split it."
            )
        case .duplicateEntry(let entry):
            (
                "ZIP-tiedostossa on kaksi samannimistä tiedostoa: \(entry). Tee ZIP-tiedosto uudelleen.",
                "ZIP-filen har två filer med samma namn: \(entry). Gör ZIP-filen på nytt.",
                "The ZIP file has two files of the same name: \(entry). Make the ZIP file anew."
            )
        case .nothingToShow:
            (
                "Aineistossa ei ole kuvaa, PDF-tiedostoa eikä lomaketta. Lisää jokin niistä. Tyhjä lomake: infotaulu submit --template.",
                "Materialet har varken bild, PDF-fil eller formulär. Lägg till något av dem. Tomt formulär: infotaulu submit --template.",
                "There is no picture, no PDF and no form in it. Add one of them. An empty form: infotaulu submit --template."
            )
        case .severalAnnouncements(let count):
            (
                "Lomakkeita on \(count). Lähetä yksi kerrallaan.", "Formulären är \(count). Skicka ett åt gången.",
                "There are \(count) forms in it. Send one at a time."
            )
        case .notText:
            (
                "Tiedosto ei ole tekstiä. Tallenna se tekstinä, UTF-8.",
                "Filen är inte text. Spara den som text, UTF-8.",
                "The file is not text. Save it as text, UTF-8."
            )
        case .feed(let fault): fault.three
        case .yaml, .unknownField, .cutByComma, .time, .endsBeforeStart, .overSeveralDays, .rule, .missingField:
            formWords
        case .wrongValue(let value, let expected):
            (
                "”\(value)” ei kelpaa. Kirjoita: \(expected).", "”\(value)” kan inte användas. Skriv: \(expected).",
                "“\(value)” cannot be used. Write: \(expected)."
            )
        case .text(let fault): IngestError.Reason.three(fault.words)
        case .letters(let missing): IngestError.Reason.three(missing.words, missing.advice)
        case .listTooLong(let count, let limit):
            (
                "Luettelossa on liian monta kohtaa: \(count), enintään \(limit). Lyhennä sitä.",
                "Listan har för många punkter: \(count), högst \(limit). Förkorta den.",
                "The list has too many items: \(count), at most \(limit). Shorten it."
            )
        case .tooManySlides(let count, let limit):
            (
                "Dioja tulee liian monta: \(count), enintään \(limit). Jaa aineisto useaksi tiedotteeksi.",
                "Diorna blir för många: \(count), högst \(limit). Dela upp materialet i flera meddelanden.",
                "It makes too many slides: \(count), at most \(limit). Split it into several announcements."
            )
        case .system(let call, let errno):
            IngestError.Reason.words(ofSystem: call, errno)
        case .busy:
            (
                "Toinen kirjoittaa juuri nyt. Yritä uudelleen.", "Någon annan skriver just nu. Försök igen.",
                "Somebody else is writing just now. Try again."
            )
        }
    }

    /// The causes people can do something about in words, the others as the system calls them.
    private static func words(ofSystem call: String, _ errno: Int32) -> (fi: String, sv: String, en: String) {
        let cause = String(cString: strerror(errno))
        switch errno {
        case ENOSPC, EDQUOT:
            return (
                "Levy on täynnä. Vapauta tilaa ja yritä uudelleen.", "Disken är full. Frigör utrymme och försök igen.",
                "The disk is full. Make room and try again."
            )
        case EACCES, EPERM, EROFS:
            return (
                "Tähän ei ole lupaa lukea tai kirjoittaa. Pyydä lupa koneen ylläpitäjältä (\(call): \(cause)).",
                "Det finns inte rätt att läsa eller skriva här. Be om rätten av den som sköter datorn (\(call): \(cause)).",
                "There is no permission to read or write here. Ask who looks after the machine (\(call): \(cause))."
            )
        default:
            return (
                "Järjestelmän virhe. Kerro se koneen ylläpitäjälle (\(call): \(cause)).",
                "Systemfel. Berätta det för den som sköter datorn (\(call): \(cause)).",
                "System error. Tell who looks after the machine (\(call): \(cause))."
            )
        }
    }

    /// Words of the room below, what is wrong before what to do.
    static func three(_ texts: LocalizedText...) -> (fi: String, sv: String, en: String) {
        func joined(_ language: Language) -> String {
            texts.compactMap { $0[language]?.asSentence }.joined(separator: " ")
        }
        return (joined(.finnish), joined(.swedish), joined(.english))
    }
}

extension Int {
    /// In millions, rounded up, so that what is too much is more than its limit in words, too.
    fileprivate var mega: Int { (self + 999_999) / 1_000_000 }
}
