import SignModel

/// Sets messages: headline and text hang from the top, *when* and the facts stand on the foot, in the largest tier in
/// which all of it fits (`design/slides.md`, 3).
struct MessageComposer {
    let kit: SlideKit
    let message: Message
    let matter: SlideFrame.Matter

    private let frames = Frames()

    /// Frames made so far; there are one or two kinds.
    private final class Frames {
        var known: [String: SlideFrame] = [:]
    }

    init(kit: SlideKit, message: Message, matter: SlideFrame.Matter) {
        self.kit = kit
        self.message = message
        self.matter = matter
    }

    private var metrics: SlideMetrics { kit.metrics }
    private var isTouch: Bool { kit.surroundings.display.touch }

    /// The pages of a message: what is left out, and which sentences stand on which.
    struct Pagination {
        var drop: Message.Drop
        var pages: [[String]]
        /// How much smaller than the least size it must be: a display too small for its distance. 1: it fits.
        var shrink = 1.0
    }

    // MARK: - What is on which page

    /// Everything on one page; else with less beside the text, else on as many as it takes. Each repeats headline,
    /// time, place and contact: no page is half a message.
    func paginate() -> Pagination {
        let pieces = message.sentences.flatMap { Sentences.parts(of: $0, atMost: Limits.slideCharacters) }
        let least = max(1, (Sentences.length(pieces) + Limits.slideCharacters - 1) / Limits.slideCharacters)
        let drops = Message.Drop.allCases.filter { $0 < .rows && applies($0) }
        let few = least...least + 2
        return first(pieces, few) { pages in drops.first { fits(pages, $0, tiers.suffix(1)) } }
            ?? first(pieces, few) { fits($0, .rows, MessageTier.rescue.prefix(1)) ? .rows : nil }
            ?? first(pieces, least...Limits.slidesPerAnnouncement) { pages in
                fits(pages, .rows, MessageTier.rescue[...]) ? .rows : nil
            } ?? shrunk(pieces)
    }

    /// The fewest of so many pages with which something can be left out so that all fits.
    private func first(
        _ pieces: [String], _ counts: ClosedRange<Int>, _ drop: ([[String]]) -> Message.Drop?
    ) -> Pagination? {
        var pieces = pieces
        for count in counts {
            while count > pieces.count, count > 1 {
                guard let halved = Sentences.halved(pieces) else { return nil }
                pieces = halved
            }
            let pages = Sentences.pages(pieces, count)
            guard pages.allSatisfy({ Sentences.length($0) <= Limits.slideCharacters }) else { continue }
            if let drop = drop(pages) { return Pagination(drop: drop, pages: pages) }
        }
        return nil
    }

    /// Not even a few words go beside the rest in the least size: smaller, so that every word is shown.
    private func shrunk(_ pieces: [String]) -> Pagination {
        let pages = Sentences.pages(pieces, min(max(1, pieces.count), Limits.slidesPerAnnouncement))
        var shrink = 0.9
        while shrink > 0.2, least(pages, .rows, tiers: MessageTier.rescue.suffix(1), shrink: shrink) == nil {
            shrink *= 0.9
        }
        return Pagination(drop: .rows, pages: pages, shrink: shrink)
    }

    /// Whether leaving that out changes anything.
    private func applies(_ drop: Message.Drop) -> Bool {
        switch drop {
        case .nothing, .rows: true
        case .code: hasCode(.nothing)
        case .town: message.town != nil
        case .price: message.price != nil
        case .street: message.street != nil
        }
    }

    private func fits(_ pages: [[String]], _ drop: Message.Drop, _ tiers: ArraySlice<MessageTier>) -> Bool {
        least(pages, drop, tiers: tiers, shrink: 1) != nil
    }

    /// The plan in the last field and with the nearest code: whatever fits in some size fits in the least.
    private func least(
        _ pages: [[String]], _ drop: Message.Drop, tiers: ArraySlice<MessageTier>, shrink: Double
    ) -> MessagePlan? {
        guard let field = fields(drop).last else { return nil }
        // Pages are the same in every look: on a dark ground a code takes more room.
        var code = code(drop, metrics.codeDistancesMm.last ?? 1000)
        code?.isCard = true
        for tier in tiers {
            let plan = plan(pages, drop, tier, field, code, shrink: shrink, leavesRoom: true)
            if let plan { return plan }
        }
        return nil
    }

    // MARK: - How it looks

    private var tiers: [MessageTier] {
        if message.phoneLeads { return MessageTier.phone }
        guard message.isPoster else { return MessageTier.all }
        return metrics.isLandscape ? MessageTier.poster : MessageTier.posterAbove
    }

    /// Tiers and fields in the order they are tried: the largest type first, and in it the largest picture; on a
    /// standing display the picture is made smaller before the type is small.
    private func trials(_ drop: Message.Drop) -> [(MessageTier, MessageField)] {
        let fields = fields(drop)
        let tiers = drop == .rows ? tiers + MessageTier.rescue : tiers
        let all = tiers.flatMap { tier in fields.map { (tier, $0) } }
        guard fields.count > 1, message.isPoster || !metrics.isLandscape else { return all }
        let large = tiers.filter { $0.head >= .at44 && $0.body >= .at31 }
        return fields.flatMap { field in large.map { ($0, field) } } + all
    }

    /// The plan of the first tier that fits.
    func plan(_ pagination: Pagination) -> MessagePlan? {
        let (pages, drop) = (pagination.pages, pagination.drop)
        guard pagination.shrink == 1 else {
            return least(pages, drop, tiers: MessageTier.rescue.suffix(1), shrink: pagination.shrink)
                ?? fields(drop).last.flatMap { field in
                    MessageTier.rescue.last.flatMap {
                        plan(pages, drop, $0, field, nil, shrink: pagination.shrink, mustFit: false)
                    }
                }
        }
        let codes = metrics.codeDistancesMm.map { code(drop, $0) }
        let distances = codes.first.flatMap(\.self) == nil ? [nil] : codes
        for (tier, field) in trials(drop) {
            for code in distances {
                if let plan = plan(pages, drop, tier, field, code, shrink: 1) { return plan }
            }
        }
        // What the pages were made with fits in any case.
        return least(pages, drop, tiers: drop == .rows ? MessageTier.rescue[...] : tiers.suffix(1), shrink: 1)
    }

    /// The code of the web address: none on screens one can touch, whose page behind the slide has it.
    private func code(_ drop: Message.Drop, _ distanceMm: Int) -> SlideCode? {
        guard !isTouch, drop < .code, let url = message.codeURL else { return nil }
        return kit.code(url, distanceMm: distanceMm)
    }

    func hasCode(_ drop: Message.Drop) -> Bool { code(drop, 1000) != nil }

    /// Over a standing display's foot the code has a row of its own with its address beside it.
    private func captions(_ drop: Message.Drop) -> Bool { !metrics.isLandscape && code(drop, 1000) != nil }

    private func fields(_ drop: Message.Drop) -> [MessageField] {
        let captions = captions(drop)
        let fields = kit.fields(message.picture?.size, isPoster: message.isPoster, small: drop == .rows) { left in
            let key = "\(captions) \(left ?? -1)"
            if let known = frames.known[key] { return known }
            let made = frame(captions: captions, left: left, page: nil)
            frames.known[key] = made
            return made
        }
        guard captions else { return fields }
        return fields.map { field in
            var field = field
            field.captioned = true
            return field
        }
    }

    func frame(captions: Bool, left: Int?, page: (number: Int, count: Int)?) -> SlideFrame {
        var matter = matter
        matter.page = page
        matter.side = isTouch ? .touch : captions ? nil : message.address.map { .quiet($0) }
        return kit.frame(matter, left: left)
    }

    private func plan(
        _ pages: [[String]], _ drop: Message.Drop, _ tier: MessageTier, _ field: MessageField, _ code: SlideCode?,
        shrink: Double, leavesRoom: Bool = false, mustFit: Bool = true
    ) -> MessagePlan? {
        var setter = MessageSetter(
            kit: shrink == 1 ? kit : kit.shrunk(by: shrink), message: message, field: field, drop: drop, tier: tier)
        setter.code = code
        setter.leavesRoom = leavesRoom
        setter.mustFit = mustFit
        return setter.plan(pages)
    }
}
