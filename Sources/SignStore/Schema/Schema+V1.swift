extension Schema {
    /// Version 1. Never edited once released: changes are new migrations.
    ///
    /// Content is JSON of the SignModel types, read only when it is shown. What the planner, lists and searches need
    /// of every row is in plain columns: civil times as wall seconds since 1970, dates as day numbers, lists as text in
    /// the forms of ``CompactText``. Instants are milliseconds since 1970, in columns that end in `_ms`.
    static let v1 = """
        CREATE TABLE meta (
            key TEXT PRIMARY KEY NOT NULL,
            number INTEGER,
            text TEXT
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE medium (
            id TEXT PRIMARY KEY NOT NULL,
            format TEXT NOT NULL CHECK (format IN ('lz4', 'jpeg')),
            width INTEGER NOT NULL,
            height INTEGER NOT NULL,
            bytes INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE place (
            id TEXT PRIMARY KEY NOT NULL,
            area TEXT,
            content TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE association (
            id TEXT PRIMARY KEY NOT NULL,
            area TEXT,
            themes TEXT NOT NULL,
            logo TEXT REFERENCES medium (id),
            content TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX association_logo ON association (logo) WHERE logo IS NOT NULL;

        CREATE TABLE announcement (
            id TEXT PRIMARY KEY NOT NULL,
            association TEXT NOT NULL REFERENCES association (id)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX announcement_association ON announcement (association);

        -- One state of an announcement: what is shown and when, under its hash.
        CREATE TABLE revision (
            seq INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            announcement TEXT NOT NULL REFERENCES announcement (id),
            association TEXT NOT NULL REFERENCES association (id),
            state TEXT NOT NULL CHECK (state IN ('pending', 'approved', 'returned', 'withdrawn', 'superseded')),
            submitter TEXT NOT NULL,
            submitted_ms INTEGER NOT NULL,
            targets TEXT NOT NULL,
            from_wall INTEGER,
            until_wall INTEGER,
            weekdays INTEGER,
            rrule TEXT,
            except_days TEXT NOT NULL,
            also_days TEXT NOT NULL,
            windows TEXT NOT NULL,
            weight INTEGER NOT NULL,
            pin_minutes INTEGER,
            takeover INTEGER NOT NULL,
            seconds_per_slide INTEGER,
            languages TEXT NOT NULL,
            themes TEXT NOT NULL,
            tags TEXT NOT NULL,
            content TEXT NOT NULL
        ) STRICT;
        CREATE INDEX revision_announcement ON revision (announcement);
        CREATE INDEX revision_pending ON revision (submitted_ms) WHERE state = 'pending';

        CREATE TABLE revision_medium (
            revision INTEGER NOT NULL REFERENCES revision (seq) ON DELETE CASCADE,
            medium TEXT NOT NULL REFERENCES medium (id),
            PRIMARY KEY (revision, medium)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX revision_medium_medium ON revision_medium (medium);

        -- A revision holds from its approval until it is withdrawn or another one takes its place.
        CREATE TABLE approval (
            seq INTEGER PRIMARY KEY,
            revision INTEGER NOT NULL REFERENCES revision (seq),
            announcement TEXT NOT NULL REFERENCES announcement (id),
            reviewer TEXT NOT NULL,
            approved_ms INTEGER NOT NULL,
            ended_ms INTEGER CHECK (ended_ms >= approved_ms)
        ) STRICT;
        CREATE UNIQUE INDEX approval_open ON approval (announcement) WHERE ended_ms IS NULL;
        CREATE INDEX approval_revision ON approval (revision);
        CREATE INDEX approval_ended ON approval (ended_ms);

        CREATE TABLE submission (
            id TEXT PRIMARY KEY NOT NULL,
            revision TEXT NOT NULL REFERENCES revision (id),
            submitter TEXT NOT NULL,
            at_ms INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX submission_revision ON submission (revision);

        CREATE TABLE finding (
            submission TEXT NOT NULL REFERENCES submission (id) ON DELETE CASCADE,
            position INTEGER NOT NULL,
            code TEXT NOT NULL,
            severity TEXT NOT NULL CHECK (severity IN ('error', 'warning', 'hint')),
            place TEXT NOT NULL,
            content TEXT NOT NULL,
            PRIMARY KEY (submission, position)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE decision (
            seq INTEGER PRIMARY KEY AUTOINCREMENT,
            at_ms INTEGER NOT NULL,
            action TEXT NOT NULL,
            actor TEXT NOT NULL,
            announcement TEXT,
            revision TEXT,
            site TEXT,
            alert TEXT,
            note TEXT
        ) STRICT;
        CREATE INDEX decision_announcement ON decision (announcement);
        CREATE TRIGGER decision_no_update BEFORE UPDATE ON decision
            BEGIN SELECT RAISE(ABORT, 'the decision log is append-only'); END;
        CREATE TRIGGER decision_no_delete BEFORE DELETE ON decision
            BEGIN SELECT RAISE(ABORT, 'the decision log is append-only'); END;

        CREATE TABLE alert (
            id TEXT PRIMARY KEY NOT NULL,
            site TEXT NOT NULL,
            from_ms INTEGER NOT NULL,
            until_ms INTEGER NOT NULL,
            cleared_ms INTEGER,
            text TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX alert_site ON alert (site, until_ms);

        CREATE TABLE feed (
            id TEXT PRIMARY KEY NOT NULL,
            format TEXT NOT NULL,
            association TEXT REFERENCES association (id),
            complete INTEGER NOT NULL,
            taken_ms INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;

        -- last_day: the last day it can take place on; NULL when there is no end.
        CREATE TABLE activity (
            seq INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            association TEXT NOT NULL REFERENCES association (id),
            kind TEXT NOT NULL,
            themes TEXT NOT NULL,
            place TEXT REFERENCES place (id),
            languages TEXT NOT NULL,
            flags INTEGER NOT NULL,
            start_wall INTEGER NOT NULL,
            end_seconds INTEGER,
            rrule TEXT,
            except_days TEXT NOT NULL,
            also_days TEXT NOT NULL,
            cancelled_days TEXT NOT NULL,
            repeats INTEGER NOT NULL,
            first_day INTEGER NOT NULL,
            last_day INTEGER,
            cancelled INTEGER NOT NULL,
            feed TEXT REFERENCES feed (id),
            fingerprint TEXT NOT NULL,
            content TEXT NOT NULL
        ) STRICT;
        CREATE INDEX activity_single ON activity (first_day) WHERE cancelled = 0 AND repeats = 0;
        CREATE INDEX activity_repeating ON activity (first_day) WHERE cancelled = 0 AND repeats = 1;
        CREATE INDEX activity_association ON activity (association);
        CREATE INDEX activity_place ON activity (place);
        CREATE INDEX activity_feed ON activity (feed) WHERE feed IS NOT NULL;

        CREATE TABLE activity_theme (
            theme TEXT NOT NULL,
            activity INTEGER NOT NULL REFERENCES activity (seq) ON DELETE CASCADE,
            PRIMARY KEY (theme, activity)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX activity_theme_activity ON activity_theme (activity);

        -- What can be found, and its words: as written, as base forms with the parts of compounds, without diacritics.
        CREATE TABLE search_item (
            seq INTEGER PRIMARY KEY,
            kind TEXT NOT NULL CHECK (kind IN ('activity', 'association', 'announcement')),
            ref TEXT NOT NULL,
            association TEXT NOT NULL,
            title TEXT NOT NULL,
            UNIQUE (kind, ref)
        ) STRICT;
        CREATE VIRTUAL TABLE search_text USING fts5 (
            title, body, bases, folded, prefix = '2 3', tokenize = 'unicode61 remove_diacritics 0'
        );
        CREATE VIRTUAL TABLE search_word USING fts5vocab (search_text, row);

        """
}
