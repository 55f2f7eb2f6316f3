public import SignModel

extension Scene {
    /// Where this scene differs from `old` on the screen: at most eight rectangles that do not overlap, none when the
    /// two are drawn to the same pixels; the whole canvas when size or background differ.
    ///
    /// Every pixel outside of them is made by the same paints in the same order in both, so a picture of the old scene
    /// that is drawn anew inside of them is the picture of this one, bit for bit.
    public func damage(from old: Scene) -> [PixelRect] {
        let whole = PixelRect(size: size)
        guard size == old.size, background == old.background else { return [whole] }
        var region = DamageRegion(bounds: whole)
        let before = old.placed
        let after = placed
        let pairs = Self.matches(before, after)
        var nextBefore = 0
        var nextAfter = 0
        for (one, other) in pairs + [(before.count, after.count)] {
            for node in before[nextBefore..<one] { node.reaches.forEach { region.add($0) } }
            for node in after[nextAfter..<other] { node.reaches.forEach { region.add($0) } }
            guard one < before.count, other < after.count else { break }
            Self.compare(before[one], after[other], into: &region)
            (nextBefore, nextAfter) = (one + 1, other + 1)
        }
        return region.rects
    }

    /// Where these media are drawn, as few rectangles: what has to be drawn again when one of them has turned up.
    public func reaches(of media: Set<MediaID>) -> [PixelRect] {
        var region = DamageRegion(bounds: PixelRect(size: size))
        guard !media.isEmpty else { return [] }
        for node in placed {
            for paint in node.node.paints where paint.medium.map(media.contains) ?? false {
                region.add(node.reach(paint))
            }
        }
        return region.rects
    }

    /// These rectangles as few that do not overlap, cut to the canvas.
    public func few(_ rects: [PixelRect]) -> [PixelRect] {
        var region = DamageRegion(bounds: PixelRect(size: size))
        for rect in rects { region.add(rect) }
        return region.rects
    }

    /// The same nodes in both, in the order both have them in; what changed its place among them is not the same.
    private static func matches(_ before: [PlacedNode], _ after: [PlacedNode]) -> [(Int, Int)] {
        let shorter = min(before.count, after.count)
        var start = 0
        while start < shorter, before[start].node.id == after[start].node.id { start += 1 }
        var tail = 0
        while tail < shorter - start,
            before[before.count - 1 - tail].node.id == after[after.count - 1 - tail].node.id
        {
            tail += 1
        }
        var pairs = (0..<start).map { ($0, $0) }
        var places: [String: Int] = [:]
        for index in (start..<before.count - tail).reversed() { places[before[index].node.id] = index }
        var candidates: [(Int, Int)] = []
        for index in start..<after.count - tail {
            // Taken out, so that no node is the same as two.
            if let place = places.removeValue(forKey: after[index].node.id) { candidates.append((place, index)) }
        }
        pairs += longestRise(candidates)
        for back in (0..<tail).reversed() { pairs.append((before.count - 1 - back, after.count - 1 - back)) }
        return pairs
    }

    /// As many of the pairs as possible whose first halves rise, as their second halves do.
    private static func longestRise(_ pairs: [(Int, Int)]) -> [(Int, Int)] {
        // `ends[n]`: the pair with the lowest first half that ends a rise of n + 1.
        var ends: [Int] = []
        var previous = [Int](repeating: -1, count: pairs.count)
        for index in pairs.indices {
            var low = 0
            var high = ends.count
            while low < high {
                let middle = (low + high) / 2
                if pairs[ends[middle]].0 < pairs[index].0 { low = middle + 1 } else { high = middle }
            }
            if low > 0 { previous[index] = ends[low - 1] }
            if low < ends.count { ends[low] = index } else { ends.append(index) }
        }
        var rise: [(Int, Int)] = []
        var index = ends.last ?? -1
        while index >= 0 {
            rise.append(pairs[index])
            index = previous[index]
        }
        return rise.reversed()
    }

    /// Adds where the paints of one node differ.
    private static func compare(_ one: PlacedNode, _ other: PlacedNode, into region: inout DamageRegion) {
        let old = one.node.paints
        let new = other.node.paints
        if one.dy == other.dy, one.clip == other.clip, old == new { return }
        func isSame(_ a: Int, _ b: Int) -> Bool {
            one.reach(old[a]) == other.reach(new[b]) && old[a].moved(one.dy) == new[b].moved(other.dy)
        }
        if old.count == new.count {
            for index in old.indices where !isSame(index, index) {
                region.add(one.reach(old[index]))
                region.add(other.reach(new[index]))
            }
            return
        }
        let shorter = min(old.count, new.count)
        var start = 0
        while start < shorter, isSame(start, start) { start += 1 }
        var tail = 0
        while tail < shorter - start, isSame(old.count - 1 - tail, new.count - 1 - tail) { tail += 1 }
        for paint in old[start..<old.count - tail] { region.add(one.reach(paint)) }
        for paint in new[start..<new.count - tail] { region.add(other.reach(paint)) }
    }
}

extension PlacedNode {
    /// The pixels each of its paints may change.
    fileprivate var reaches: [PixelRect] { node.paints.map(reach) }
}
