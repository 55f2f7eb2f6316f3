extension String {
    /// The beginning of the text in at most `scalars` Unicode scalars, whole words where they are short enough, with an
    /// ellipsis.
    func cut(to scalars: Int) -> String {
        guard utf8.count > scalars, scalars > 1,
            let limit = unicodeScalars.index(startIndex, offsetBy: scalars - 1, limitedBy: endIndex),
            limit < endIndex, unicodeScalars.index(after: limit) < endIndex
        else { return self }
        var end = limit
        for _ in 0..<40 where end > startIndex {
            if unicodeScalars[end].properties.isWhitespace { break }
            end = unicodeScalars.index(before: end)
        }
        if !unicodeScalars[end].properties.isWhitespace { end = limit }
        var text = self[..<end]
        while let last = text.last, last.isWhitespace || last == "," { text.removeLast() }
        return text + "…"
    }
}
