import SignModel

/// Where everything of a message goes in one tier.
struct MessagePlan {
    var field: MessageField
    var tier: MessageTier
    var title: SetText
    var titleTop: Int
    /// One a page.
    var texts: [SetText]
    var textTop: Int
    /// The line that leads beside the headline: *when*, else the number with its icon.
    var lead: SetText?
    var leadTop = 0
    var rows: [(row: FactRow, capTop: Int)]
    var factStyle: TextStyle
    var code: (code: SlideCode, bottom: Int)?
}

/// Sets a message in one tier in one field.
struct MessageSetter {
    let kit: SlideKit
    let message: Message
    let field: MessageField
    let drop: Message.Drop
    let tier: MessageTier
    var code: SlideCode?
    /// Room is left for the widest time that it gets on other days.
    var leavesRoom = false
    /// False: the plan is wanted whether it fits or not.
    var mustFit = true

    /// No line of text is longer than about 45 characters, in ems.
    private static let measureEms = 24.5

    private var metrics: SlideMetrics { kit.metrics }
    private var frame: SlideFrame { field.frame }
    private var isLed: Bool { message.phoneLeads }
    /// Nothing else helped: more lines, and words that break where they must.
    private var isRescue: Bool { drop == .rows && MessageTier.rescue.contains(tier) }

    /// nil when it does not fit.
    func plan(_ pages: [[String]]) -> MessagePlan? {
        let m = metrics
        let left = frame.left
        let head = kit.headline(tier.head, kit.deep(themes))
        let body = kit.text(tier.body)
        let measure = field.textRight - left
        let title = kit.balanced(message.title.text, head, measure: measure, language: message.title.language)
        let most = (m.isLandscape ? 2 : 3) + (isRescue ? 2 : 0)
        guard !mustFit || measure > 0 && title.lines.count <= most && (title.isWhole || isRescue) else {
            return nil
        }
        let textMeasure = min(measure, Int(Double(body.size.em) * MessageSetter.measureEms))
        let texts = pages.map {
            kit.running($0.joined(separator: " "), body, measure: textMeasure, language: message.textLanguage)
        }
        guard !mustFit || isRescue || texts.allSatisfy(\.isWhole) else { return nil }
        let top = kit.clear(of: field.top, title)
        let fallen = kit.hang(of: title.lines.last ?? "", head)
        let risen = texts.map { kit.rise(of: $0.lines.first ?? "", body) }.max() ?? 0
        let g1 = max(
            m.px(54), m.r6(Double(head.cap) * 0.55), body.leading - body.cap + m.px(6), fallen + risen + kit.inkGap)
        let textTop = top + title.height + g1
        let textHeight = texts.map(\.height).max() ?? 0
        let end = textHeight == 0 ? top + title.height : textTop + textHeight
        let hang = textHeight == 0 ? fallen : texts.map { kit.hang(of: $0.lines.last ?? "", body) }.max() ?? 0

        let code = code.map { ($0, bottom: codeBottom($0)) }
        guard let facts = facts(body, code: code, end: end, hang: hang) else { return nil }
        if mustFit, facts.top < end + facts.above { return nil }
        // Under the top row, also where a display is low.
        if mustFit, let code, code.bottom - code.0.seen < kit.clear(of: 0, title) { return nil }
        let widest = ([title] + texts).flatMap { set in set.lines.map { kit.width($0, set.style) } }.max() ?? 0
        if mustFit, let code, left + widest + max(m.px(48), code.0.quiet) > frame.right - code.0.seen,
            end + max(m.px(54), code.0.quiet) > code.bottom - code.0.seen
        {
            return nil
        }
        if mustFit, let code, let picture = field.picture, m.isLandscape, picture.right > frame.right - code.0.seen,
            picture.bottom + m.px(48) > code.bottom - code.0.seen
        {
            return nil
        }
        return MessagePlan(
            field: field, tier: tier, title: title, titleTop: top, texts: texts, textTop: textTop, lead: facts.lead,
            leadTop: facts.leadTop + facts.lift, rows: facts.rows.map { ($0.0, $0.1 + facts.lift) }, factStyle: body,
            code: code.map { ($0.0, $0.bottom) })
    }

    private var themes: [ThemeID] { field.themes }

    /// What is seen of the code ends here: over the address in the foot, or over the whole foot of a standing display.
    private func codeBottom(_ code: SlideCode) -> Int {
        let m = metrics
        if field.captioned { return frame.bottom - m.px(3) }
        if message.isPoster { return frame.bottom }
        // The field of a dark ground's card is its own quiet zone.
        let gap = code.isCard ? m.px(24) : max(m.px(36), code.quiet)
        let isBesideFoot = frame.side == nil && frame.footEnd + max(m.px(48), code.quiet) <= frame.right - code.seen
        if isBesideFoot { return m.footBaseline }
        return min(m.footBaseline - m.s.cap - gap, frame.footRaised > 0 ? frame.bottom : m.footBaseline)
    }

    // MARK: - When and where

    private struct Facts {
        var lead: SetText?
        var leadTop: Int
        var rows: [(FactRow, Int)]
        /// The first cap-top of all of them.
        var top: Int
        /// The least room above it.
        var above: Int
        /// By how much all of it stands higher or lower than on the last baseline.
        var lift = 0
    }

    /// *When* and the rows, laid upwards from the last baseline, under what ends at `end` and hangs on by `hang`.
    private func facts(_ style: TextStyle, code: (SlideCode, bottom: Int)?, end: Int, hang: Int) -> Facts? {
        let m = metrics
        var width = frame.right - frame.left
        var bottom = frame.bottom
        if let code {
            let clear = code.0.isCard ? m.px(48) : max(m.px(48), code.0.quiet)
            if field.captioned {
                bottom = code.bottom - code.0.seen - max(m.px(72), code.0.quiet)
            } else {
                width -= code.0.seen + clear
            }
        }
        let whole = frame.right - frame.left
        // *When* may stand over the code as far as it ends above it, rows only beside it.
        if let code, width < whole, !isLed,
            let over = clear(of: {
                laid(style, width: min(width, $0), leadWidth: $0, bottom: bottom, end: end, hang: hang)
            }),
            (over.lead.map { over.leadTop + $0.height + kit.hang(of: $0.lines.last ?? "", $0.style) } ?? over.top)
                + m.px(24) <= code.bottom - code.0.seen
        {
            return over
        }
        return clear(of: { laid(style, width: min(width, $0), bottom: bottom, end: end, hang: hang) })
    }

    /// What is laid in the whole width, which may run on under a picture that ends well above it; else left of it.
    private func clear(of lay: (Int) -> Facts?) -> Facts? {
        let whole = lay(frame.right - frame.left)
        guard let picture = field.picture, metrics.isLandscape, picture.x > frame.left else { return whole }
        if let whole, whole.top >= picture.bottom + metrics.px(36) { return whole }
        return lay(field.textRight - frame.left)
    }

    private func laid(
        _ style: TextStyle, width: Int, leadWidth: Int? = nil, bottom: Int, end: Int, hang: Int
    ) -> Facts? {
        let m = metrics
        guard
            let rows = message.rows(
                drop: drop, style: style, width: width, kit: kit, isLed: isLed,
                addressIsRow: code == nil && !kit.surroundings.display.touch && frame.side == nil)
        else { return nil }
        let lead = kit.figures(tier.lead)
        var leading: SetText?
        var leadLines = 0
        if isLed, let number = message.contact {
            let set = SetText(lines: [number], style: lead, language: kit.chromeLanguage)
            guard !mustFit || kit.width(number, lead) + kit.numberIndent(lead) <= width else {
                return nil
            }
            leading = set
            leadLines = 1
        } else if let when = message.when {
            let forms = ([when] + (leavesRoom ? message.whenRoom : [])).map {
                message.isPoster && m.isLandscape ? Message.twoLines($0) : $0
            }
            let sets = forms.map {
                kit.running($0, lead, measure: leadWidth ?? width, language: kit.chromeLanguage)
            }
            let most = isRescue ? 4 : 2
            guard !mustFit || sets.allSatisfy({ $0.lines.count <= most && ($0.isWhole || isRescue) }) else {
                return nil
            }
            leading = sets.first
            leadLines = sets.map(\.lines.count).max() ?? 0
        }
        let between = max(m.px(24), m.r6(Double(style.leading - style.cap) - m.u))
        let after = max(
            m.px(36), m.r6((message.isPoster ? 0.95 : 0.78) * Double(style.cap)),
            kit.hang(of: leading?.lines.last ?? "", lead) + kit.rise(of: rows.first?.firstLine ?? "", style)
                + kit.inkGap)
        let first = leading.map { kit.rise(of: $0.lines.first ?? "", lead) }
        let above = max(
            m.px(60), m.floor6((message.isPoster ? 0.9 : 0.8) * Double(leading == nil ? style.cap : lead.cap)),
            hang + (first ?? kit.rise(of: rows.first?.firstLine ?? "", style)) + kit.inkGap)
        var y = bottom
        var placed: [(FactRow, Int)] = []
        var leadTop = 0
        if isLed, let leading {
            y -= leading.height
            leadTop = y
            if !rows.isEmpty { y -= above }
        }
        for (n, row) in rows.enumerated().reversed() {
            y -= row.height(style)
            placed.insert((row, y), at: 0)
            guard n > 0 else { continue }
            y -= max(
                between, kit.hang(of: rows[n - 1].lastLine, style) + kit.rise(of: row.firstLine, style) + kit.inkGap)
        }
        if !isLed, let leading {
            if !rows.isEmpty { y -= after }
            leadTop = y - leading.height
            y -= lead.height(lines: leadLines)
        }
        var facts = Facts(lead: leading, leadTop: leadTop, rows: placed, top: y, above: above)
        // On a standing display with much room they follow the text rather than stand on the foot.
        let free = facts.top - end
        if field.flows, free > above {
            facts.lift = end + above - facts.top
        } else if !m.isLandscape, free > m.px(420) {
            let wanted = end + max(above + m.px(30), m.r6(Double(free) * 0.38))
            facts.lift = wanted - facts.top
        }
        return facts
    }
}
