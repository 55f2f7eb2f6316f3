public import SignModel
import SignWords

extension ScreenStatus {
    /// What to do about a point; nil when nothing has to be done.
    public func advice(_ point: StatusPoint, _ language: Language) -> String? {
        let words = ViewWords(language)
        let journal = "journalctl -u 'infotaulu-player*' -e"
        switch point {
        case .picture, .display, .content, .clockTrusted, .log, .disk, .touch: return nil
        case .neverRan, .stopped:
            return words.pick(
                "Onko kone päällä? Katso: systemctl status 'infotaulu-player*'",
                "Är datorn på? Se: systemctl status 'infotaulu-player*'",
                "Is the machine on? See: systemctl status 'infotaulu-player*'")
        case .unreadable:
            return words.pick(
                "Aja komento näytön tilillä: sudo -u infotaulu infotaulu status",
                "Kör kommandot med skärmens konto: sudo -u infotaulu infotaulu status",
                "Run it with the screen's account: sudo -u infotaulu infotaulu status")
        case .noPicture, .stuck:
            return words.pick(
                "Katso, mitä ohjelma sanoo: \(journal)", "Se vad programmet säger: \(journal)",
                "See what the player says: \(journal)")
        case .nobodySees:
            return words.pick(
                "Käynnistä se näytölle: --video-driver kmsdrm, tai aseta DISPLAY tai WAYLAND_DISPLAY.",
                "Starta det mot en skärm: --video-driver kmsdrm, eller sätt DISPLAY eller WAYLAND_DISPLAY.",
                "Start it on a display: --video-driver kmsdrm, or set DISPLAY or WAYLAND_DISPLAY.")
        case .notConnected:
            return words.pick(
                "Tarkista näytön virta ja kaapeli.", "Kontrollera skärmens ström och kabel.",
                "Check the display's power and cable.")
        case .contentProblem, .brokenMedia: return check(words)
        case .playlistProblem:
            return words.pick(
                "Mikä on vialla, sanoo: infotaulu check", "Vad som är fel säger: infotaulu check",
                "What is wrong, says: infotaulu check")
        case .clockUntrusted:
            return words.pick(
                "Tarkista kello ja verkkoaika: timedatectl", "Kontrollera klockan och nätverkstiden: timedatectl",
                "Check the clock and network time: timedatectl")
        case .clockSet:
            return words.pick(
                "Oikealla näytöllä käynnistä ilman valitsinta --now.", "Starta utan --now på en riktig skärm.",
                "On a real screen, start without --now.")
        case .logProblem, .diskLow:
            return words.pick(
                "Vapauta levytilaa tai tarkista kansion oikeudet: \(folderHint)",
                "Frigör utrymme eller kontrollera mappens rättigheter: \(folderHint)",
                "Free some space or check the folder's permissions: \(folderHint)")
        case .touchMissing:
            return words.pick(
                "Tarkista kosketusnäytön USB-kaapeli, tai poista esitysohjelmasta `touch: true`.",
                "Kontrollera pekskärmens USB-kabel, eller ta bort `touch: true` ur spellistan.",
                "Check the touch screen's USB cable, or take `touch: true` out of the playlist.")
        case .stuckContacts:
            return words.pick(
                "Puhdista näytön reunat ja katso, nojaako siihen jokin.",
                "Rengör skärmens kanter och se om något lutar mot den.",
                "Clean the panel's edges and see whether something leans on it.")
        case .memoryHigh, .descriptorsHigh:
            return words.pick(
                "Käynnistä uudelleen ja kerro kehittäjille: systemctl restart 'infotaulu-player*'",
                "Starta om och berätta för utvecklarna: systemctl restart 'infotaulu-player*'",
                "Restart it and tell the developers: systemctl restart 'infotaulu-player*'")
        }
    }

    private func check(_ words: ViewWords) -> String {
        words.pick(
            "Mikä on vialla ja mitä tehdä, sanoo: infotaulu check",
            "Vad som är fel och vad man gör säger: infotaulu check",
            "What is wrong and what to do, says: infotaulu check")
    }

    private var folderHint: String { "df -h; ls -ld state" }
}
