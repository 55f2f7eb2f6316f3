import SignModel
import SignWords

/// Where it is, how far and which way, and what the place offers.
extension TouchKit {
    func routePage(_ matter: ContactMatter, _ context: PageContext) -> PageLayout {
        guard let activity = matter.activity else { return gonePage(context) }
        let frame = readingFrame(context)
        var items = [backToActivity(activity)]
        if !activity.contact.isEmpty {
            items.append(
                GoingOn(
                    id: "contact", action: .contact(.activity(activity.activity.id)), icon: "phone",
                    title: words[.callOrWrite], short: words[.callShort], detail: activity.contact.phone?.unbroken))
        }
        items.append(associationAction(activity.association))
        let point = activity.activity.point ?? activity.place?.point
        let take = point.map { TakeAlong(RoutePoint.text($0), title: words[.mapToPhone]) }
        let (code, column) = code(take, in: frame, actions: items.count)
        let width = frame.paper.width
        let sizes: [(title: TouchMetrics.Role, name: TouchMetrics.Role, text: TouchMetrics.Role)] =
            (metrics.isPortrait ? [(.h, .g, .e)] : []) + [
                (.g, .f, .d), (.f, .e, .d), (.f, .e, .c), (.e, .d, .c), (.d, .c, .c),
            ]
        let plans = sizes.map { size -> () -> ReadingPlan in
            {
                ReadingPlan(
                    whole: self.routePieces(activity, title: size.title, name: size.name, text: size.text, width: width)
                )
            }
        }
        let asked = 0
        let text = reading(plans, in: frame.paper, page: asked)
        return page(
            frame.head + text.nodes + code + self.column(items, reading: text, in: column, frame) + frame.tail,
            pageCount: text.count)
    }

    private func routePieces(
        _ matter: ActivityMatter, title: TouchMetrics.Role, name: TouchMetrics.Role, text: TouchMetrics.Role, width: Int
    ) -> [ReadingPiece] {
        var pieces = [
            self.title(words[.route], role: title, width: width, ink: look.isDark ? look.ink : look.site)
        ]
        let place = placeValue(matter) ?? [Fact.Value(text: words[.askOrganiser])]
        pieces.append(
            piece(
                "place",
                place.enumerated().map { n, value in
                    Bit(
                        text: value.text, role: n == 0 ? name : text, face: n == 0 ? .semibold : .regular,
                        leading: n == 0 ? 1.15 : 1.35, above: px(mm: 2), language: value.language, mayBreak: true)
                }, width: width, above: px(mm: 10)))
        if let metres = matter.metres {
            pieces += facts(
                [Fact("distance", icon: "door", words[.distance], words.way(metres, bearing: matter.bearing))],
                columns: 1, width: width, above: px(mm: 10), role: text)
        }
        pieces.append(rule(width: width, above: px(mm: 12)))
        let features = matter.place?.accessibility ?? []
        pieces.append(
            piece(
                "access-title", .heading,
                [Bit(text: words[.accessibility], role: text, face: .semibold, leading: 1.2)], width: width,
                above: px(mm: 11), level: 2, keepsNext: true))
        if features.isEmpty {
            pieces.append(prose("access-ask", words[.askOrganiser] + ".", role: text, width: width, above: px(mm: 4)))
        } else {
            pieces += access(features, width: width, above: px(mm: 6), role: text)
        }
        return pieces
    }
}

/// A point as phones' cameras open it on a map: RFC 5870.
enum RoutePoint {
    static func text(_ point: GeoPoint) -> String { "geo:\(degrees(point.latitude)),\(degrees(point.longitude))" }

    /// Five decimals, about a metre.
    private static func degrees(_ value: Double) -> String {
        let whole = Int((abs(value) * 100_000).rounded())
        let digits = String(whole % 100_000)
        let decimals = String(repeating: "0", count: 5 - digits.count) + digits
        return "\(value < 0 ? "-" : "")\(whole / 100_000).\(decimals)"
    }
}
