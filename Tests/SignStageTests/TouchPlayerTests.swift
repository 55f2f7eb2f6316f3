import Foundation
import SignMedia
import SignModel
import Testing

@testable import SignStage

/// The built player under a finger: in a window with a real pointer, and by `--touch`.
@Suite(.serialized, .timeLimit(.minutes(15))) struct TouchPlayerTests {
    private static let now = "2026-12-01T09:00:00"

    /// What a control of the tree says and where it is.
    private struct Control {
        var action: String
        var centre: PixelPoint
    }

    /// The picture and the controls after these steps.
    private func visit(_ player: Player, _ steps: [String]) throws -> (picture: PixelPicture, controls: [Control]) {
        let picture = Bench.temporaryFile("page.png")
        let tree = Bench.temporaryFile("page.json")
        defer { for file in [picture, tree] { try? FileManager.default.removeItem(atPath: file) } }
        let done = try player.run([
            "--now", Self.now, "--snapshot", picture, "--tree", tree, "--touch", steps.joined(separator: "; "),
        ])
        try #require(done.code == 0, "\(steps): \(done.talk)")
        let json = try JSONSerialization.jsonObject(with: Data(contentsOf: URL(fileURLWithPath: tree)))
        let root = try #require(json as? [String: Any])
        var controls: [Control] = []
        func look(_ nodes: Any?) {
            for node in nodes as? [[String: Any]] ?? [] {
                if let action = node["action"] as? String, node["enabled"] as? Bool == true,
                    let rect = node["rect"] as? [Int], rect.count == 4
                {
                    controls.append(
                        Control(action: action, centre: PixelRect(rect[0], rect[1], rect[2], rect[3]).centre))
                }
                look(node["children"])
            }
        }
        look(root["nodes"])
        return (try PNG.read(picture), controls)
    }

    /// What a hand does, by the display's own pointer.
    private static func hand(_ arguments: [String], on display: VirtualDisplay) throws {
        _ = try Tool.output("env", ["DISPLAY=\(display.name)", "xdotool"] + arguments)
    }

    /// Whether the display shows this page, whatever minute its clock has come to.
    private static func shows(_ display: VirtualDisplay, _ page: PixelPicture) throws -> Bool {
        let seen = try display.picture()
        let clock = PixelRect(1_640, 40, 280, 90)
        guard seen.size == page.size else { return false }
        let (one, other) = (seen.pixels, page.pixels)
        let width = page.size.width
        return (0..<page.size.height).allSatisfy { y in
            let row = y * width..<(y + 1) * width
            if one[row] == other[row] { return true }
            let before = row.lowerBound..<row.lowerBound + clock.x
            return (clock.y..<clock.bottom).contains(y) && one[before] == other[before]
        }
    }

    private func tap(_ point: PixelPoint) -> String { "tap:\(point.x),\(point.y)" }

    /// What a person does with a finger comes to what `--touch` says it comes to, to the pixel: from a slide to its
    /// announcement, on to help, in Swedish, home, into a list and an activity, and away.
    @Test func aFingerDoesWhatTheScriptSays() throws {
        let player = try Player()
        var steps = [tap(PixelPoint(900, 420))]
        var pages = [try visit(player, steps)]
        for action in ["help", "language:sv", "home", "theme:", "activity:", "back"] {
            let control = try #require(
                pages.last?.controls.first { $0.action.hasPrefix(action) }, "no control for \(action)")
            steps.append(tap(control.centre))
            pages.append(try visit(player, steps))
        }
        #expect(Set(pages.map(\.picture.pixels)).count >= 6, "pages that look the same")

        let display = try VirtualDisplay(PixelSize(1920, 1080))
        defer { display.end() }
        let manager = try ServiceManager()
        let process = try player.start(
            ["--now", Self.now, "--fullscreen"], ["DISPLAY": display.name, "NOTIFY_SOCKET": manager.path])
        defer { if process.isRunning { kill(process.processIdentifier, SIGKILL) } }
        manager.wait(for: "READY=1")
        let slide = try display.picture()

        func press(_ step: String) throws {
            let point = step.dropFirst(4).split(separator: ",").map(String.init)
            let hand = ["mousemove", point[0], point[1], "mousedown", "1", "sleep", "0.06", "mouseup", "1"]
            try Self.hand(hand, on: display)
        }
        for (step, page) in zip(steps, pages) {
            try press(step)
            // The suite's time limit is the limit.
            try Self.comes(page.picture, on: display)
        }
        let end = try #require(pages.last?.controls.first { $0.action == "finish" })
        try press(tap(end.centre))
        // Up to the touching, then whatever is on by now.
        manager.wait(for: "STATUS=touch")
        manager.wait(for: "STATUS=")
        #expect(try display.picture().pixels != pages.last?.picture.pixels)
        #expect(slide.size == PixelSize(1920, 1080))
        kill(process.processIdentifier, SIGTERM)
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
    }

    /// While a finger lies on a slide the slide says so; lifted elsewhere, nothing has happened.
    @Test func aFingerOnASlideIsAnsweredAndMayThinkBetterOfIt() throws {
        let player = try Player()
        let display = try VirtualDisplay(PixelSize(1920, 1080))
        defer { display.end() }
        let manager = try ServiceManager()
        let process = try player.start(
            ["--now", Self.now, "--fullscreen"], ["DISPLAY": display.name, "NOTIFY_SOCKET": manager.path])
        defer { if process.isRunning { kill(process.processIdentifier, SIGKILL) } }
        manager.wait(for: "READY=1")
        let slide = try display.picture()
        try Self.hand(["mousemove", "900", "420", "mousedown", "1"], on: display)
        while try display.picture() == slide {}
        try Self.hand(["mousemove", "1500", "420", "mouseup", "1"], on: display)
        while try display.picture() != slide {}
    }

    /// An emergency message is over a page at once, and the page is there again when it is over.
    @Test func anAlertIsOverAPage() throws {
        let player = try Player()
        let page = try visit(player, [tap(PixelPoint(900, 420))]).picture
        let display = try VirtualDisplay(PixelSize(1920, 1080))
        defer { display.end() }
        let manager = try ServiceManager()
        let process = try player.start(
            ["--now", Self.now, "--fullscreen"], ["DISPLAY": display.name, "NOTIFY_SOCKET": manager.path])
        defer { if process.isRunning { kill(process.processIdentifier, SIGKILL) } }
        manager.wait(for: "READY=1")
        try Self.hand(["mousemove", "900", "420", "mousedown", "1", "sleep", "0.06", "mouseup", "1"], on: display)
        manager.wait(for: "STATUS=touch")
        try Self.comes(page, on: display)
        let at = ["--now", "2026-12-01T09:00"]
        let alert = ["alert", "Poistukaa rakennuksesta", "--site", "kaakkuri", "--until", "2026-12-01T18:00"]
        #expect(try player.command(alert + at).code == 0)
        manager.wait(for: "STATUS=alert/")
        #expect(try display.picture() != page)
        #expect(try player.command(["alert", "--clear", "--site", "kaakkuri"] + at).code == 0)
        manager.wait(for: "STATUS=touch")
    }

    /// A list goes with the finger that pulls at it, from a row that is not opened by that; a short pull springs back, a
    /// long one turns the page, and an emergency message in the middle of one is over it at once.
    @Test func aListGoesWithTheFinger() throws {
        let player = try Player()
        let steps = [tap(PixelPoint(900, 420))]
        let first = try visit(player, steps)
        let home = try #require(first.controls.first { $0.action == "home" })
        let homePage = try visit(player, steps + [tap(home.centre)])
        // The theme with most behind it.
        var found: (list: (picture: PixelPicture, controls: [Control]), theme: Control)?
        for theme in homePage.controls where theme.action.hasPrefix("theme:") {
            let list = try visit(player, steps + [tap(home.centre), tap(theme.centre)])
            if list.controls.contains(where: { $0.action == "page:2" }) {
                found = (list, theme)
                break
            }
        }
        let (list, theme) = try #require(found, "no theme has two pages")
        let rows = list.controls.filter { $0.action.hasPrefix("activity:") }
        let row = try #require(rows.dropFirst(rows.count / 2).first).centre
        let next = try #require(list.controls.first { $0.action == "page:2" })
        let all = steps + [tap(home.centre), tap(theme.centre)]
        let second = try visit(player, all + [tap(next.centre)])

        let display = try VirtualDisplay(PixelSize(1920, 1080))
        defer { display.end() }
        let manager = try ServiceManager()
        let process = try player.start(
            ["--now", Self.now, "--fullscreen"], ["DISPLAY": display.name, "NOTIFY_SOCKET": manager.path])
        defer { if process.isRunning { kill(process.processIdentifier, SIGKILL) } }
        manager.wait(for: "READY=1")
        for (point, page) in [
            (PixelPoint(900, 420), first.picture), (home.centre, homePage.picture), (theme.centre, list.picture),
        ] {
            // Whoever taps twice means the first.
            try Self.hand(
                [
                    "sleep", "0.6", "mousemove", "\(point.x)", "\(point.y)", "mousedown", "1", "sleep", "0.06",
                    "mouseup",
                    "1",
                ], on: display)
            try Self.comes(page, on: display)
        }

        func move(_ x: Int, _ y: Int) -> [String] { ["mousemove", "\(x)", "\(y)", "sleep", "0.03"] }
        // A little way, and back to where it was.
        try Self.hand(
            move(row.x, row.y) + ["mousedown", "1"] + move(row.x, row.y - 30) + move(row.x, row.y - 60), on: display)
        // What lay under the finger is sixty pixels further up; the page's head has not moved.
        let strip = PixelRect(row.x - 60, row.y - 20, 120, 40)
        var pulled = try display.picture()
        try Self.waits("the rows under the finger") {
            pulled = try display.picture()
            return Self.pixels(pulled, strip.moved(0, -60)) == Self.pixels(list.picture, strip)
        }
        let head = PixelRect(100, 150, 800, 200)
        #expect(Self.pixels(pulled, head) == Self.pixels(list.picture, head))
        try Self.hand(["mouseup", "1"], on: display)
        try Self.comes(list.picture, on: display)

        // Under an emergency message; the page comes back as it was.
        try Self.hand(["sleep", "0.2", "mousedown", "1"] + move(row.x, row.y - 130), on: display)
        try Self.waits("the rows under the finger") { try !Self.shows(display, list.picture) }
        let at = ["--now", "2026-12-01T09:00"]
        let alert = ["alert", "Poistukaa rakennuksesta", "--site", "kaakkuri", "--until", "2026-12-01T18:00"]
        #expect(try player.command(alert + at).code == 0)
        manager.wait(for: "STATUS=alert/")
        try Self.hand(["mouseup", "1"], on: display)
        #expect(try player.command(["alert", "--clear", "--site", "kaakkuri"] + at).code == 0)
        manager.wait(for: "STATUS=touch")
        try Self.comes(list.picture, on: display)

        // Far enough: the next page.
        try Self.hand(
            move(row.x, row.y) + ["mousedown", "1"] + move(row.x, row.y - 100) + move(row.x, row.y - 220)
                + ["mouseup", "1"], on: display)
        try Self.comes(second.picture, on: display)
        kill(process.processIdentifier, SIGTERM)
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
    }

    /// Waits for a page.
    private static func comes(
        _ page: PixelPicture, on display: VirtualDisplay, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        try waits("the page", sourceLocation: sourceLocation) { try shows(display, page) }
    }

    /// Waits; not for ever, as nobody could end that.
    private static func waits(
        _ what: String, sourceLocation: SourceLocation = #_sourceLocation, _ isThere: () throws -> Bool
    ) throws {
        let end = ContinuousClock.now + .seconds(180)
        while try !isThere() {
            try #require(ContinuousClock.now < end, "it never came: \(what)", sourceLocation: sourceLocation)
        }
    }

    private static func pixels(_ picture: PixelPicture, _ rect: PixelRect) -> [UInt32] {
        (rect.y..<rect.bottom).flatMap { y in
            picture.pixels[y * picture.size.width + rect.x..<y * picture.size.width + rect.right]
        }
    }

    @Test(arguments: [
        (["--touch", "hom", "--snapshot", "x.png"], "home"),
        (["--touch", "theme:agein", "--snapshot", "x.png"], "ageing"),
        (["--touch", "tap:1,2,3", "--tree", "x.json"], "tap:X,Y"), (["--touch", "", "--tree", "x.json"], "step"),
        (["--touch", "home"], "--snapshot"),
        (["--touch", "home", "--screen", "tuira-portaikko", "--tree", "x.json"], "touch: true"),
    ])
    func aStepThatIsNoneIsRefusedInWords(arguments: [String], word: String) throws {
        let player = try Player.shared.get()
        let done = try player.run(arguments)
        #expect(done.code == 64, "\(done.talk)")
        #expect(done.talk.contains(word), "\(done.talk)")
        #expect(!FileManager.default.fileExists(atPath: "x.png"))
    }
}
