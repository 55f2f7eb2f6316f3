import SignModel

/// What was asked for is not there any more: that, and where to go instead.
extension TouchKit {
    func gonePage(_ context: PageContext) -> PageLayout {
        let sign = Sign(
            headlines: [words[.gone]], lead: [words[.goneDetail], words[.askStaff].spoken + "."], says: context.says)
        let frame = frame(.finding, context.frame, sign: sign, canGoBack: context.canGoBack)
        let shelf = frame.shelf
        let items: [(String, Action, String, TouchPhrase, TouchPhrase)] = [
            ("topics", .home, "home", .allTopics, .allTopics), ("today", .today, "calendar", .thisWeek, .thisWeekShort),
            ("search", .search, "search", .search, .search),
        ]
        let stands = metrics.isPortrait
        let gap = metrics.groupGap
        let body =
            firstFit([(TouchMetrics.Role.d, false), (.c, false), (.c, true), (.b, true), (.a, true)]) {
                role, short -> [Node] in
                items.enumerated().map { n, item in
                    let rect: PixelRect
                    if stands || metrics.widthClass == .narrow {
                        let high = min(px(mm: 62), (shelf.height - 2 * gap) / 3)
                        rect = PixelRect(shelf.x, shelf.y + n * (high + gap), shelf.width, high)
                    } else {
                        let wide = (shelf.width - 2 * gap) / 3
                        rect = PixelRect(shelf.x + n * (wide + gap), shelf.y, wide, min(px(mm: 80), shelf.height))
                    }
                    return primary(
                        item.0, item.1, icon: item.2, words[short ? item.4 : item.3], in: rect, role: role)
                }
            } ?? []
        return page(frame.head + body + frame.tail)
    }
}
