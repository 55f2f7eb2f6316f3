/// Something with how many activities it has.
public struct Counted<Value: Hashable & Sendable>: Hashable, Sendable {
    public var value: Value
    public var count: Int

    public init(_ value: Value, _ count: Int) {
        self.value = value
        self.count = count
    }
}
