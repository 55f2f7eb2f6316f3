extension Schema {
    /// Version 5: the search as lists of things by word, instead of FTS5, whose ranking of common words takes too long
    /// for a keystroke.
    ///
    /// `search_term` is the list of words and of how many things each has, `search_posting` the things that have them (``SearchBlock``), `terms` of an
    /// item what it is taken out by (``SearchTerms``). A row without a kind is free. What was in the old index is put
    /// into this one by the first command that writes, since that takes the dictionary.
    static let v5 = """
        DROP TABLE IF EXISTS search_text;
        DROP TABLE IF EXISTS search_item;

        CREATE TABLE search_item (
            seq INTEGER PRIMARY KEY,
            kind TEXT CHECK (kind IN ('activity', 'association', 'announcement')),
            ref TEXT,
            association TEXT NOT NULL,
            title TEXT NOT NULL,
            place TEXT NOT NULL,
            terms BLOB NOT NULL,
            UNIQUE (kind, ref)
        ) STRICT;
        CREATE INDEX search_item_free ON search_item (seq) WHERE kind IS NULL;
        CREATE TABLE search_term (
            id INTEGER PRIMARY KEY,
            word TEXT NOT NULL UNIQUE,
            items INTEGER NOT NULL
        ) STRICT;
        CREATE TABLE search_posting (
            term INTEGER NOT NULL,
            block INTEGER NOT NULL,
            docs BLOB NOT NULL,
            PRIMARY KEY (term, block)
        ) STRICT, WITHOUT ROWID;

        """
}
