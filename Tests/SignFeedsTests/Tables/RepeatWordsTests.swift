import SignModel
import SignPlaylist
import Testing

@testable import SignFeeds

/// How people write that something repeats.
@Suite struct RepeatWordsTests {
    private func read(_ text: String) throws -> RepeatWords? {
        let today = try #require(CivilDate("2026-11-26"))
        return try RepeatReader.read(text, today: today)
    }

    private func rules(_ text: String) throws -> [String] {
        let words = try read(text)
        return words?.written.map { rule in
            let clock = [rule.from, rule.until].compactMap { $0?.description }.joined(separator: "–")
            return rule.rrule + (clock.isEmpty ? "" : " " + clock)
        } ?? []
    }

    @Test(arguments: [
        // Weeks.
        ("joka viikko", "FREQ=WEEKLY"), ("viikoittain", "FREQ=WEEKLY"), ("varje vecka", "FREQ=WEEKLY"),
        ("every week", "FREQ=WEEKLY"), ("Weekly", "FREQ=WEEKLY"), ("JOKA VIIKKO", "FREQ=WEEKLY"),
        ("joka toinen viikko", "FREQ=WEEKLY;INTERVAL=2"), ("joka 2. viikko", "FREQ=WEEKLY;INTERVAL=2"),
        ("kahden viikon välein", "FREQ=WEEKLY;INTERVAL=2"), ("varannan vecka", "FREQ=WEEKLY;INTERVAL=2"),
        ("every other week", "FREQ=WEEKLY;INTERVAL=2"), ("every 2 weeks", "FREQ=WEEKLY;INTERVAL=2"),
        ("every second week", "FREQ=WEEKLY;INTERVAL=2"), ("joka kolmas viikko", "FREQ=WEEKLY;INTERVAL=3"),
        ("var tredje vecka", "FREQ=WEEKLY;INTERVAL=3"), ("3 viikon välein", "FREQ=WEEKLY;INTERVAL=3"),
        // Days of the week.
        ("ma ja to", "FREQ=WEEKLY;BYDAY=MO,TH"), ("maanantaisin ja torstaisin", "FREQ=WEEKLY;BYDAY=MO,TH"),
        ("ma, to", "FREQ=WEEKLY;BYDAY=MO,TH"), ("ma–pe", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"),
        ("ma-pe", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"), ("arkisin", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"),
        ("viikonloppuisin", "FREQ=WEEKLY;BYDAY=SA,SU"), ("joka keskiviikko", "FREQ=WEEKLY;BYDAY=WE"),
        ("keskiviikkoisin", "FREQ=WEEKLY;BYDAY=WE"), ("måndagar och torsdagar", "FREQ=WEEKLY;BYDAY=MO,TH"),
        ("mån o. tors", "FREQ=WEEKLY;BYDAY=MO,TH"), ("varje onsdag", "FREQ=WEEKLY;BYDAY=WE"),
        ("on Mondays and Thursdays", "FREQ=WEEKLY;BYDAY=MO,TH"), ("every Sunday", "FREQ=WEEKLY;BYDAY=SU"),
        ("joka toinen tiistai", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU"),
        ("varannan tisdag", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU"),
        ("every other Tuesday", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU"),
        ("joka toinen viikko ti ja to", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH"),
        // Months.
        ("joka kuukauden 2. tiistai", "FREQ=MONTHLY;BYDAY=2TU"), ("kuukauden toinen tiistai", "FREQ=MONTHLY;BYDAY=2TU"),
        ("kuukauden viimeinen perjantai", "FREQ=MONTHLY;BYDAY=-1FR"),
        ("joka kuun ensimmäinen ma", "FREQ=MONTHLY;BYDAY=1MO"),
        ("kuukauden 1. ja 3. maanantai", "FREQ=MONTHLY;BYDAY=1MO,3MO"),
        ("varje månads andra tisdag", "FREQ=MONTHLY;BYDAY=2TU"),
        ("sista fredagen i månaden", "FREQ=MONTHLY;BYDAY=-1FR"),
        ("the second Tuesday of the month", "FREQ=MONTHLY;BYDAY=2TU"),
        ("last Friday of every month", "FREQ=MONTHLY;BYDAY=-1FR"),
        ("first and third Monday of each month", "FREQ=MONTHLY;BYDAY=1MO,3MO"),
        ("joka kuukauden 15. päivä", "FREQ=MONTHLY;BYMONTHDAY=15"),
        ("kuukauden viimeinen päivä", "FREQ=MONTHLY;BYMONTHDAY=-1"), ("den 5 varje månad", "FREQ=MONTHLY;BYMONTHDAY=5"),
        ("varje månads 15:e", "FREQ=MONTHLY;BYMONTHDAY=15"), ("15th of every month", "FREQ=MONTHLY;BYMONTHDAY=15"),
        ("kuukausittain", "FREQ=MONTHLY"), ("varje månad", "FREQ=MONTHLY"),
        ("joka 3. kuukausi", "FREQ=MONTHLY;INTERVAL=3"),
        ("joka vuosi", "FREQ=YEARLY"), ("årligen", "FREQ=YEARLY"), ("päivittäin", "FREQ=DAILY"),
        ("every day", "FREQ=DAILY"), ("joka päivä paitsi su", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA"),
        // Until, how often, but not.
        ("joka viikko 31.5.2027 asti", "FREQ=WEEKLY;UNTIL=20270531"),
        ("ma 31.5. saakka", "FREQ=WEEKLY;BYDAY=MO;UNTIL=20270531"),
        ("varje vecka t.o.m. 31.5.2027", "FREQ=WEEKLY;UNTIL=20270531"),
        ("varje vecka till 31 maj 2027", "FREQ=WEEKLY;UNTIL=20270531"),
        ("every week until 31 May 2027", "FREQ=WEEKLY;UNTIL=20270531"),
        ("viikoittain toukokuun loppuun asti", "FREQ=WEEKLY;UNTIL=20270531"),
        ("weekly until the end of May", "FREQ=WEEKLY;UNTIL=20270531"),
        ("10 kertaa joka viikko", "FREQ=WEEKLY;COUNT=10"), ("ma 10 kertaa", "FREQ=WEEKLY;BYDAY=MO;COUNT=10"),
        ("varje vecka, 10 gånger", "FREQ=WEEKLY;COUNT=10"), ("weekly, 10 times", "FREQ=WEEKLY;COUNT=10"),
        ("1.9.–31.5. joka viikko", "FREQ=WEEKLY;UNTIL=20270531"),
        ("joka viikko, ei heinäkuussa", "FREQ=WEEKLY;BYMONTH=1,2,3,4,5,6,8,9,10,11,12"),
        // With a time of day.
        ("ma klo 10–12", "FREQ=WEEKLY;BYDAY=MO 10:00–12:00"), ("ti 14.30", "FREQ=WEEKLY;BYDAY=TU 14:30"),
        ("ma–pe klo 9–15.30", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR 09:00–15:30"),
    ])
    func aRule(words: String, rule: String) throws {
        #expect(try rules(words) == [rule])
    }

    @Test func twoTimesAreTwoRules() throws {
        #expect(
            try rules("ma klo 10–12 ja to klo 14–16")
                == ["FREQ=WEEKLY;BYDAY=MO 10:00–12:00", "FREQ=WEEKLY;BYDAY=TH 14:00–16:00"])
    }

    @Test func oddAndEvenWeeksAreThoseOfTheCalendar() throws {
        let odd = try rules("parittoman viikon tiistai")[0]
        #expect(odd.hasPrefix("FREQ=YEARLY;BYWEEKNO=1,3,5,") && odd.hasSuffix(",51,53;BYDAY=TU"))
        let even = try rules("jämna veckor mån")[0]
        #expect(even.hasPrefix("FREQ=YEARLY;BYWEEKNO=2,4,") && even.hasSuffix(",52;BYDAY=MO"))
    }

    @Test(arguments: [
        ("joka viikko, ei 24.12.", ["2026-12-24"]), ("ma ja to, ei 24.12. ja 31.12.", ["2026-12-24", "2026-12-31"]),
        ("varje vecka, inte 24.12", ["2026-12-24"]), ("weekly, except 24 December", ["2026-12-24"]),
        ("ma, ei 30.12.–2.1.", ["2026-12-30", "2026-12-31", "2027-01-01", "2027-01-02"]),
        ("ma, ei 24.12. eikä 6.1.2027, 31.5.2027 asti", ["2026-12-24", "2027-01-06"]),
    ])
    func daysThatAreOut(words: String, dates: [String]) throws {
        let read = try read(words)
        #expect(read?.except.map(\.description) == dates)
    }

    @Test(arguments: ["", "ei", "nej", "no", "ei toistu", "kertaluonteinen", "en gång", "-"])
    func onceOnly(words: String) throws {
        #expect(try rules(words) == [])
    }

    /// Half of a rule would be a wrong one.
    @Test(arguments: [
        "silloin tällöin", "joka viikko paitsi pyhinä", "joka kuukausi tiistaisin", "joka toinen", "2.",
        "ma 32.13. asti",
        "joka viikko 3/4/2027 asti", "joka 99. viikko", "asti", "kuukauden 6. tiistai", "klo 10",
    ])
    func whatIsNotUnderstoodIsRefused(words: String) throws {
        #expect(throws: RepeatWords.Problem.self) { try rules(words) }
    }
}
