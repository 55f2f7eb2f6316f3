internal import SignModel
internal import SignWords

extension ForeignKind {
    /// What it is, and what to do to have it shown.
    var words: LocalizedText {
        switch self {
        case .word, .sheet, .slideShow, .publisher, .drawing, .book: ofDocument
        case .appleDocument:
            LocalizedText(
                "Tämä on Pages-, Keynote- tai Numbers-tiedosto. Valitse ohjelmassa Vie ja PDF, ja lähetä PDF-tiedosto.",
                "Det här är en fil från Pages, Keynote eller Numbers. Välj Exportera och PDF i programmet, och skicka PDF-filen.",
                "This is a Pages, Keynote or Numbers file. Choose Export and PDF in the program, and send the PDF.")
        case .email:
            LocalizedText(
                "Tämä on sähköpostiviesti. Avaa se, tallenna sen liite ja lähetä liite.",
                "Det här är ett e-postmeddelande. Öppna det, spara bilagan och skicka bilagan.",
                "This is an e-mail message. Open it, save its attachment, and send that.")
        case .wrappedAttachment:
            LocalizedText(
                "Tämä on Outlookin liitepaketti (winmail.dat). Pyydä lähettäjältä tiedosto tavallisena liitteenä.",
                "Det här är ett bilagepaket från Outlook (winmail.dat). Be avsändaren om filen som en vanlig bilaga.",
                "This is Outlook's wrapping of attachments (winmail.dat). Ask the sender for the file as an ordinary attachment."
            )
        case .archive:
            LocalizedText(
                "Tämä on pakattu tiedosto. Pura se ja lähetä tiedostot, tai tee niistä ZIP-tiedosto.",
                "Det här är en packad fil. Packa upp den och skicka filerna, eller gör en ZIP-fil av dem.",
                "This is a packed file. Unpack it and send the files, or make a ZIP file of them.")
        case .link:
            LocalizedText(
                "Tämä on linkki eikä itse tiedosto. Avaa linkki, tallenna tiedosto ja lähetä se.",
                "Det här är en länk och inte själva filen. Öppna länken, spara filen och skicka den.",
                "This is a link and not the file itself. Open the link, save the file, and send that.")
        case .webPage:
            LocalizedText(
                "Tämä on verkkosivu. Tulosta se PDF-tiedostoksi ja lähetä PDF-tiedosto.",
                "Det här är en webbsida. Skriv ut den som PDF och skicka PDF-filen.",
                "This is a web page. Print it as a PDF and send that.")
        case .film:
            LocalizedText(
                "Tämä on video. Näytöllä näkyy vain kuvia. Lähetä kuva tai PDF-tiedosto.",
                "Det här är en video. Skärmen visar bara bilder. Skicka en bild eller en PDF-fil.",
                "This is a video. The screen shows pictures only. Send a picture or a PDF.")
        case .livePhoto:
            LocalizedText(
                "Tämä on elävä kuva (Live Photo). Tallenna siitä tavallinen kuva ja lähetä se.",
                "Det här är en rörlig bild (Live Photo). Spara en vanlig bild av den och skicka den.",
                "This is a Live Photo. Save an ordinary picture of it and send that.")
        case .sound:
            LocalizedText(
                "Tämä on äänitiedosto. Näytöllä ei ole ääntä. Lähetä teksti, kuva tai PDF-tiedosto.",
                "Det här är en ljudfil. Skärmen har inget ljud. Skicka en text, en bild eller en PDF-fil.",
                "This is a sound file. The screen has no sound. Send a text, a picture or a PDF.")
        case .program, .database:
            LocalizedText(
                "Tämä on tietokoneohjelman tiedosto. Lähetä kuva tai PDF-tiedosto.",
                "Det här är en fil till ett datorprogram. Skicka en bild eller en PDF-fil.",
                "This is a file of a computer program. Send a picture or a PDF.")
        case .otherPicture:
            LocalizedText(
                "Tämän lajin kuvaa ei oteta vastaan. Tallenna kuva PNG- tai JPEG-muotoon.",
                "Bilder av den här sorten tas inte emot. Spara bilden som PNG eller JPEG.",
                "Pictures of this kind are not taken. Save the picture as PNG or JPEG.")
        case .calendar:
            LocalizedText(
                "Tämä on kalenteri. Ota se vastaan näin: infotaulu ingest TIEDOSTO.",
                "Det här är en kalender. Ta emot den så här: infotaulu ingest FIL.",
                "This is a calendar. Take it in so: infotaulu ingest FILE.")
        case .contactCard:
            LocalizedText(
                "Tämä on yhteystietokortti. Kirjoita yhteystiedot lomakkeeseen.",
                "Det här är ett kontaktkort. Skriv kontaktuppgifterna i formuläret.",
                "This is a contact card. Write the contact details into the form.")
        }
    }

    /// What its program can save as a PDF.
    private var ofDocument: LocalizedText {
        let names: (String, String, String) =
            switch self {
            case .word: ("tekstinkäsittelyn asiakirja", "ett textdokument", "a word processor's document")
            case .sheet: ("taulukko", "en kalkyltabell", "a spreadsheet")
            case .slideShow:
                ("vanha PowerPoint-esitys", "en gammal PowerPoint-presentation", "an old PowerPoint presentation")
            case .publisher: ("Publisher-julkaisu", "en Publisher-publikation", "a Publisher file")
            case .book: ("sähkökirja", "en e-bok", "an e-book")
            default:
                ("piirto- tai taitto-ohjelman tiedosto", "en fil från ett ritprogram", "a file of a drawing program")
            }
        return LocalizedText(
            "Tämä on \(names.0). Tallenna se ohjelmassa PDF-muotoon ja lähetä PDF-tiedosto.",
            "Det här är \(names.1). Spara den som PDF i programmet och skicka PDF-filen.",
            "This is \(names.2). Save it as a PDF in its program and send that.")
    }
}
