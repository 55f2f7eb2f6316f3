/// Rows in order of their times, the soonest first, of which only the first few are wanted: a binary heap.
struct SoonestQueue {
    private struct Entry {
        var time: Int
        var row: Int

        static func < (a: Entry, b: Entry) -> Bool { a.time == b.time ? a.row < b.row : a.time < b.time }
    }

    private var heap: [Entry]

    init(_ rows: [Int], time: (Int) -> Int) {
        heap = rows.map { Entry(time: time($0), row: $0) }
        for index in stride(from: heap.count / 2 - 1, through: 0, by: -1) { sink(index) }
    }

    /// The soonest; of those at the same time the lowest row.
    var first: Int? { heap.first?.row }

    mutating func removeFirst() {
        guard let last = heap.popLast(), !heap.isEmpty else { return }
        heap[0] = last
        sink(0)
    }

    /// Gives the first another time.
    mutating func reorderFirst(_ time: Int) {
        guard !heap.isEmpty else { return }
        heap[0].time = time
        sink(0)
    }

    private mutating func sink(_ start: Int) {
        var index = start
        while true {
            var least = index
            // No list of the two: it would be made on the heap of the process, for every step.
            let left = 2 * index + 1
            if left < heap.count, heap[left] < heap[least] { least = left }
            if left + 1 < heap.count, heap[left + 1] < heap[least] { least = left + 1 }
            guard least != index else { return }
            heap.swapAt(index, least)
            index = least
        }
    }
}
