public import SignModel

/// An activity as far as its times go.
public protocol Recurring {
    var id: ActivityID { get }
    var when: EventTime { get }
    /// Single days that are cancelled.
    var cancelledDates: [CivilDate] { get }
}

extension Activity: Recurring {}
