/// A place in a file: line and column from 1; columns count Unicode scalars.
public struct YAMLPlace: Hashable, Sendable {
    public var line: Int
    public var column: Int

    public init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }
}
