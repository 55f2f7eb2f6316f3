import SignModel
import SignSchedule
import SignShow
import SignStage
import SignStore
import SignTouch

/// `--drill`: as many sessions as are asked for by a random hand, in a real window and without waiting, for scripts/bench.
/// It prints what a press, a page, a key and a pulled list cost, in the processor's time of this thread, and what the
/// process holds after a twentieth of the sessions and after all of them.
struct TouchDrill {
    let request: ShowRequest
    var videoDriver: String?
    var renderer: StageOptions.Renderer
    let sessions: Int

    /// Touches after which a session ends.
    private static let touches = 8

    func run() throws(PlayerError) {
        SystemMemory.returnLargeBlocks()
        let booth = try StillBooth(request)
        let setup = booth.show.setup
        let still = try booth.still(at: booth.clock.now)
        do {
            let system = try StageSystem(videoDriver: videoDriver)
            defer { system.quit() }
            let display = setup.screen.display
            let stage = try Stage(
                system,
                StageOptions(
                    title: "Infotaulu", panel: display.panel, fullscreen: false, renderer: renderer,
                    rotation: display.rotation, touch: true))
            defer { stage.close() }
            let workshop = booth.workshop
            let picture = workshop.painter.draw(still.scene, rotation: display.rotation)
            let slide = Cue(
                play: 1, span: Span(from: .distantPast, until: .distantFuture), picture: picture, transition: .cut,
                name: "slide", scene: still.scene, rotation: display.rotation, announcement: still.play.announcement)
            try stage.show(.still(picture))
            var hand = DrillHand(booth, request, stage, slide)
            try hand.prepare()
            let before = MemoryUse.now
            var early = before
            for session in 1...max(1, sessions) {
                try hand.play(touches: Self.touches)
                if session == max(1, sessions / 20) { early = .now }
            }
            print(hand.report(sessions, before: before, early: early, late: .now))
        } catch {
            throw PlayerError(error)
        }
    }
}
