/// How long something took, the last thousand times.
struct Spread: Sendable {
    private var values: [Double] = []
    private(set) var count = 0
    private static let limit = 1_000

    mutating func note(_ ms: Double) {
        if values.count < Self.limit { values.append(ms) } else { values[count % Self.limit] = ms }
        count += 1
    }

    /// `{"count": 12, "p50": 3.1, "p95": 5.8, "p99": 6.0, "worst": 6.0}`, in milliseconds.
    var json: String {
        let sorted = values.sorted()
        func part(_ percent: Int) -> String {
            Self.percentile(percent, of: sorted).map { String(($0 * 100).rounded() / 100) } ?? "null"
        }
        return "{\"count\": \(count), \"p50\": \(part(50)), \"p95\": \(part(95)), \"p99\": \(part(99)), "
            + "\"worst\": \(part(100))}"
    }

    /// nil when nothing was noted.
    func percentile(_ percent: Int) -> Double? { Self.percentile(percent, of: values.sorted()) }

    private static func percentile(_ percent: Int, of sorted: [Double]) -> Double? {
        sorted.isEmpty ? nil : sorted[min(sorted.count - 1, sorted.count * percent / 100)]
    }
}
