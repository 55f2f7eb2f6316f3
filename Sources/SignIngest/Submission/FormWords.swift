/// Words that people write in a form in their own language, and what the form calls it.
enum FormWords {
    static let keys = [
        "otsikko": "title", "rubrik": "title", "teksti": "text", "kuvaus": "text", "beskrivning": "text",
        "aika": "when",
        "milloin": "when", "tid": "when", "när": "when", "paikka": "where", "missä": "where", "plats": "where",
        "var": "where", "yhteys": "contact", "yhteystiedot": "contact", "kontakt": "contact", "hinta": "price",
        "pris": "price", "ilmoittautuminen": "registration", "anmälan": "registration", "kuva": "picture",
        "bild": "picture", "diat": "slides", "dior": "slides", "aiheet": "themes", "aihe": "themes", "ämnen": "themes",
        "tunnus": "announcement", "nimi": "announcement", "beteckning": "announcement", "yhdistys": "association",
        "förening": "association", "puhelin": "phone", "telefon": "phone", "sähköposti": "email", "e-post": "email",
        "verkko": "web", "verkkosivu": "web", "webb": "web", "webbplats": "web", "alkaa": "start", "börjar": "start",
        "päättyy": "end", "loppuu": "end", "slutar": "end", "alkaen": "from", "asti": "until", "saakka": "until",
        "päivät": "days", "dagar": "days", "kellonajat": "hours", "tider": "hours", "tiedosto": "file", "fil": "file",
        "kieli": "language", "språk": "language", "näytöt": "screens", "skärmar": "screens",
    ]

    static let languages = [
        "suomi": "fi", "suomeksi": "fi", "finska": "fi", "finnish": "fi", "ruotsi": "sv", "ruotsiksi": "sv",
        "svenska": "sv", "swedish": "sv", "englanti": "en", "englanniksi": "en", "engelska": "en", "english": "en",
    ]
}
