extension StringProtocol {
    /// The beginning of the text, for a message that quotes it: at most `scalars` Unicode scalars, an ellipsis where it
    /// goes on. (Sixty thousand marks on one letter are one character.)
    public func shortened(to scalars: Int) -> String {
        guard unicodeScalars.count > scalars else { return String(self) }
        return String(String.UnicodeScalarView(unicodeScalars.prefix(scalars))) + "…"
    }
}
