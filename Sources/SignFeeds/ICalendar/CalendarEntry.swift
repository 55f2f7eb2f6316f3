internal import SignModel

/// Makes the item of a feed of all that a calendar says of one UID.
enum CalendarEntry {
    /// nil when it is left out; why is in `faults`, with what was read otherwise than it is written.
    static func entry(
        _ events: [CalendarEvent], id: String, _ clocks: inout CalendarClocks, feed: String, faults: inout [FeedFault]
    ) -> FeedEntry? {
        let series = CalendarSeries(events)
        guard let head = series.head else { return nil }
        let used = [head] + series.edits
        func refuse(_ fault: FeedFault) -> FeedEntry? {
            var fault = fault
            fault.item = id
            faults.append(fault)
            return nil
        }
        if let word = head.isPrivate {
            return refuse(FeedFault(.wrongValue, at: "line \(head.line)", value: "CLASS:" + word, expected: "PUBLIC"))
        }
        if let refusal = used.lazy.compactMap(\.refusal).first { return refuse(refusal) }
        guard id.utf8.count <= Limits.feedIDBytes else {
            return refuse(
                FeedFault(
                    .tooLong, at: "line \(head.line)", value: "UID", number: id.utf8.count, limit: Limits.feedIDBytes))
        }
        for other in series.others {
            faults.append(
                FeedFault(
                    .duplicate, at: "line \(other.line)", item: id,
                    value: other.title.best(.finnish).map { CalendarTexts.shortened($0.text, 100) }))
        }
        var notes: [FeedFault] = used.flatMap(\.notes)
        var entry = FeedEntry(id: id, position: "line \(head.line)")
        do throws(FeedFault) {
            entry.times = try series.times(&clocks, notes: &notes)
        } catch {
            return refuse(error)
        }
        notes += clocks.takeDoubts()
        // Without a time it would be something that goes on always.
        if head.isCancelled || entry.times.isEmpty { entry.status = .cancelled }
        tell(of: head, clocks, feed: feed, in: &entry, &notes)
        faults += notes.map { note in
            var note = note
            note.item = id
            return note
        }
        return entry
    }

    private static func tell(
        of event: CalendarEvent, _ clocks: CalendarClocks, feed: String, in entry: inout FeedEntry,
        _ notes: inout [FeedFault]
    ) {
        let position = "line \(event.line)"
        func noteCut(_ name: String, _ written: LocalizedText, _ limit: Int) {
            for (_, text) in written.byLanguage where text.unicodeScalars.count > limit {
                // HTML is longer than what it says.
                let length = Markup.clean(text).unicodeScalars.count
                if length > limit {
                    notes.append(
                        FeedFault(.textCut, at: position, value: name, number: length, limit: limit, isNote: true))
                }
            }
        }
        entry.title = CalendarTexts.title(event.title)
        noteCut("SUMMARY", event.title, Limits.titleCharacters)
        var text = event.text
        if text.isEmpty, let html = event.html { text = [.finnish: html] }
        entry.text = CalendarTexts.clean(text, limit: Limits.textCharacters, lines: true)
        noteCut("DESCRIPTION", text, Limits.textCharacters)
        if entry.title.isEmpty {
            notes.append(FeedFault(.missing, at: position, value: "SUMMARY", isNote: true))
            entry.title = otherTitle(of: event, entry, clocks, feed)
        }
        place(of: event, in: &entry)
        entry.keywords = event.categories.filter { !$0.word.isEmpty }.map {
            FeedEntry.Keyword(words: CalendarTexts.place([$0.language: $0.word]))
        }
        contact(of: event, in: &entry)
    }

    /// What an entry without a title is called: the first line of its text, its place, its calendar.
    private static func otherTitle(
        of event: CalendarEvent, _ entry: FeedEntry, _ clocks: CalendarClocks, _ feed: String
    ) -> LocalizedText {
        if !entry.text.isEmpty {
            return CalendarTexts.title(
                entry.text.mapValues { text, _ in text.split(whereSeparator: \.isNewline).first.map(String.init) ?? "" }
            )
        }
        if !event.place.isEmpty { return CalendarTexts.title(event.place) }
        let name = clocks.frames.indices.contains(event.calendar) ? clocks.frames[event.calendar].name : nil
        return CalendarTexts.title([.finnish: name.flatMap { $0.trimmed.isEmpty ? nil : $0 } ?? feed])
    }

    private static func place(of event: CalendarEvent, in entry: inout FeedEntry) {
        entry.online = event.online
        if let (best, _) = event.place.best(.finnish), CalendarTexts.isOnline(best.trimmed) { entry.online = true }
        entry.place = CalendarTexts.location(event.place)
        if let latitude = event.latitude, let longitude = event.longitude {
            var place = entry.place ?? FeedEntry.Place()
            (place.latitude, place.longitude) = (latitude, longitude)
            entry.place = place
        }
    }

    private static func contact(of event: CalendarEvent, in entry: inout FeedEntry) {
        if let address = event.address.flatMap({ LinkAddress($0)?.text }), address.lowercased().hasPrefix("http") {
            entry.source = address
            entry.contact.web = address
        }
        if let contact = event.contact {
            entry.contact.phone = CalendarTexts.phone(contact)
            entry.contact.email = CalendarTexts.roleMail(contact)
        }
        if entry.contact.email == nil { entry.contact.email = event.organizerAddress.flatMap(CalendarTexts.roleMail) }
        if let name = event.organizer?.trimmed, !name.isEmpty, !name.contains("@") {
            entry.organizer = CalendarTexts.shortened(Markup.clean(name), Limits.titleCharacters)
        }
    }
}
