public import SignModel
import SignWords

/// A site-local message over everything else, in two grades that differ in shape (`design/slides.md`, 10).
///
/// Everything an emergency says is read from five metres where slides are made for three, 22′ there: as many languages
/// as keep that share the screen, the others take turns, and short messages are as large as they go.
public struct AlertSlides {
    let surroundings: Surroundings

    public init(_ surroundings: Surroundings) {
        self.surroundings = surroundings
    }

    /// How many of the languages in `order` share one screen, at least one; see ``slide(_:languages:ends:on:clock:)``.
    public func languagesAtOnce(of alert: Alert, in order: [Language]) -> Int {
        guard alert.grade == .emergency, order.count > 1 else { return 1 }
        let most = min(order.count, Limits.alertLanguagesAtOnce)
        return (2...most).reversed().first { count in
            stride(from: 0, to: order.count, by: count).allSatisfy { start in
                let shown = (0..<count).map { order[(start + $0) % order.count] }
                return parts(alert, shown, isStrict: true) != nil
            }
        } ?? 1
    }

    /// The slide of a turn.
    ///
    /// - Parameters:
    ///   - languages: all the message has, in the order of its turns, beginning with this one's.
    ///   - ends: when it goes by itself, which a notice tells; nil: not known.
    ///   - today: the day it is shown on.
    public func slide(
        _ alert: Alert, languages: [Language], ends: CivilDateTime? = nil, on today: CivilDate? = nil,
        clock: CivilTime? = nil
    ) -> Slide {
        let order = languages.filter { alert.text[$0] != nil } + alert.text.languages.filter { !languages.contains($0) }
        let kit = SlideKit(surroundings, language: order.first ?? .finnish)
        let made: (ground: Color, nodes: [Node], characters: Int)
        switch alert.grade {
        case .notice: made = notice(alert, order, kit, ends: ends, today: today, clock: clock)
        case .emergency:
            let shown = Array(order.prefix(languagesAtOnce(of: alert, in: order)))
            made = emergency(alert, shown, kit, clock: clock)
        }
        return Slide(
            scene: kit.scene(background: made.ground, made.nodes),
            readingSeconds: ReadingTime.seconds(characters: made.characters))
    }

    /// What to do, and the rest.
    static func split(_ text: String) -> (head: String, rest: [String]) {
        let sentences = Sentences.split(text)
        let head = sentences.first ?? text
        // A headline has no full stop.
        let bare = head.hasSuffix(".") && !head.hasSuffix("..") ? String(head.dropLast()) : head
        return (bare, Array(sentences.dropFirst()))
    }

    /// Whether the message says to leave: the sign says so, too, and must not when one is to stay.
    static func saysLeave(_ alert: Alert) -> Bool {
        let beginnings = ["poistu", "lämna", "utrym", "gå ut", "leave", "evacuate", "get out", "go out"]
        return alert.text.languages.contains { language in
            let text = (alert.text[language] ?? "").lowercased()
            return beginnings.contains { text.hasPrefix($0) }
        }
    }
}
