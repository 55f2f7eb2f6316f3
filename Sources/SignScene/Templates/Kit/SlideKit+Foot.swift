import SignModel

extension SlideKit {
    struct Foot {
        var nodes: [Node] = []
        var side: SlideFrame.Side?
        /// How much higher than one row it is.
        var raised = 0
        /// Where what stands at the left ends.
        var end = 0
    }

    /// The association at the left, the touch hint or an address at the right: of both, where they do not fit, the
    /// association.
    func foot(_ matter: SlideFrame.Matter, _ tones: SlideFrame.Tones, left: Int) -> Foot {
        var foot = Foot()
        let baseline = metrics.footBaseline
        var x = left
        var end = left
        if let association = matter.association {
            if let logo = association.logo {
                foot.nodes.append(logoNode(logo, x: x, tones))
                x += metrics.logoSide + metrics.px(24)
            }
            if let name = association.name.best(language) {
                let style = chrome(tones.ink)
                let set = nameLines(name.text, style, width: metrics.right - x, language: name.language)
                foot.raised = (set.lines.count - 1) * style.leading
                foot.nodes.append(
                    node(
                        "association", .text, set, x: x, capTop: baseline - set.height, on: tones.ground))
                end = x + (set.lines.map { width($0, style) }.max() ?? 0)
            }
        }
        foot.end = end
        if let side = matter.side, let node = sideNode(side, tones, after: end == left ? left : end + metrics.px(36)) {
            foot.nodes.append(node)
            foot.side = side
        }
        return foot
    }

    /// The association's name on one line where it goes; without what is before its own name (a town) where that
    /// helps, else on as many lines as it takes.
    private func nameLines(_ name: String, _ style: TextStyle, width room: Int, language: Language) -> SetText {
        let whole = running(name, style, measure: room, language: language)
        guard whole.lines.count > 1 else { return whole }
        var words = Typographer.tidy(name).split(separator: " ")
        while words.count > 2, let next = words.dropFirst().first, next.first?.isUppercase ?? false {
            words.removeFirst()
            let short = running(words.joined(separator: " "), style, measure: room, language: language)
            if short.lines.count == 1 { return short }
        }
        return whole
    }

    private func logoNode(_ logo: MediaID, x: Int, _ tones: SlideFrame.Tones) -> Node {
        let side = metrics.logoSide
        let box = PixelRect(x, metrics.footBaseline - metrics.s.cap / 2 - side / 2, side, side)
        var node = Node(id: "logo", role: .decoration, language: language, rect: box)
        if tones.plate {
            node.paints = [.fill(box, .white, radius: metrics.px(12))]
            let inner = box.inset(metrics.px(8), metrics.px(8))
            node.paints.append(.picture(logo, inner))
        } else {
            node.paints = [.picture(logo, box)]
        }
        return node
    }

    private func sideNode(_ side: SlideFrame.Side, _ tones: SlideFrame.Tones, after left: Int) -> Node? {
        let baseline = metrics.footBaseline
        switch side {
        case .touch:
            let style = chrome(tones.ink)
            let text = Phrase.touchTheScreen.text(chromeLanguage)
            let x = metrics.right - width(text, style)
            let side = metrics.s.em
            guard x - metrics.px(12) - side >= left else { return nil }
            var node = node("touch", .status, text, style, right: metrics.right, baseline: baseline, on: tones.ground)
            let icon = icon(
                "touch", x: x - metrics.px(12) - side, baseline: baseline, cap: metrics.s.cap, side: side, tones.ink)
            node.paints.insert(icon, at: 0)
            node.rect = node.rect.union(icon.reach)
            return node
        case .quiet(let text), .strong(let text):
            let isStrong = side == .strong(text)
            let style = isStrong ? figures(.at22, tones.ink) : self.text(.at22, tones.quiet)
            guard metrics.right - width(text, style) >= left else { return nil }
            return node(
                isStrong ? "contact" : "address", .text, text, style, right: metrics.right, baseline: baseline,
                on: tones.ground)
        }
    }
}
