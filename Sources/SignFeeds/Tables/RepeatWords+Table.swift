internal import SignModel

/// What the words mean.
extension RepeatWords {
    enum Meaning: Hashable {
        case filler
        case never
        case every
        /// `toinen`, `varannan`, `second`; -1 is the last.
        case ordinal(Int)
        case unit(RecurrenceRule.Frequency)
        /// `viikoittain`: every one.
        case each(RecurrenceRule.Frequency)
        case days([Weekday])
        case odd, even
        /// `asti`, `till`: beside a date.
        case until
        case since
        case times
        case except
        /// `kuukauden 15. päivä`.
        case dayOfMonth
        /// `klo`: a time of day follows.
        case clock
        /// `loppuun`: to the end of a month.
        case end
        /// `kahden viikon välein`.
        case interval
    }

    static func meaning(of word: String) -> Meaning? {
        if let weekday = TimeWords.weekday(word) { return .days([weekday]) }
        return table[word]
    }

    private static let table: [String: Meaning] = {
        var table: [String: Meaning] = [:]
        func put(_ meaning: Meaning, _ words: String) {
            for word in words.split(separator: " ") { table[String(word)] = meaning }
        }
        put(
            .filler,
            "ja sekä aina toistuu the myös kello och samt på i den det är alltid o and on of the in also each as a e th"
                + " st nd rd n s kerran päivänä aikana")
        put(.never, "kertaluonteinen kertaluontoinen ei-toistu engångs engång once never")
        put(.every, "joka kunkin jokaisen jokainen jokaisena varje var vart every each")
        put(.ordinal(1), "ensimmäinen ensimmäisen ensimmäisenä ensimmäiset första first")
        put(.ordinal(2), "toinen toisen toisena varannan vartannat vartannat andra second other kahden två two")
        put(.ordinal(3), "kolmas kolmannen kolmantena kolmen tredje third tre three")
        put(.ordinal(4), "neljäs neljännen neljäntenä neljän fjärde fourth fyra four")
        put(.ordinal(5), "viides viidennen viidentenä viiden femte fifth fem five")
        put(.ordinal(-1), "viimeinen viimeisen viimeisenä sista last")
        put(.unit(.daily), "päivä päivän dag dagar day days")
        put(.unit(.weekly), "viikko viikon vko viikkoa vecka veckan veckor week weeks")
        put(.unit(.monthly), "kuukausi kuukauden kuukautta kuun kk månad månaden månads månader month months")
        put(.unit(.yearly), "vuosi vuoden vuotta år året year years")
        put(.each(.daily), "päivittäin dagligen daily")
        put(.each(.weekly), "viikoittain viikottain veckovis weekly")
        put(.each(.monthly), "kuukausittain månadsvis månatligen monthly")
        put(.each(.yearly), "vuosittain årligen yearly annually")
        let workdays: [Weekday] = [.monday, .tuesday, .wednesday, .thursday, .friday]
        put(.days(workdays), "arkisin arkipäivisin arkipäivä arkipäivänä arkena vardagar vardag weekdays weekday")
        put(.days([.saturday, .sunday]), "viikonloppuisin viikonloppu veckoslut helger weekends weekend")
        put(.odd, "pariton parittomat parittomina parittomilla parittoman parittomien udda odd")
        put(.even, "parillinen parilliset parillisina parillisilla parillisen parillisten jämna jämn even")
        put(.until, "asti saakka mennessä päättyen tills till until through t.o.m tom m to")
        put(.since, "alkaen lähtien från starting since from fr.o.m")
        put(.times, "kertaa kerta krt gånger gång times")
        put(.except, "ei paitsi poislukien lukuunottamatta ej inte utom förutom except excluding not no")
        put(.dayOfMonth, "pv")
        put(.clock, "klo kl klockan at")
        put(.interval, "välein mellanrum")
        put(.end, "loppuun slutet end")
        return table
    }()

    /// Words that say two things, one after another.
    static let joined: [[String]: Meaning] = [
        ["t", "o", "m"]: .until, ["fr", "o", "m"]: .since, ["pois", "lukien"]: .except,
        ["lukuun", "ottamatta"]: .except, ["kaksi", "viikkoa"]: .unit(.weekly), ["en", "gång"]: .never,
        ["ei", "toistu"]: .never,
    ]
}
