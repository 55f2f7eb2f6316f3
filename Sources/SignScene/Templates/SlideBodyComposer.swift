import SignModel

/// Sets headline, text, picture, practical lines and QR code into a zone, in the largest size that fits.
///
/// The headline hangs from the top, when and where stand on the bottom edge together with the QR code, the text
/// follows the headline: the white space is in between, and the edges are the same on every slide.
struct SlideBodyComposer {
    let kit: SlideKit
    let zone: PixelRect
    /// False: only what is on the slide is wanted, which is the same in every size, and not how it looks: no larger size
    /// than the least is tried, and there are no nodes.
    var drawn = true

    private var unit: Int { kit.unit }
    private var metrics: SlideMetrics { kit.metrics }

    /// Everything of `parts` on one slide, or nil when that needs a smaller size than people can read or more text
    /// than a slide should carry.
    func compose(_ parts: Parts) -> SlideBody? {
        // Whatever fits in some size fits in the least: most of what does not fit costs one try.
        guard let smallest = leastPlan(parts) else { return nil }
        if !drawn { return build(smallest, parts) }
        for body in metrics.body {
            let heads = metrics.headlines(over: body)
            guard let least = heads.last, plan(parts, body: body, head: least) != nil else { continue }
            for head in heads {
                if let plan = plan(parts, body: body, head: head) { return build(plan, parts) }
            }
        }
        return build(smallest, parts)
    }

    /// Whether everything of `parts` fits one slide in the least size.
    func fits(_ parts: Parts) -> Bool { leastPlan(parts) != nil }

    private func leastPlan(_ parts: Parts) -> Plan? {
        let length = parts.sentences.reduce(0) { $0 + $1.count }
        guard length <= Limits.slideCharacters else { return nil }
        let size = leastSize
        return plan(parts, body: size.body, head: size.head)
    }

    /// A headline too long for its size may step down to the size of when and where: still 22′ from where people sit,
    /// though not from five metres.
    private var leastSize: (body: Int, head: Int) { (metrics.small, metrics.lead(over: metrics.small)) }

    /// Text and headline sizes, in the order two languages side by side try them.
    var sizes: [(body: Int, head: Int)] {
        metrics.body.flatMap { body in metrics.headlines(over: body).map { (body, $0) } } + [leastSize]
    }

    /// Everything of `parts` on one slide in this size; nil when it does not fit.
    func composed(_ parts: Parts, _ size: (body: Int, head: Int)) -> SlideBody? {
        let length = parts.sentences.reduce(0) { $0 + $1.count }
        guard length <= Limits.slideCharacters else { return nil }
        return plan(parts, body: size.body, head: size.head).map { build($0, parts) }
    }

    /// ``compose(_:)``, and when nothing fits: first a headline no larger than the text, then, on a slide that follows
    /// another, none; at last a smaller size, so that a display too small or too far for the least size still shows
    /// every word.
    func composeAnyway(_ parts: Parts) -> SlideBody {
        if let slide = compose(parts) { return slide }
        let small = metrics.small
        if let plan = plan(parts, body: small, head: small, maxHeadLines: 6) { return build(plan, parts) }
        if parts.isContinuation {
            var untitled = parts
            untitled.title = ""
            if let plan = plan(untitled, body: small, head: small) { return build(plan, untitled) }
        }
        var px = small
        while px > 8 {
            px = px * 9 / 10
            if let plan = plan(parts, body: px, head: px * 5 / 4, maxHeadLines: 6) { return build(plan, parts) }
        }
        return plan(parts, body: 8, head: 8, maxHeadLines: 99, mustFit: false).map { build($0, parts) }
            ?? SlideBody(nodes: [], characters: 0, hasPicture: false, hasQR: false)
    }

    /// The text over as many slides as it takes, evenly filled, each with the headline; the picture on the first.
    func pages(of parts: Parts) -> [SlideBody] {
        var pieces = parts.sentences.flatMap { fitting($0, parts) }
        guard !pieces.isEmpty else { return [composeAnyway(parts)] }
        let total = pieces.reduce(0) { $0 + $1.count }
        let pageCount = max(1, (total + Limits.slideCharacters - 1) / Limits.slideCharacters)
        let target = total / pageCount + 12
        var bodies: [SlideBody] = []
        while !pieces.isEmpty {
            var page = parts
            if !bodies.isEmpty {
                page.picture = nil
                page.isContinuation = true
            }
            var taken = 1
            page.sentences = [pieces[0]]
            while taken < pieces.count {
                var longer = page
                longer.sentences.append(pieces[taken])
                let length = longer.sentences.reduce(0) { $0 + $1.count }
                guard length <= max(target, pieces[0].count), fits(longer) else { break }
                page = longer
                taken += 1
            }
            bodies.append(composeAnyway(page))
            pieces.removeFirst(taken)
        }
        return bodies
    }

    /// A sentence, halved between words until each part fits a slide of its own.
    private func fitting(_ sentence: String, _ parts: Parts) -> [String] {
        var alone = parts
        alone.sentences = [sentence]
        if fits(alone) { return [sentence] }
        let words = sentence.split(separator: " ")
        // Where not even a few words fit beside the headline, halving does not help.
        guard words.count >= 8 else { return [sentence] }
        let middle = words.count / 2
        return fitting(words[..<middle].joined(separator: " "), parts)
            + fitting(words[middle...].joined(separator: " "), parts)
    }

    // MARK: - One size

    /// Where everything goes in one size.
    private struct Plan {
        var title: Paragraph
        var titleTop: Int
        var titleWidth: Int
        var text: Paragraph
        var textWidth: Int
        var practical: PracticalLines
        var floor: Int
        var picture: PixelRect?
        var code: (rect: PixelRect, modulePx: Int, caption: Node?)?
    }

    private func plan(
        _ parts: Parts, body: Int, head: Int, maxHeadLines: Int = 3, mustFit: Bool = true
    ) -> Plan? {
        let gap = 6 * unit
        var column = zone
        var floor = zone.bottom
        let pictureRect = parts.picture.map { self.pictureRect($0.size) }
        if metrics.isLandscape, let pictureRect { column.width -= pictureRect.width + gap }
        var code: (rect: PixelRect, modulePx: Int, caption: Node?)?
        var codeTop: Int?
        if let url = parts.qr {
            guard let (side, modulePx) = kit.qrSize(url), !mustFit || side <= min(zone.width, zone.height) else {
                return nil
            }
            if metrics.isLandscape, pictureRect != nil { return nil }
            let rect = PixelRect(zone.right - side, zone.bottom - side, side, side)
            let caption = caption(beside: rect)
            code = (rect, modulePx, caption)
            if metrics.isLandscape {
                column.width -= side + gap
                codeTop = caption?.rect.y ?? rect.y
            } else {
                floor = rect.y - 4 * unit
            }
        }
        guard column.width >= body * 6 || !mustFit else { return nil }

        // Headline: over the whole width where it stays clear of what is on the right.
        var top = zone.y
        if let pictureRect, !metrics.isLandscape { top = pictureRect.bottom + 4 * unit }
        var headWidth = zone.width
        var title = kit.headline(parts.title, px: head, width: headWidth)
        let clearOfCode = codeTop.map { top + title.height + 2 * unit <= $0 } ?? true
        if metrics.isLandscape, pictureRect != nil || !clearOfCode {
            headWidth = column.width
            title = kit.headline(parts.title, px: head, width: headWidth)
        }
        let brokenWords = title.lines.count { $0.hasSuffix("-") }
        guard title.lines.count <= maxHeadLines, !mustFit || brokenWords <= 1 else { return nil }

        let text = kit.paragraph(
            parts.sentences.joined(separator: " "), Font(.regular, px: body), width: column.width, leading: 1.42)
        let practical = PracticalLines(parts, kit: kit, body: body, width: column.width)
        var needed = title.height
        if !text.lines.isEmpty { needed += 3 * unit + text.height }
        if practical.height > 0 { needed += 5 * unit + practical.height }
        guard !mustFit || top + needed <= floor else { return nil }
        return Plan(
            title: title, titleTop: top, titleWidth: headWidth, text: text, textWidth: column.width,
            practical: practical, floor: floor, picture: pictureRect, code: code)
    }

    private func pictureRect(_ size: PixelSize) -> PixelRect {
        let box =
            metrics.isLandscape
            ? PixelSize(zone.width * 42 / 100, zone.height) : PixelSize(zone.width, zone.height * 46 / 100)
        let fitted = size.fitted(in: box)
        return PixelRect(
            metrics.isLandscape ? zone.right - fitted.width : zone.x, zone.y, fitted.width, fitted.height)
    }

    private func build(_ plan: Plan, _ parts: Parts) -> SlideBody {
        let spoken = ([parts.title] + parts.sentences).reduce(0) { $0 + ReadingTime.characters(of: $1) }
        return SlideBody(
            nodes: drawn ? nodes(plan, parts) : [], characters: spoken + plan.practical.characters,
            hasPicture: plan.picture != nil, hasQR: plan.code != nil)
    }

    private func nodes(_ plan: Plan, _ parts: Parts) -> [Node] {
        var nodes: [Node] = []
        if let url = parts.qr, let code = plan.code {
            nodes.append(
                kit.qr(
                    url, right: code.rect.right, bottom: code.rect.bottom, side: code.rect.width,
                    modulePx: code.modulePx))
            if let caption = code.caption { nodes.append(caption) }
        }
        let title = kit.balanced(plan.title, parts.title, width: plan.titleWidth)
        if !title.lines.isEmpty {
            nodes.append(
                kit.node(
                    "title", .heading, title, x: zone.x, top: plan.titleTop, width: plan.titleWidth,
                    color: kit.look.ink, on: kit.look.paper))
        }
        if !plan.text.lines.isEmpty {
            nodes.append(
                kit.node(
                    "text", .text, plan.text, x: zone.x, top: plan.titleTop + title.height + 3 * unit,
                    width: plan.textWidth, color: kit.look.ink, on: kit.look.paper))
        }
        nodes += plan.practical.nodes(x: zone.x, bottom: plan.floor)
        if let rect = plan.picture, let picture = parts.picture {
            nodes.append(
                Node(
                    id: "picture", role: .picture, label: picture.alt, language: kit.language, rect: rect,
                    paints: [.picture(picture.id, rect)]))
        }
        return nodes
    }

    /// *Lue lisää puhelimella*: over the code in landscape, left of it in portrait; nil when there is no room.
    private func caption(beside code: PixelRect) -> Node? {
        let font = Font(.medium, px: metrics.small)
        let text = Phrase.readMore.text(kit.language)
        if metrics.isLandscape {
            let set = kit.paragraph(text, font, width: code.width, leading: 1.2)
            let top = code.y - set.height - 2 * unit
            guard top >= zone.y else { return nil }
            return kit.node(
                "qr-caption", .text, set, x: code.x, top: top, width: code.width, color: kit.look.quiet,
                on: kit.look.paper)
        }
        let width = code.x - zone.x - 4 * unit
        guard width >= metrics.small * 4 else { return nil }
        let set = kit.paragraph(text, font, width: width, leading: 1.2)
        guard set.height <= code.height else { return nil }
        return kit.node(
            "qr-caption", .text, set, x: zone.x, top: code.bottom - set.height, width: width, color: kit.look.quiet,
            on: kit.look.paper)
    }
}
