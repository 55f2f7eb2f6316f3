internal import SignModel
internal import SignWords

/// How an item is reached: what cannot be dialled, written to or opened is left out, with a note.
struct FeedContacts {
    func contact(
        of entry: FeedEntry, else other: Contact, _ texts: FeedTexts, notes: inout [FeedFault]
    ) -> Contact {
        let given = entry.contact
        guard !given.isEmpty else { return other }
        var contact = Contact()
        func take(_ raw: String?, _ field: String, _ checked: (String) -> String?) -> String? {
            guard let raw, !raw.isEmpty else { return nil }
            if let line = texts.line(raw, limit: Limits.urlCharacters), let good = checked(line) { return good }
            notes.append(
                FeedFault(
                    .wrongValue, at: "\(entry.position), \(field)", item: entry.id, value: raw.shortened(to: 80),
                    isNote: true))
            return nil
        }
        contact.phone = take(given.phone, "phone", phone)
        contact.email = take(given.email, "email", email)
        contact.web = take(given.web, "web", address)
        // A number of the association's is better than none; its page is about something else.
        if contact.isEmpty { return other }
        return contact
    }

    private func phone(_ text: String) -> String? {
        let digits = text.count(where: \.isNumber)
        guard (3...20).contains(digits), text.count <= 40,
            text.allSatisfy({ $0.isNumber || "+()-/. \u{A0}".contains($0) })
        else { return nil }
        return text
    }

    private func email(_ text: String) -> String? {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, parts[1].contains("."), !text.contains(where: \.isWhitespace)
        else { return nil }
        return text
    }

    /// A web address as people may open it; nil for anything else.
    func address(_ text: String) -> String? {
        let full = text.contains("://") ? text : "https://" + text
        let lower = full.lowercased()
        guard lower.hasPrefix("https://") || lower.hasPrefix("http://"), full.utf8.count <= Limits.urlCharacters,
            !full.contains(where: { $0.isWhitespace || "\"<>\\".contains($0) }),
            let host = full.split(separator: "/", omittingEmptySubsequences: true).dropFirst().first,
            host.contains("."), !host.contains("@")
        else { return nil }
        return full
    }

    func address(_ text: String?) -> String? { text.flatMap { address($0) } }
}
