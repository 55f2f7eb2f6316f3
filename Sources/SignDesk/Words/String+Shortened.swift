extension String {
    /// At most `count` characters, the last an ellipsis when some are left out.
    func shortened(to count: Int) -> String {
        guard self.count > count else { return self }
        var text = prefix(count - 1)
        while text.last == " " { text.removeLast() }
        return text + "…"
    }

    /// With its first letter large.
    var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
