import SignModel
import SignWords
import Testing

/// `guides/accessibility.md`, 5.4.
struct DateWordsTests {
    let monday = CivilDate(dayNumber: 20_738)  // 2026-10-12
    let half = CivilTime(seconds: 14 * 3600 + 1800)

    @Test func finnishDatesAndTimes() {
        let words = DateWords(.finnish)
        #expect(words.time(half) == "klo\u{A0}14.30")
        #expect(words.time(CivilTime(seconds: 9 * 3600 + 900)) == "klo\u{A0}9.15")
        #expect(words.time(CivilTime(seconds: 18 * 3600)) == "klo\u{A0}18")
        #expect(words.span(half, CivilTime(seconds: 16 * 3600)) == "klo\u{A0}14.30–16")
        #expect(words.day(monday) == "ma\u{A0}12.10.")
        #expect(words.dayWithYear(monday) == "12.10.2026")
        #expect(words.long(monday) == "maanantaina 12.\u{A0}lokakuuta")
        #expect(words.range(monday, monday + 2) == "12.–14.10.")
        #expect(words.range(CivilDate(dayNumber: 20_783), CivilDate(dayNumber: 20_790)) == "26.11.\u{A0}– 3.12.")
        #expect(words.week(42) == "viikko\u{A0}42")
        #expect(words.range(.monday, .friday) == "ma–pe")
        #expect(words.every(.wednesday) == "keskiviikkoisin")
        #expect(words.every(.tuesday) == "tiistaisin")
    }

    @Test func swedishDatesAndTimes() {
        let words = DateWords(.swedish)
        #expect(words.time(half) == "kl.\u{A0}14.30")
        #expect(words.day(monday) == "mån\u{A0}12.10")
        #expect(words.long(monday) == "måndagen den\u{A0}12\u{A0}oktober")
        #expect(words.range(monday, monday + 2) == "12–14.10")
        #expect(words.week(42) == "vecka\u{A0}42")
        #expect(words.range(.monday, .friday) == "mån–fre")
    }

    @Test func englishDatesAndTimes() {
        let words = DateWords(.english)
        #expect(words.time(half) == "14:30")
        #expect(words.span(half, CivilTime(seconds: 16 * 3600)) == "14:30–16:00")
        #expect(words.day(monday) == "Mon\u{A0}12\u{A0}Oct")
        #expect(words.dayWithYear(monday) == "12\u{A0}October\u{A0}2026")
        #expect(words.long(monday) == "Monday 12\u{A0}October")
        #expect(words.range(monday, monday + 2) == "12–14\u{A0}October")
    }
}
