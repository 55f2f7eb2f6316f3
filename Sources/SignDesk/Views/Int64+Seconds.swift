extension Int64 {
    /// Of milliseconds: whole seconds, rounded to the nearest, halves away from zero.
    var wholeSeconds: Int { Int((Double(self) / 1000).rounded()) }
}
