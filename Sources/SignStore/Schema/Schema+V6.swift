extension Schema {
    /// Version 6: an alert says how urgent it is. Those of before are as urgent as can be.
    static let v6 = """
        ALTER TABLE alert ADD COLUMN grade TEXT NOT NULL DEFAULT 'emergency'
            CHECK (grade IN ('emergency', 'notice'));
        """
}
