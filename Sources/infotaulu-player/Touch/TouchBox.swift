import Dispatch
import SignShow
import SignStage
import SignTouch
import Synchronization

/// What the loop and the maker of touch pages have to say to each other. Neither waits for the other; of several
/// questions only the last is answered, and no box grows.
final class TouchBox: Sendable {
    private struct Boxes {
        var ask: TouchAsk?
        var made: [MadePage] = []
        /// What pages are made from is another one.
        var setup: ScreenSetup?
        var contentChanged = false
        /// The same for the loop.
        var news = false
        var newSetup: ScreenSetup?
        var isForgotten = false
        var isOver = false
        var counts: [Usage: Int] = [:]
        /// Since when the maker is at what it took last; nil while it waits.
        var busySince: MonotonicTime?
    }

    /// What the maker is to do next.
    struct Work: Sendable {
        var ask: TouchAsk?
        var setup: ScreenSetup?
        var contentChanged: Bool
        /// The session is over: nothing of it is kept.
        var forgets: Bool
        var isOver: Bool
    }

    private let boxes = Mutex(Boxes())
    private let bell = DispatchSemaphore(value: 0)
    /// Pages that wait to be taken; the loop takes them all each time it comes round.
    private static let madeLimit = 4
    /// Different things that are counted before they are written.
    private static let countLimit = 10_000
    /// No page takes as long, nor the first reading of all there is on a slow disk.
    private static let stuckMs: Int64 = 30_000

    // MARK: The loop's side

    func ask(_ ask: TouchAsk) {
        boxes.withLock { $0.ask = ask }
        bell.signal()
    }

    /// Asks only when nothing else is asked already.
    func askIfFree(_ ask: TouchAsk) {
        boxes.withLock { if $0.ask == nil { $0.ask = ask } }
        bell.signal()
    }

    /// There is time now to read what every page needs: the first picture is on the display.
    func prepare() { bell.signal() }

    /// Nothing of the session is to be kept, not even a question.
    func forget() {
        boxes.withLock { boxes in
            boxes.ask = nil
            boxes.made.removeAll()
            boxes.isForgotten = true
        }
        bell.signal()
    }

    /// What was made, in order, and whether the content or the playlist has changed since this was last asked.
    func take() -> (made: [MadePage], news: Bool, setup: ScreenSetup?) {
        boxes.withLock { boxes in
            defer {
                boxes.made.removeAll()
                boxes.news = false
                boxes.newSetup = nil
            }
            return (boxes.made, boxes.news, boxes.newSetup)
        }
    }

    /// Whether the maker does not come back from what it took: no touch will be answered any more.
    func isStuck(now: MonotonicTime) -> Bool {
        boxes.withLock { boxes in boxes.busySince.map { now >= $0.adding(ms: Self.stuckMs) } ?? false }
    }

    func count(_ usage: Usage) {
        boxes.withLock { boxes in
            guard boxes.counts[usage] != nil || boxes.counts.count < Self.countLimit else { return }
            boxes.counts[usage, default: 0] += 1
        }
    }

    // MARK: The maker's side

    /// Waits until there is something to do.
    func next() -> Work {
        boxes.withLock { $0.busySince = nil }
        bell.wait()
        return boxes.withLock { boxes in
            boxes.busySince = .now()
            defer {
                boxes.ask = nil
                boxes.setup = nil
                boxes.contentChanged = false
                boxes.isForgotten = false
            }
            return Work(
                ask: boxes.ask, setup: boxes.setup, contentChanged: boxes.contentChanged,
                forgets: boxes.isForgotten, isOver: boxes.isOver)
        }
    }

    /// Whether something else is asked already: then what is being made is not wanted any more.
    var isAskedAnew: Bool { boxes.withLock { $0.ask != nil || $0.isForgotten || $0.isOver } }

    func leave(_ page: MadePage) {
        boxes.withLock { boxes in
            boxes.made.append(page)
            boxes.made.removeFirst(max(0, boxes.made.count - Self.madeLimit))
        }
    }

    // MARK: The side of the one who watches content and playlists

    /// Something that pages show was committed, or the playlist is another one.
    func change(setup: ScreenSetup?) {
        boxes.withLock { boxes in
            if let setup { (boxes.setup, boxes.newSetup) = (setup, setup) }
            boxes.contentChanged = true
            boxes.news = true
        }
        bell.signal()
    }

    func end() {
        boxes.withLock { $0.isOver = true }
        bell.signal()
    }

    /// What was counted since this was last asked.
    func takeCounts() -> [Usage: Int] {
        boxes.withLock { boxes in
            defer { boxes.counts.removeAll() }
            return boxes.counts
        }
    }
}
