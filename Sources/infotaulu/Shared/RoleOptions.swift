import ArgumentParser
import Foundation
import SignDesk
import SignIngest
import SignModel
import SignWords

/// Who acts: the name of a role or function, never of a person.
struct RoleOptions: ParsableArguments {
    @Option(
        name: .customLong("as"),
        help: ArgumentHelp(
            "Who does this: liaison, it, association:ID (else INFOTAULU_ROLE). Not a person's name.",
            valueName: "role"))
    var role: String?

    /// Who was given, else who the environment says, else nobody.
    func given() throws -> Actor? {
        guard let raw = role ?? ProcessInfo.processInfo.environment["INFOTAULU_ROLE"] else { return nil }
        guard let actor = Actor(named: raw) else {
            throw Spoken.takes("--as", "liaison, it, association:ID", not: TextNormalizer.line(raw))
        }
        return actor
    }

    /// Who was given, else the keeper of the machines.
    func keeper() throws -> Actor { try given() ?? Actor(role: .it, name: "it") }

    /// Who was given, else the liaison.
    func actor() throws -> Actor { try given() ?? Actor(role: .liaison, name: "liaison") }
}
