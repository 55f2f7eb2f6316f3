extension Schema {
    /// Version 3: how long reading a revision takes is known from when it was taken in, on every kind of display that the
    /// playlists had then; and what may take place on a day is found by its weekday.
    ///
    /// `layout.key` says all that a layout depends on besides the content, the rules it was made by among it; `place` is the
    /// place that the slides name. What the slides say of associations and places is laid out anew once it changes:
    /// whoever changes it, the timings made with the old words go in the same transaction.
    ///
    /// `weekdays` has a bit for each weekday that a repeating activity may take place on, Monday first: a rule with a
    /// `BYDAY`, whatever its frequency, has no times on other days; days put in may be any. `earliest` is the second of
    /// the day before which it does not begin. The index alone says what may take place on a day, and from when on.
    static let v3 = """
        CREATE TABLE layout (
            id INTEGER PRIMARY KEY,
            key TEXT NOT NULL UNIQUE
        ) STRICT;

        CREATE TABLE timing (
            layout INTEGER NOT NULL REFERENCES layout (id) ON DELETE CASCADE,
            revision INTEGER NOT NULL REFERENCES revision (seq) ON DELETE CASCADE,
            place TEXT,
            seconds TEXT NOT NULL,
            PRIMARY KEY (layout, revision)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX timing_revision ON timing (revision);
        CREATE INDEX timing_place ON timing (place) WHERE place IS NOT NULL;

        CREATE TRIGGER timing_association AFTER UPDATE OF content ON association WHEN old.content <> new.content
            BEGIN
                DELETE FROM timing WHERE revision IN (
                    SELECT revision.seq FROM announcement JOIN revision ON revision.announcement = announcement.id
                    WHERE announcement.association = new.id);
            END;
        CREATE TRIGGER timing_place_added AFTER INSERT ON place
            BEGIN DELETE FROM timing WHERE place = new.id; END;
        CREATE TRIGGER timing_place_changed AFTER UPDATE OF content ON place WHEN old.content <> new.content
            BEGIN DELETE FROM timing WHERE place = new.id; END;
        CREATE TRIGGER timing_place_removed AFTER DELETE ON place
            BEGIN DELETE FROM timing WHERE place = old.id; END;

        ALTER TABLE activity ADD COLUMN weekdays INTEGER GENERATED ALWAYS AS (
            CASE WHEN also_days <> '' OR rrule IS NULL OR instr(upper(rrule), 'BYDAY=') = 0 THEN 127 ELSE
            (instr(upper(substr(rrule, instr(upper(rrule), 'BYDAY=') + 6)), 'MO') > 0) * 1 +
            (instr(upper(substr(rrule, instr(upper(rrule), 'BYDAY=') + 6)), 'TU') > 0) * 2 +
            (instr(upper(substr(rrule, instr(upper(rrule), 'BYDAY=') + 6)), 'WE') > 0) * 4 +
            (instr(upper(substr(rrule, instr(upper(rrule), 'BYDAY=') + 6)), 'TH') > 0) * 8 +
            (instr(upper(substr(rrule, instr(upper(rrule), 'BYDAY=') + 6)), 'FR') > 0) * 16 +
            (instr(upper(substr(rrule, instr(upper(rrule), 'BYDAY=') + 6)), 'SA') > 0) * 32 +
            (instr(upper(substr(rrule, instr(upper(rrule), 'BYDAY=') + 6)), 'SU') > 0) * 64
            END) VIRTUAL;
        ALTER TABLE activity ADD COLUMN earliest INTEGER GENERATED ALWAYS AS (
            CASE WHEN flags & 1 OR instr(upper(coalesce(rrule, '')), 'BYHOUR') > 0
                OR instr(upper(coalesce(rrule, '')), 'BYMINUTE') > 0
                OR instr(upper(coalesce(rrule, '')), 'BYSECOND') > 0
            THEN 0 ELSE start_wall % 86400 END) VIRTUAL;
        DROP INDEX activity_single;
        DROP INDEX activity_repeating;
        CREATE INDEX activity_day ON activity (cancelled, repeats, first_day, last_day, weekdays, earliest);

        """
}
