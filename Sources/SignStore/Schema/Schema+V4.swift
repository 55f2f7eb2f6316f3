extension Schema {
    /// Version 4: an activity has any number of times, and feeds are kept by name, with a log of their runs.
    ///
    /// `activity.times` is a list of `ActivityTime` as JSON; NULL: there is one plain time, and the columns say it. With it,
    /// `start_wall`, `first_day` and `last_day` bound all of them together, and `repeats` is 1; 2 when there is no time.
    /// `item` is its id in the feed; `area` the municipality, for lists. `association.feed` and `place.feed` are as before.
    ///
    /// A feed without `address` was taken in once, by hand. `state` is how its last run ended, `good_ms` when it last
    /// brought what it has; `digest` says what it brought then, under which settings and rules: the same again is nothing new.
    static let v4 = """
        ALTER TABLE activity ADD COLUMN times TEXT;
        ALTER TABLE activity ADD COLUMN item TEXT;
        ALTER TABLE activity ADD COLUMN area TEXT;
        CREATE UNIQUE INDEX activity_item ON activity (feed, item) WHERE item IS NOT NULL;
        CREATE INDEX activity_times ON activity (first_day) WHERE times IS NOT NULL;
        CREATE INDEX activity_area ON activity (area) WHERE area IS NOT NULL;

        ALTER TABLE feed ADD COLUMN address TEXT;
        ALTER TABLE feed ADD COLUMN every_s INTEGER;
        ALTER TABLE feed ADD COLUMN etag TEXT;
        ALTER TABLE feed ADD COLUMN modified TEXT;
        ALTER TABLE feed ADD COLUMN digest TEXT;
        ALTER TABLE feed ADD COLUMN good_ms INTEGER;
        ALTER TABLE feed ADD COLUMN run_ms INTEGER;
        ALTER TABLE feed ADD COLUMN state TEXT;
        ALTER TABLE feed ADD COLUMN flags INTEGER NOT NULL DEFAULT 0;
        UPDATE feed SET good_ms = taken_ms, run_ms = taken_ms, state = 'done';

        CREATE TABLE feed_run (
            seq INTEGER PRIMARY KEY AUTOINCREMENT,
            feed TEXT NOT NULL,
            at_ms INTEGER NOT NULL,
            state TEXT NOT NULL,
            added INTEGER NOT NULL,
            updated INTEGER NOT NULL,
            unchanged INTEGER NOT NULL,
            withdrawn INTEGER NOT NULL,
            refused INTEGER NOT NULL,
            report TEXT NOT NULL
        ) STRICT;
        CREATE INDEX feed_run_feed ON feed_run (feed, seq);

        """
}
