import SignModel
import SignWords

/// How to reach somebody: the number in figures one can copy from where one stands.
extension TouchKit {
    func contactPage(_ matter: ContactMatter, _ context: PageContext) -> PageLayout {
        let frame = readingFrame(context)
        let items = contactActions(matter)
        let take =
            matter.contact.phone.flatMap(TakeAlong.phone).map { TakeAlong($0, title: words[.saveToPhone]) }
            ?? TakeAlong(matter.contact, title: words[.saveToPhone])
        let (code, column) = code(take, in: frame, actions: items.count)
        let text = reading(contactPlans(matter, width: frame.paper.width), in: frame.paper, page: 0)
        return page(
            frame.head + text.nodes + code + self.column(items, reading: text, in: column, frame) + frame.tail,
            pageCount: text.count)
    }

    private func contactPlans(_ matter: ContactMatter, width: Int) -> [() -> ReadingPlan] {
        struct Sizes {
            var title: TouchMetrics.Role
            var text: TouchMetrics.Role
            var figures: [TouchMetrics.Role]
            var about = true
            var sure = true
        }
        let sizes =
            (metrics.isPortrait ? [Sizes(title: .g, text: .d, figures: [.i, .h])] : []) + [
                Sizes(title: .f, text: .d, figures: [.i, .h]), Sizes(title: .f, text: .c, figures: [.i, .h, .g]),
                Sizes(title: .e, text: .c, figures: [.i, .h, .g]),
                Sizes(title: .e, text: .c, figures: [.h, .g], sure: false),
                Sizes(title: .d, text: .c, figures: [.h, .g], sure: false),
                Sizes(title: .d, text: .c, figures: [.g, .f], about: false, sure: false),
                Sizes(title: .c, text: .b, figures: [.g, .f], about: false, sure: false),
            ]
        return sizes.map { size in
            {
                var pieces = [
                    self.title(
                        self.contactTitle(matter), role: size.title, width: width,
                        language: matter.contact.isEmpty ? nil : matter.name.best(self.language)?.language)
                ]
                var lead: [String] = []
                if size.about, let about = matter.activity.flatMap({ $0.activity.title.best(self.language)?.text }) {
                    lead.append(self.words(.aboutName, ["name": about]) + ".")
                }
                if matter.contact.isEmpty {
                    lead = [self.words[.noContact] + " " + self.words[.askStaff] + "."]
                } else if size.sure, matter.contact.phone != nil {
                    lead.append(self.words[.notSure])
                }
                if !lead.isEmpty {
                    pieces.append(
                        self.prose(
                            "about", lead.joined(separator: " "), role: size.text, width: width, above: self.px(mm: 4)))
                }
                if let phone = matter.contact.phone {
                    pieces.append(self.figures(phone, roles: size.figures, width: width))
                }
                let facts = self.contactFacts(matter)
                if !facts.isEmpty {
                    pieces.append(self.rule(width: width, above: self.px(mm: 10)))
                    pieces += self.facts(facts, columns: 1, width: width, above: self.px(mm: 10), role: size.text)
                }
                return ReadingPlan(whole: pieces)
            }
        }
    }

    private func contactTitle(_ matter: ContactMatter) -> String {
        let name = matter.name.best(language)?.text ?? ""
        if matter.contact.phone != nil { return words(.callName, ["name": name]) }
        return matter.contact.isEmpty ? name : words(.writeName, ["name": name])
    }

    /// The number in the largest figures with which it stands on one line; over fourteen characters, on two.
    private func figures(_ phone: String, roles: [TouchMetrics.Role], width: Int) -> ReadingPiece {
        let color = look.isDark ? look.ink : look.site
        let onOne = phone.count <= 14
        let one = roles.first { self.width(phone, Font(.semibold, px: em($0), tabular: true)) <= width }
        let role = onOne ? one ?? roles[roles.count - 1] : roles[0]
        let fits = onOne && one != nil
        return piece(
            "phone", .text,
            [
                Bit(
                    text: fits ? phone.unbroken : halved(phone), role: role, face: .semibold, leading: 1.1,
                    tabular: true,
                    mayBreak: false)
            ], width: width, above: px(mm: 9), ink: color)
    }

    /// A number on two lines, divided at the gap nearest to its middle.
    private func halved(_ phone: String) -> String {
        let letters = Array(phone)
        let middle = letters.count / 2
        let gaps = letters.indices.filter { letters[$0] == " " && $0 > 0 && $0 + 1 < letters.count }
        // A comma between two numbers is a better place than any other.
        let best = gaps.min { a, b in
            func cost(_ at: Int) -> Int { abs(at - middle) - (letters[at - 1] == "," ? letters.count : 0) }
            return cost(a) < cost(b)
        }
        guard let best else { return phone }
        return String(letters[..<best]).unbroken + "\n" + String(letters[(best + 1)...]).unbroken
    }

    private func contactFacts(_ matter: ContactMatter) -> [Fact] {
        var facts: [Fact] = []
        func add(_ id: String, _ icon: String, _ label: TouchPhrase, _ text: String?, language: Language? = nil) {
            guard let text else { return }
            facts.append(
                Fact(id, icon: icon, words[label], [Fact.Value(text: text, face: .semibold, language: language)]))
        }
        add("email", "mail", .email, matter.contact.email)
        add("web", "web", .web, matter.contact.web.map(TakeAlong.short))
        let place = matter.activity.flatMap { placeValue($0) }?.map(\.text).joined(separator: ", ")
        add(
            "visit", "place", .visit,
            matter.activity.map(\.hasPlace) == true ? place : matter.address.map(StreetSeams.mark), language: .finnish)
        return facts
    }

    private func contactActions(_ matter: ContactMatter) -> [GoingOn] {
        var items: [GoingOn] = []
        if let activity = matter.activity { items.append(backToActivity(activity)) }
        items.append(
            GoingOn(
                id: "association", action: .association(matter.association), icon: "people",
                title: (matter.activity?.association.name ?? matter.name).best(language)?.text ?? words[.organiser],
                short: words[.organiser], detail: words[.whoRuns],
                language: (matter.activity?.association.name ?? matter.name).best(language)?.language))
        if let activity = matter.activity, activity.hasPlace {
            items.append(
                GoingOn(
                    id: "route", action: .route(activity.activity.id), icon: "place", title: words[.route],
                    short: words[.routeShort], detail: words[.routeDetail]))
        }
        return items
    }

    func backToActivity(_ matter: ActivityMatter) -> GoingOn {
        let name = activityTitle(matter)
        return GoingOn(
            id: "activity", action: .activity(matter.activity.id), icon: "calendar", title: name.text,
            short: words[.back], detail: words[.backToActivity], language: name.language)
    }
}
