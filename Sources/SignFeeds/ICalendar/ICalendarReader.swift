public import SignModel

/// Reads iCalendar files (RFC 5545) as programs write them; libical reads their properties.
///
/// What is decided where calendars leave it open:
///
/// - A clock's name that the world knows wins over the file's own table of it (``CalendarZones``).
/// - Times without a clock are by `X-WR-TIMEZONE` or the place's; whole days are days everywhere.
/// - Of several versions of one UID the one with the highest SEQUENCE holds, then the one written last.
/// - An occurrence that is otherwise (RECURRENCE-ID) takes the place of the one it names, and stands by itself with its
///   own title and place; with THISANDFUTURE the series ends before it and goes on moved by as much.
/// - What EXDATE takes out is out, also where something else stands for it.
/// - DTEND before DTSTART: no end is known. A start that its rule does not hit is left out, and said.
/// - A file that ends in the middle is not taken at all: what is missing from it is not gone.
public enum ICalendarReader {
    public static func read(_ bytes: [UInt8], _ context: FeedContext) throws(FeedFault) -> FeedReading {
        var file = CalendarFile()
        try file.read(bytes)
        var reading = FeedReading(format: .ics)
        for fault in file.faults { reading.note(fault) }
        var clocks = CalendarClocks(context, frames: file.frames)
        for group in file.groups {
            var faults: [FeedFault] = []
            if let entry = CalendarEntry.entry(
                group.events, id: group.id, &clocks, feed: context.name, faults: &faults)
            {
                reading.entries.append(entry)
            }
            for fault in faults { reading.note(fault) }
        }
        return reading
    }
}
