import SignModel

/// The sizes of one message: headline and time, text and facts, and the number where it leads.
struct MessageTier: Hashable {
    var head: TypeStep
    var body: TypeStep
    /// The line that is read with the headline from five metres: *when*, else the number.
    var lead: TypeStep

    private init(_ head: TypeStep, _ body: TypeStep, _ lead: TypeStep? = nil) {
        self.head = head
        self.body = body
        self.lead = lead ?? head
    }

    /// A short message is big and a long one calm: the first that fits.
    static let all = [
        MessageTier(.at74, .at44), MessageTier(.at62, .at44), MessageTier(.at62, .at37), MessageTier(.at52, .at37),
        MessageTier(.at52, .at31), MessageTier(.at44, .at31), MessageTier(.at37, .at31), MessageTier(.at44, .at26),
        MessageTier(.at37, .at26), MessageTier(.at37, .at22),
    ]

    /// The same where the phone leads.
    static let phone = [
        MessageTier(.at62, .at37, .at88), MessageTier(.at62, .at37, .at74), MessageTier(.at62, .at31, .at74),
        MessageTier(.at52, .at31, .at74), MessageTier(.at52, .at31, .at62), MessageTier(.at44, .at31, .at62),
        MessageTier(.at44, .at26, .at52), MessageTier(.at37, .at22, .at44),
    ]

    /// Beside or under a poster.
    static let poster = [
        MessageTier(.at62, .at37), MessageTier(.at62, .at31), MessageTier(.at52, .at31), MessageTier(.at44, .at31),
        MessageTier(.at44, .at26), MessageTier(.at37, .at26), MessageTier(.at37, .at22),
    ]

    /// Under a poster that lies across a standing display.
    static let posterAbove = [MessageTier(.at62, .at44), MessageTier(.at62, .at37), MessageTier(.at52, .at37)] + poster

    /// Where not even the least of those fits: headlines as long as a text, displays too small for their distance.
    static let rescue = [
        MessageTier(.at37, .at22), MessageTier(.at31, .at22), MessageTier(.at26, .at22), MessageTier(.at22, .at22),
    ]
}
