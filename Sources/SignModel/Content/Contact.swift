/// How to reach an association or an activity: roles and switchboards, never a person.
public struct Contact: Hashable, Sendable, Codable {
    /// As people write it, `050 000 0101`.
    public var phone: String?
    public var email: String?
    /// `https://…`; what the QR code carries.
    public var web: String?

    public init(phone: String? = nil, email: String? = nil, web: String? = nil) {
        self.phone = phone
        self.email = email
        self.web = web
    }

    /// With what it lacks from `other`: an activity's own before its association's.
    public func completed(by other: Contact) -> Contact {
        Contact(phone: phone ?? other.phone, email: email ?? other.email, web: web ?? other.web)
    }

    public var isEmpty: Bool { phone == nil && email == nil && web == nil }
}
