import Glibc
import SignModel
import SignSchedule
import SignShow
import SignStage
import SignStore

/// Plays weeks in minutes: the player's own worker, painter, window and touch mode, by a clock that goes on as soon as
/// there is nothing more to do. For `scripts/soak`, which changes the content meanwhile and plots what is printed.
///
/// Each simulated hour is a line on standard output, `hour,residentBytes,descriptors,stateBytes,frames,plays,touches`; where
/// standard input is a pipe, the next hour waits for a line from there.
struct SoakRun {
    private let request: ShowRequest
    private let time: SimulatedTime
    private let days: Int
    private let start: String
    private let isLed: Bool

    init(_ request: ShowRequest, days: Int) throws(PlayerError) {
        guard let now = request.now, days > 0 else {
            throw PlayerError("--soak needs --now and a number of days above 0", exitCode: 64)
        }
        start = now
        self.days = days
        time = SimulatedTime()
        var request = request
        request.simulated = time
        request.now = nil
        self.request = request
        isLed = isatty(STDIN_FILENO) == 0
    }

    /// Seconds between two turns of the worker; it has two a second in life, which only costs time here.
    private static let stepMs: Int64 = 1_000
    /// While nobody is there and nothing changes.
    private static let nightStepMs: Int64 = 10_000

    func run() throws(PlayerError) {
        SystemMemory.returnLargeBlocks()
        // The site's zone is in the playlist, which is read by the clock that is to be set.
        guard let begin = TimeText(start)?.instant(in: .helsinki) else {
            throw PlayerError("--now '\(start)' is not a time; write it as 2026-12-01T09:00", exitCode: 64)
        }
        time.begin(at: begin)
        do {
            let system = try StageSystem(videoDriver: "dummy")
            defer { system.quit() }
            try play(system)
        } catch let error as PlayerError {
            throw error
        } catch let error as StageError {
            throw PlayerError(error)
        } catch {
            throw PlayerError("\(error)", exitCode: 1)
        }
    }

    private func play(_ system: StageSystem) throws {
        let programme = try Programme(request, isSynchronised: { true })
        let (inbox, box, touch) = (Inbox(), FigureBox(), TouchBox())
        let display = programme.setup.screen.display
        let worker = Worker(programme, request, inbox: inbox, waker: nil, figures: box, touch: touch)
        let stage = try Stage(
            system,
            StageOptions(
                title: "Infotaulu", panel: programme.panel, fullscreen: false, renderer: .software,
                rotation: display.rotation, touch: display.touch))
        defer { stage.close() }
        let opening = Handshake.Opening(
            panel: programme.panel, title: "", clock: programme.clock, setup: programme.setup,
            assets: programme.workshop.assets, foundry: programme.workshop.foundry)
        let room = TouchRoom(
            box: touch, waker: system.waker, clock: opening.clock, figures: box, setup: opening.setup,
            data: request.data, assets: opening.assets, foundry: opening.foundry)
        let thread = WorkerThread { room.run() }
        defer {
            touch.end()
            thread?.join()
        }
        var loop = SoakLoop(
            system: system, stage: stage, inbox: inbox, time: time, zone: opening.setup.zone,
            pane: TouchPane(opening, box: touch, media: request.data.media), panel: display.canvas)
        let end = time.now.adding(seconds: days * 86_400)
        var report = time.now
        var hour = 0
        while time.now < end {
            worker.turn(wall: time.now, monotonic: time.monotonic, isLast: false)
            let isOpen = programme.setup.calendar.isOpen(at: time.now)
            try loop.turn(visits: isOpen && display.touch)
            time.advance(ms: isOpen || loop.isTouched ? Self.stepMs : Self.nightStepMs)
            if time.now >= report {
                guard tell(hour, loop) else { return }
                hour += 1
                report = report.adding(seconds: 3_600)
            }
        }
        worker.turn(wall: time.now, monotonic: time.monotonic, isLast: true)
    }

    /// Prints the hour's line and waits for whoever leads; false when they have gone.
    private func tell(_ hour: Int, _ loop: SoakLoop) -> Bool {
        let machine = Machine.figures(state: request.data.state)
        func figure(_ name: ScreenFigure) -> Int { Int(machine[name] ?? 0) }
        let fields = [
            hour, figure(.residentMemory), figure(.openDescriptors), Self.bytes(below: request.data.state), loop.frames,
            loop.plays, loop.touches,
        ]
        let line = Array((fields.map(String.init).joined(separator: ",") + "\n").utf8)
        guard write(STDOUT_FILENO, line, line.count) == line.count else { return false }
        guard isLed else { return true }
        var byte: UInt8 = 0
        while read(STDIN_FILENO, &byte, 1) == 1 { if byte == 0x0A { return true } }
        return false
    }

    /// Bytes of the files in a folder, those in its folders too.
    private static func bytes(below folder: String) -> Int {
        var sum = 0
        for name in Machine.names(in: folder) ?? [] {
            var status = stat()
            guard lstat(folder + "/" + name, &status) == 0 else { continue }
            sum += status.st_mode & S_IFMT == S_IFDIR ? bytes(below: folder + "/" + name) : Int(status.st_size)
        }
        return sum
    }
}
