internal import SignModel
internal import SignStore
internal import SignWords

extension SubmissionChecks {
    /// When it runs and when what it announces takes place.
    func timeFindings() -> [SubmissionFinding] {
        rangeFindings() + eventFindings() + nightFindings() + secondsFindings()
    }

    private func rangeFindings() -> [SubmissionFinding] {
        var findings: [SubmissionFinding] = []
        if let until = schedule.until {
            let last = lastDay(of: until)
            if until <= now {
                findings.append(
                    SubmissionFinding(
                        "pastEnd", .error, at: "schedule.until",
                        Words(
                            "Näyttöaika on jo päättynyt (\(last.figures)).",
                            "Visningstiden är redan slut (\(last.figures)).",
                            "The showing time is already over (\(last.english))."),
                        advice: Words("Anna uusi päättymispäivä.", "Ge ett nytt slutdatum.", "Give a new last day.")))
            }
            if let from = schedule.from, until <= from {
                findings.append(
                    SubmissionFinding(
                        "endsBeforeStart", .error, at: "schedule",
                        Words(
                            "Näyttöaika päättyy (\(last.figures)) ennen kuin se alkaa (\(from.date.figures)).",
                            "Visningstiden slutar (\(last.figures)) innan den börjar (\(from.date.figures)).",
                            "The showing time ends (\(last.english)) before it begins (\(from.date.english))."),
                        advice: Words("Korjaa päivät.", "Rätta datumen.", "Correct the days.")))
            }
        } else {
            findings.append(
                SubmissionFinding(
                    "noEndDate", .hint, at: "schedule.until",
                    Words(
                        "Viimeistä näyttöpäivää ei ole. Hyväksyjä asettaa sen (yleensä 60 päivää).",
                        "Sista visningsdagen saknas. Den som godkänner sätter den (oftast 60 dagar).",
                        "There is no last day of showing. The reviewer sets one (usually 60 days)."),
                    advice: Words(
                        "Kerro, mihin asti tiedote on ajankohtainen.", "Säg hur länge meddelandet är aktuellt.",
                        "Say how long the announcement is current.")))
        }
        return findings
    }

    private func eventFindings() -> [SubmissionFinding] {
        guard let when = content.when, when.rrule == nil else { return [] }
        let last = ([when.start.date] + when.also).max() ?? when.start.date
        if last < now.date {
            return [
                SubmissionFinding(
                    "pastEvent", .warning, at: "when",
                    Words(
                        "Tapahtuma on jo ollut (\(last.figures)).", "Evenemanget har redan varit (\(last.figures)).",
                        "The event is over (\(last.english))."),
                    advice: Words("Tarkista päivä.", "Kontrollera datumet.", "Check the date."))
            ]
        }
        guard let until = schedule.until, until.date > last + 1 else { return [] }
        let shown = lastDay(of: until)
        return [
            SubmissionFinding(
                "runsAfterEvent", .hint, at: "schedule.until",
                Words(
                    "Tiedotetta näytetään vielä tapahtuman (\(last.figures)) jälkeen, \(shown.figures) asti.",
                    "Meddelandet visas ännu efter evenemanget (\(last.figures)), till \(shown.figures).",
                    "It is shown until \(shown.english), after the event (\(last.english))."),
                advice: Words(
                    "Päätä näyttäminen tapahtumapäivään.", "Sluta visa det på evenemangsdagen.",
                    "Let it end on the day of the event."))
        ]
    }

    /// An end at or before the start is the next day's: at night that is likely, by day it is asked about.
    private func nightFindings() -> [SubmissionFinding] {
        guard let when = content.when, let end = when.end, end <= when.start.time else { return [] }
        let isNight = when.start.time.hour >= 17 && end.hour < 8
        guard !isNight else { return [] }
        func clock(_ language: Language) -> String { DateWords(language).time(end) }
        return [
            SubmissionFinding(
                "endsNextDay", .warning, at: "when",
                Words(
                    "Tapahtuma päättyy seuraavana päivänä \(clock(.finnish)). Onko se oikein?",
                    "Evenemanget slutar nästa dag \(clock(.swedish)). Stämmer det?",
                    "The event ends the next day at \(clock(.english)). Is that right?"),
                advice: Words(
                    "Jos se päättyy samana päivänä, korjaa päättymisaika.",
                    "Om det slutar samma dag, rätta sluttiden.", "If it ends on the same day, correct the end."))
        ]
    }

    /// Seconds asked for against seconds needed to read (`guides/accessibility.md`, 2.4); the screen gives the larger.
    private func secondsFindings() -> [SubmissionFinding] {
        var findings: [SubmissionFinding] = []
        for slide in slides {
            guard let asked = slide.poster.seconds ?? schedule.secondsPerSlide, let text = slide.text else { continue }
            let characters = text.sureWords.reduce(0) { $0 + $1.text.count + 1 }
            let needed = min(max(3 + (characters + 7) / 8, Limits.slideSecondsMin), Limits.slideSecondsMax)
            guard asked < needed else { continue }
            findings.append(
                SubmissionFinding(
                    "timeTooShort", .hint, at: slide.source,
                    Words(
                        "Toivottu \(asked) s ei riitä lukemiseen. Dia on esillä \(needed) s.",
                        "Önskade \(asked) s räcker inte för läsning. Dian visas \(needed) s.",
                        "The \(asked) s asked for are too short to read. The slide stays \(needed) s."),
                    advice: Words(
                        "Lyhennä tekstiä, tai jätä aika pois.", "Förkorta texten, eller lämna bort tiden.",
                        "Shorten the text, or leave the time out.")))
        }
        return findings
    }

    /// The last day of a range whose end is `until`.
    private func lastDay(of until: CivilDateTime) -> CivilDate {
        until.time == .midnight ? until.date - 1 : until.date
    }

    /// Phone numbers, e-mail and web addresses.
    func contactFindings() -> [SubmissionFinding] {
        var findings: [SubmissionFinding] = []
        if let web = content.contact.web { findings += webFindings(web) }
        if let phone = content.contact.phone, !isDialable(phone) {
            findings.append(
                SubmissionFinding(
                    "phoneNotDialable", .warning, at: "contact.phone",
                    Words(
                        "Puhelinnumeroon ei voi soittaa: ”\(phone)”.", "Numret går inte att ringa: ”\(phone)”.",
                        "The phone number cannot be dialled: “\(phone)”."),
                    advice: Words(
                        "Kirjoita yksi numero, esimerkiksi 050 000 0101.",
                        "Skriv ett nummer, till exempel 050 000 0101.",
                        "Write one number, for example 050 000 0101.")))
        }
        if let email = content.contact.email, !isEmail(email) {
            findings.append(
                SubmissionFinding(
                    "emailNotAddress", .warning, at: "contact.email",
                    Words(
                        "Sähköpostiosoite ei ole oikein: ”\(email)”.", "E-postadressen är inte rätt: ”\(email)”.",
                        "The e-mail address is not right: “\(email)”."),
                    advice: Words("Tarkista osoite.", "Kontrollera adressen.", "Check the address.")))
        }
        if slides.isEmpty, content.contact.isEmpty {
            findings.append(
                SubmissionFinding(
                    "noContact", .hint, at: "contact",
                    Words(
                        "Yhteystieto puuttuu: ihmiset eivät tiedä, keneltä kysyä.",
                        "Kontaktuppgift saknas: människor vet inte vem de kan fråga.",
                        "There is no contact: people do not know whom to ask."),
                    advice: Words(
                        "Lisää yhdistyksen puhelin, sähköposti tai verkko-osoite.",
                        "Lägg till föreningens telefon, e-post eller webbadress.",
                        "Add the association's phone, e-mail or web address.")))
        }
        return findings
    }

    private func webFindings(_ web: String) -> [SubmissionFinding] {
        let advice = Words(
            "Käytä lyhyttä osoitetta, joka alkaa https://", "Använd en kort adress som börjar med https://",
            "Use a short address that begins with https://")
        let rest = web.lowercased().hasPrefix("https://") ? web.dropFirst(8) : nil
        guard let rest else {
            return [
                SubmissionFinding(
                    "webNotHTTPS", .warning, at: "contact.web",
                    Words(
                        "Verkko-osoite ei ala https://: ”\(web)”.", "Webbadressen börjar inte med https://: ”\(web)”.",
                        "The web address does not begin with https://: “\(web)”."),
                    advice: advice)
            ]
        }
        let host = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        let labels = host.split(separator: ".", omittingEmptySubsequences: false)
        guard labels.count >= 2, labels.allSatisfy({ !$0.isEmpty }), !host.contains("@"),
            !web.contains(where: \.isWhitespace), !web.contains("<"), !web.contains("\"")
        else {
            return [
                SubmissionFinding(
                    "webNotAddress", .warning, at: "contact.web",
                    Words(
                        "Verkko-osoite ei ole oikein: ”\(web)”.", "Webbadressen är inte rätt: ”\(web)”.",
                        "The web address is not right: “\(web)”."),
                    advice: advice)
            ]
        }
        guard web.count > Limits.qrURLCharacters else { return [] }
        return [
            SubmissionFinding(
                "webTooLong", .warning, at: "contact.web",
                Words(
                    "Verkko-osoitteessa on \(web.count) merkkiä. QR-koodiin, jonka voi lukea kahdesta metristä, mahtuu \(Limits.qrURLCharacters).",
                    "Webbadressen har \(web.count) tecken. En QR-kod som kan läsas på två meters håll rymmer \(Limits.qrURLCharacters).",
                    "The web address has \(web.count) characters. A QR code readable from two metres holds \(Limits.qrURLCharacters)."
                ),
                advice: advice)
        ]
    }

    private func isDialable(_ phone: String) -> Bool {
        let digits = phone.count { $0.isASCII && $0.isNumber }
        guard (3...15).contains(digits), phone.allSatisfy({ $0.isASCII && $0.isNumber || " +-()".contains($0) }) else {
            return false
        }
        return !phone.dropFirst().contains("+")
    }

    private func isEmail(_ email: String) -> Bool {
        let parts = email.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, let name = parts.first, let host = parts.last else { return false }
        let labels = host.split(separator: ".", omittingEmptySubsequences: false)
        return !name.isEmpty && labels.count >= 2 && labels.allSatisfy { !$0.isEmpty }
            && !email.contains(where: \.isWhitespace)
    }
}

extension CivilDate {
    /// `14.12.2026`, as people in Finland write it.
    fileprivate var figures: String { DateWords(.finnish).dayWithYear(self) }
    /// `14 December 2026`.
    fileprivate var english: String { DateWords(.english).dayWithYear(self) }
}
