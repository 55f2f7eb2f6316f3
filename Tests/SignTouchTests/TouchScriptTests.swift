import SignModel
import SignScene
import SignTouch
import Testing

/// `--touch "home; theme:ageing; activity:ID"`.
@Suite(.timeLimit(.minutes(10))) struct TouchScriptTests {
    private static let canvas = PixelSize(1920, 1080)

    @Test func readsWhatTheSpecificationNames() throws {
        let script = try TouchScript(
            """
            home; theme:ageing; activity:kahvila; language:sv; calendar; help; search; association:muisti; \
            type:omais hoitaja; tap:10,20; drag:100,900,100,500; wait:95; text:200; contrast:high; controls:low;
            """, canvas: Self.canvas)
        #expect(
            script.steps == [
                .act(.home), .act(.theme("ageing")), .act(.activity("kahvila")), .act(.language("sv")), .act(.today),
                .act(.help), .act(.search), .act(.association("muisti")), .type("omais hoitaja"),
                .tap(PixelPoint(10, 20)), .drag(from: PixelPoint(100, 900), to: PixelPoint(100, 500)),
                .wait(seconds: 95), .act(.textSize(.largest)), .act(.contrast(true)), .act(.low(true)),
            ])
    }

    @Test(arguments: [
        ("hmoe", "step 1, 'hmoe': there is no such step; did you mean 'home'?"),
        ("home; them:ageing", "step 2, 'them:ageing': there is no such step; did you mean 'theme:ageing'?"),
        ("theme:agein", "step 1, 'theme:agein': there is no such theme; did you mean 'ageing'?"),
        ("home;; help", "step 2 is empty; write steps as home; theme:ageing; activity:ID"),
        ("tap:10", "step 1, 'tap:10': write it as tap:X,Y, in pixels of the picture"),
        ("tap:1920,5", "step 1, 'tap:1920,5' is outside of the picture, which is 1920×1080 pixels"),
        ("text:150", "step 1, 'text:150': write it as text:100, text:140 or text:200"),
        ("contrast:low", "step 1, 'contrast:low': write it as contrast:high or contrast:normal"),
        ("wait:0", "step 1, 'wait:0': write it as wait:SECONDS, from 1 to 3600"),
        ("home:1", "step 1, 'home:1': write it as home"),
        ("", "step 1 is empty; write steps as home; theme:ageing; activity:ID"),
    ])
    func saysWhatIsWrong(_ text: String, _ message: String) {
        #expect {
            try TouchScript(text, canvas: Self.canvas)
        } throws: { ($0 as? TouchScriptError)?.description == message }
    }

    @Test func hasAnEnd() {
        #expect(throws: TouchScriptError.self) {
            try TouchScript(String(repeating: "home;", count: 201), canvas: Self.canvas)
        }
    }

    /// Each step as fingers and time, on a session.
    @Test(arguments: [
        ("home", "h"), ("theme:ageing", "l"), ("theme:ageing; activity:a1", "v"), ("calendar", "k"),
        ("text:200", "h"), ("type:qx", "f"), ("home; tap:200,175", "l"), ("theme:mind; drag:200,400,200,200", "l"),
        ("home; wait:91", "w"), ("home; wait:121", "s"), ("tap:300,300", "a"), ("urgent; finish", "s"),
    ])
    func leadsThere(_ text: String, _ letter: Character) throws {
        var stand = Stand()
        for step in try TouchScript(text, canvas: PaperPages.rules.canvas).steps {
            for (ms, event) in step.events(fromMs: stand.now) {
                stand.now = ms
                stand.send(event)
            }
        }
        #expect(stand.letter == letter)
        if text.hasPrefix("type") { #expect(stand.typed == "qx") }
        if text.contains("drag") { #expect(stand.page?.number == 1) }
    }
}
