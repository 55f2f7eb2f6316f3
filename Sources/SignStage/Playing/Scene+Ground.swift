public import SignModel
public import SignScene

extension Scene {
    /// What all its text lies on, when that is one colour: its ground can be bare for a moment without a hole in it.
    public var plainGround: Color? {
        textRuns.allSatisfy { $0.background == .color(background) } ? background : nil
    }
}
