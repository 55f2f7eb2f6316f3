extension Schema {
    /// Version 2: what is asked every day is found by an index, and what a feed brought is that feed's.
    ///
    /// - `submission_newest` gives the newest receipt of a revision, `alert_until` what is on anywhere, without a sort.
    /// - `feed` of a place or association is the feed that brought it; NULL is kept by people, and no feed changes it.
    ///   A feed and its association point to each other, so that is looked at when both are there.
    /// - `search_word`, the list of words in the search, was never asked.
    static let v2 = """
        DROP TABLE search_word;

        DROP INDEX submission_revision;
        CREATE INDEX submission_newest ON submission (revision, at_ms);
        CREATE INDEX alert_until ON alert (until_ms);

        ALTER TABLE place ADD COLUMN feed TEXT REFERENCES feed (id) DEFERRABLE INITIALLY DEFERRED;
        ALTER TABLE association ADD COLUMN feed TEXT REFERENCES feed (id) DEFERRABLE INITIALLY DEFERRED;

        """
}
