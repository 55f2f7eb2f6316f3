import SignModel
import SignWords

/// The announcement somebody touched: its text large, or its poster whole; and how to go on from it.
extension TouchKit {
    func announcementPage(_ matter: AnnouncementMatter, _ context: PageContext) -> PageLayout {
        let theme = matter.content.themes.first
        var frame = readingFrame(context, spine: theme)
        if let theme { frame.head.append(spineIcon(theme)) }
        let items = announcementActions(matter)
        let take = TakeAlong(matter.contact, title: words[.saveToPhone])
        let (code, column) = code(take, in: frame, actions: items.count)
        let asked = if case .announcement(_, let page) = context.page { page } else { 0 }
        let posters = matter.posters(language)
        let room = frame.paper.height - moreHeight - metrics.groupGap
        let paper = frame.paper
        guard !posters.isEmpty || matter.hasPicture else {
            let text = announcementText(matter, context, in: paper, page: asked)
            return page(
                frame.head + text.nodes + code + self.column(items, reading: text, in: column, frame) + frame.tail,
                pageCount: text.count)
        }
        let several = posters.count > 1
        let size = posters.isEmpty ? matter.pictureSize ?? PixelSize(4, 3) : posters[min(asked, posters.count - 1)].size
        let (picture, rest) = pictureRoom(size, in: several ? PixelRect(paper.x, paper.y, paper.width, room) : paper)
        var text = announcementText(matter, context, in: rest, page: asked)
        if text.count > 1, !several, !metrics.isPortrait {
            // The picture ends where the buttons begin.
            let (smaller, other) = pictureRoom(size, in: PixelRect(paper.x, paper.y, paper.width, room))
            text = announcementText(matter, context, in: other, page: asked, under: moreHeight + metrics.groupGap)
            return announcement(
                matter, posters, asked, picture: smaller, text: text, frame, code: code, items, column)
        }
        text.count = max(text.count, posters.count)
        text.number = min(max(0, asked), text.count - 1)
        return announcement(matter, posters, asked, picture: picture, text: text, frame, code: code, items, column)
    }

    private func announcement(
        _ matter: AnnouncementMatter, _ posters: [Poster], _ asked: Int, picture: PixelRect, text: ReadingResult,
        _ frame: PageFrame, code: [Node], _ items: [GoingOn], _ column: PixelRect
    ) -> PageLayout {
        let media = posters.isEmpty ? matter.content.picture : posters[min(max(0, asked), posters.count - 1)].media
        var nodes: [Node] = []
        if let media {
            let label = matter.content.alt.best(language) ?? matter.content.title.best(language) ?? ("", language)
            var paints: [Paint] = [.picture(media, picture)]
            if look.isDark { paints.append(.outline(picture, look.line, width: outlineWidth, radius: 0)) }
            nodes.append(
                Node(
                    id: posters.isEmpty ? "picture" : "poster", role: .picture, label: label.text.spoken,
                    language: label.language, rect: picture, paints: paints))
        }
        return page(
            frame.head + nodes + text.nodes + code + self.column(items, reading: text, in: column, frame) + frame.tail,
            pageCount: text.count)
    }

    /// The theme's sign in the spine, where slides have it.
    private func spineIcon(_ theme: ThemeID) -> Node {
        let side = metrics.margin * 3 / 4
        let rect = PixelRect((metrics.margin - side) / 2, metrics.topBaseline - side * 85 / 100, side, side)
        return Node(
            id: "spine-icon", role: .decoration, language: language, rect: rect,
            paints: [.icon("theme-\(theme)", rect, look.paper)])
    }

    /// A picture whole, and what is left for words: high ones stand at the left, wide ones lie on top.
    private func pictureRoom(_ size: PixelSize, in paper: PixelRect) -> (picture: PixelRect, rest: PixelRect) {
        let between = px(mm: 20)
        // The largest letters have no room beside a picture on a display that stands.
        let isNarrow = metrics.isPortrait && metrics.text == .largest
        if size.width * 10 <= size.height * 12, !isNarrow {
            let box = PixelSize(paper.width * 46 / 100, paper.height)
            let fitted = size.fitted(in: box)
            let x = paper.x + fitted.width + between
            return (
                PixelRect(
                    paper.x, paper.y + (metrics.isPortrait ? paper.height - fitted.height : 0), fitted.width,
                    fitted.height),
                PixelRect(x, paper.y, paper.right - x, paper.height)
            )
        }
        let fitted = size.fitted(in: PixelSize(paper.width, paper.height * 54 / 100))
        let top = paper.y + fitted.height + px(mm: 8)
        return (
            PixelRect(paper.x, paper.y, fitted.width, fitted.height),
            PixelRect(paper.x, top, paper.width, paper.bottom - top)
        )
    }

    private func announcementText(
        _ matter: AnnouncementMatter, _ context: PageContext, in paper: PixelRect, page: Int, under: Int = 0
    ) -> ReadingResult {
        // `reading` itself leaves room for the buttons below.
        let room = PixelRect(paper.x, paper.y, paper.width, paper.height + under)
        let title = matter.content.title.best(language) ?? ("", language)
        let later = laterTitle(title.text, width: room.width, language: title.language)
        let narrow = room.width < em(.d) * 22
        struct Sizes {
            var title: TouchMetrics.Role
            var text: TouchMetrics.Role
            var when: TouchMetrics.Role
        }
        var sizes: [Sizes] = []
        if metrics.isPortrait, !narrow { sizes.append(Sizes(title: .h, text: .e, when: .g)) }
        if metrics.text < .largest {
            sizes.append(Sizes(title: .g, text: .d, when: narrow ? .e : .f))
            sizes.append(Sizes(title: .g, text: .c, when: .e))
        }
        sizes += [
            Sizes(title: .f, text: .c, when: .e), Sizes(title: .f, text: .c, when: .d),
            Sizes(title: .e, text: .c, when: .c), Sizes(title: .d, text: .c, when: .c),
        ]
        let plans = sizes.map { size -> () -> ReadingPlan in
            {
                let head = self.title(title.text, role: size.title, width: room.width, language: title.language)
                let said = matter.content.text.best(self.language) ?? matter.posterText(self.language)
                let text =
                    said.map {
                        [self.prose("text", $0.text, role: size.text, width: room.width, language: $0.language)]
                    } ?? []
                let when =
                    matter.next.map {
                        [
                            self.whenPiece(
                                $0, time: matter.content.when.map { ActivityTime($0) }, role: size.when,
                                today: context.today, width: room.width)
                        ]
                    } ?? []
                let facts = self.announcementFacts(matter)
                let columns = room.width >= self.em(.c) * 28 ? 2 : 1
                let grid = self.facts(facts, columns: columns, width: room.width, above: self.px(mm: 12))
                return ReadingPlan(
                    whole: [head] + text + when + grid, divided: [head] + when + grid + text, opening: 1 + when.count)
            }
        }
        return reading(plans, in: room, page: page, later: later)
    }

    private func announcementFacts(_ matter: AnnouncementMatter) -> [Fact] {
        let content = matter.content
        var facts: [Fact] = []
        if let own = content.placeText.best(language) {
            facts.append(
                Fact(
                    "place", icon: "place", words[.place],
                    [Fact.Value(text: own.text, face: .semibold, language: own.language)]))
        } else if let place = matter.place, let name = place.name.best(language) {
            facts.append(
                Fact(
                    "place", icon: "place", words[.place],
                    [Fact.Value(text: name.text, face: .semibold, language: name.language)]
                        + (place.address.map { [Fact.Value(address: $0)] } ?? [])))
        }
        if let price = content.price.best(language) {
            facts.append(Fact("price", icon: "ticket", words[.price], price.text, language: price.language))
        }
        if let how = content.registration.best(language) {
            facts.append(Fact("registration", icon: "pen", words[.registration], how.text, language: how.language))
        }
        return facts
    }

    private func announcementActions(_ matter: AnnouncementMatter) -> [GoingOn] {
        var items: [GoingOn] = []
        if let activity = matter.activity {
            items.append(
                GoingOn(
                    id: "join", action: .activity(activity.activity), icon: "calendar", title: words[.howToJoin],
                    detail: words[.joinDetail], isPrimary: true))
        }
        items.append(associationAction(matter.association))
        if !matter.contact.isEmpty {
            items.append(
                GoingOn(
                    id: "contact", action: .contact(.announcement(matter.announcement)), icon: "phone",
                    title: words[.callOrWrite], short: words[.callShort], detail: matter.contact.phone?.unbroken,
                    isPrimary: matter.activity == nil))
        }
        items.append(
            GoingOn(
                id: "what-else", action: .home, icon: "home", title: words[.whatElse], detail: words[.whatElseDetail]))
        return items
    }
}

extension AnnouncementMatter {
    /// The announcement's own contact; what it lacks, the association's.
    var contact: Contact { content.contact.completed(by: association.contact) }

    /// The posters for a language, else all.
    func posters(_ language: Language) -> [Poster] {
        let own = content.posters.filter { $0.language == nil || $0.language == language }
        return own.isEmpty ? content.posters : own
    }

    var hasPicture: Bool { content.picture != nil && pictureSize != nil }

    /// What a poster says, where nothing else does.
    func posterText(_ language: Language) -> (text: String, language: Language)? {
        content.posters.isEmpty ? nil : content.alt.best(language)
    }
}
