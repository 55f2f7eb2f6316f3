import SignModel

extension SlideKit {
    /// How far a number stands from the edge behind its icon.
    func numberIndent(_ style: TextStyle) -> Int { metrics.r6(Double(style.cap)) + metrics.px(30) }

    /// The same in letters so much smaller than the least: for a display too small for its distance.
    func shrunk(by factor: Double) -> SlideKit {
        var kit = self
        let ladder = metrics.ladder
        kit.metrics.ladder = TypeLadder(
            distanceMm: max(1, Int(Double(ladder.distanceMm) * factor)), pitchMm: ladder.pitchMm, unit: ladder.unit)
        return kit
    }
}

extension MessagePlan {
    /// The nodes of page `index`. Whatever is the same on all pages has the same nodes on all of them.
    func nodes(page index: Int, of message: Message, kit: SlideKit) -> [Node] {
        let frame = field.frame
        let ground = frame.tones.ground
        let left = frame.left
        var nodes: [Node] = []
        if let picture = message.picture, let rect = field.picture {
            nodes.append(
                kit.pictureNode(
                    "picture", picture.id, rect, label: picture.alt.isEmpty ? message.title.text : picture.alt))
        }
        if let code { nodes += self.code(code.code, bottom: code.bottom, message, kit) }
        if !title.lines.isEmpty {
            nodes.append(kit.node("title", .heading, title, x: left, capTop: titleTop, on: ground, level: 1))
        }
        if texts.indices.contains(index), !texts[index].lines.isEmpty {
            nodes.append(kit.node("text", .text, texts[index], x: left, capTop: textTop, on: ground))
        }
        if let lead { nodes.append(leading(lead, message, kit)) }
        for (row, top) in rows {
            if let broken = row.broken {
                nodes.append(kit.node(row.id, .text, broken, x: left, capTop: top, on: ground))
            } else {
                nodes.append(
                    kit.node(
                        row.id, .text, row.spans, x: left, baseline: top + factStyle.cap, on: ground,
                        language: kit.languageOfFacts(row.firstLine)))
            }
        }
        return kit.mirrored(nodes, left: left, right: frame.right)
    }

    /// *When*, or the number behind its icon.
    private func leading(_ lead: SetText, _ message: Message, _ kit: SlideKit) -> Node {
        let frame = field.frame
        guard message.phoneLeads else {
            return kit.node("when", .time, lead, x: frame.left, capTop: leadTop, on: frame.tones.ground)
        }
        let style = lead.style
        let side = kit.metrics.r6(Double(style.cap))
        var node = kit.node(
            "contact", .text, lead, x: frame.left + kit.numberIndent(style), capTop: leadTop, on: frame.tones.ground)
        let icon = kit.icon(
            "phone", x: frame.left - kit.metrics.px(4), baseline: leadTop + style.cap, cap: style.cap, side: side,
            kit.deep(frame.themes))
        node.paints.insert(icon, at: 0)
        node.rect = node.rect.union(icon.reach)
        return node
    }

    private func code(_ code: SlideCode, bottom: Int, _ message: Message, _ kit: SlideKit) -> [Node] {
        let frame = field.frame
        var nodes = [kit.node(code, right: frame.right, bottom: bottom)]
        guard field.captioned, let address = message.address else { return nodes }
        let style = kit.text(.at22, frame.tones.quiet)
        let room = frame.right - code.seen - max(kit.metrics.px(36), code.quiet) - frame.left
        let lines = Phrase.readMore.text(kit.chromeLanguage) + ":\n" + address
        let set = kit.running(lines, style, measure: room)
        guard room > 0, set.height <= code.seen else { return nodes }
        nodes.append(
            kit.node("qr-caption", .text, set, x: frame.left, capTop: bottom - set.height, on: frame.tones.ground))
        return nodes
    }
}

extension SlideKit {
    /// A picture as it is; on a dark ground with a white outline.
    func pictureNode(_ id: String, _ media: MediaID, _ rect: PixelRect, label: String) -> Node {
        var node = Node(
            id: id, role: .picture, label: label, language: language, rect: rect, paints: [.picture(media, rect)])
        if look.isDark { node.paints.append(.outline(rect, .white, width: max(2, metrics.px(4)), radius: 0)) }
        return node
    }
}
