public import SignModel

/// An activity as far as its times go.
public protocol Recurring {
    var id: ActivityID { get }
    var times: [ActivityTime] { get }
}

extension Activity: Recurring {}
