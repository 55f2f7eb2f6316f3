import SignModel
import SignWords
import Testing

/// What a receipt says of an event that comes again: words, never the rule's code.
struct RepetitionTests {
    /// A Tuesday.
    let start = CivilDate(dayNumber: 20_788)

    @Test(arguments: [
        ("FREQ=WEEKLY;BYDAY=MO", "joka maanantai", "varje måndag", "every Monday"),
        ("FREQ=WEEKLY", "joka tiistai", "varje tisdag", "every Tuesday"),
        ("FREQ=WEEKLY;BYDAY=MO,TH", "joka viikko ma, to", "varje vecka mån, tors", "every week Mon, Thu"),
        ("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "joka arkipäivä", "varje vardag", "every weekday"),
        ("FREQ=DAILY", "joka päivä", "varje dag", "every day"),
        ("FREQ=WEEKLY;INTERVAL=2", "joka toinen tiistai", "varannan tisdag", "every second Tuesday"),
        ("FREQ=WEEKLY;INTERVAL=3;BYDAY=SA", "joka 3. lauantai", "lördag var 3:e vecka", "Saturday every 3 weeks"),
        (
            "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH", "joka toinen viikko ma, to", "varannan vecka mån, tors",
            "every second week Mon, Thu"
        ),
        ("FREQ=MONTHLY;BYDAY=2TU", "kuukauden 2. tiistai", "månadens andra tisdag", "second Tuesday of the month"),
        (
            "FREQ=MONTHLY;BYDAY=TU;BYSETPOS=2", "kuukauden 2. tiistai", "månadens andra tisdag",
            "second Tuesday of the month"
        ),
        (
            "FREQ=MONTHLY;BYDAY=-1FR", "kuukauden viimeinen perjantai", "månadens sista fredag",
            "last Friday of the month"
        ),
        ("FREQ=MONTHLY;BYDAY=TU", "joka tiistai", "varje tisdag", "every Tuesday"),
        ("FREQ=MONTHLY;BYMONTHDAY=15", "kerran kuussa", "en gång i månaden", "once a month"),
        ("FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=6", "kerran vuodessa", "en gång om året", "once a year"),
        ("FREQ=YEARLY;BYMONTH=9,10;BYDAY=TU", "useita kertoja", "flera gånger", "several times"),
        ("FREQ=MONTHLY;BYMONTHDAY=1,15", "useita kertoja", "flera gånger", "several times"),
        ("FREQ=WEEKLY;BYMONTH=6", "useita kertoja", "flera gånger", "several times"),
    ])
    func aRuleIsSaidInWords(rule: String, fi: String, sv: String, en: String) {
        let repetition = Repetition(rule, from: start)
        #expect(DateWords(.finnish).repetition(repetition).withPlainSpaces == fi)
        #expect(DateWords(.swedish).repetition(repetition).withPlainSpaces == sv)
        #expect(DateWords(.english).repetition(repetition).withPlainSpaces == en)
    }
}
