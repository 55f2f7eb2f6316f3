/// A binary heap of queued things by virtual start time, then rank; smallest first.
struct TagHeap {
    struct Item {
        var tag: Int
        /// Breaks ties between equal tags.
        var rank: Int
        /// What is queued.
        var index: Int
        /// Older than the queued thing's own stamp: an entry left behind, to be skipped.
        var stamp: Int

        static func < (a: Item, b: Item) -> Bool { a.tag == b.tag ? a.rank < b.rank : a.tag < b.tag }
    }

    private(set) var items: [Item] = []

    mutating func push(_ item: Item) {
        items.append(item)
        var child = items.count - 1
        while child > 0 {
            let parent = (child - 1) / 2
            guard items[child] < items[parent] else { break }
            items.swapAt(child, parent)
            child = parent
        }
    }

    mutating func pop() -> Item? {
        guard let top = items.first, let last = items.popLast() else { return nil }
        guard !items.isEmpty else { return top }
        items[0] = last
        var parent = 0
        while true {
            let left = 2 * parent + 1
            guard left < items.count else { break }
            let right = left + 1
            let child = right < items.count && items[right] < items[left] ? right : left
            guard items[child] < items[parent] else { break }
            items.swapAt(child, parent)
            parent = child
        }
        return top
    }
}
