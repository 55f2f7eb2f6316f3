import SignModel
import SignScene
import Testing

/// What the tree says a control does, `--touch` can do.
@Suite struct ActionTests {
    private static let actions: [Action] = [
        .home, .back, .settings, .help, .urgent, .finish, .language("sv"), .languages, .theme("ageing"), .volunteer,
        .today, .search, .all, .activity("kahvila"), .association("muistivaki"), .announcement("kahvila"),
        .contact(.activity("a:b")), .contact(.association("x")), .contact(.announcement("y")), .calendarCode("a"),
        .route("a"), .accessibility, .privacy, .page(0), .page(8), .filter(.theme("mind")),
        .filter(.when(.thisWeek)), .filter(.area("Tuira")), .filter(.kind(.support)), .filters, .days,
        .day(CivilDate(dayNumber: 20_700)), .key("Ä"), .key(" "), .key("-"), .erase, .clear,
        .suggestion("muistikahvila"), .showAll, .textSize(.largest), .contrast(true), .low(false), .calm(true),
        .resetSettings, .proceed, .moreTime,
    ]

    @Test(arguments: actions) func roundTrips(_ action: Action) {
        #expect(Action(action.text) == action)
    }

    @Test(arguments: ["", "theme", "theme:", "page:0", "page:x", "text:150", "day:2026-02-30", "key:ab", "low:maybe"])
    func anythingElseIsNone(_ text: String) {
        #expect(Action(text) == nil)
    }
}
