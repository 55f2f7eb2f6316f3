import Foundation
import SignDesk
import SignIngest
import SignModel
import SignStore
import Testing

/// Associations and places as people keep them.
@Suite(.timeLimit(.minutes(15))) struct DirectoryTests {
    private let place: Workplace

    init() throws { place = try Workplace() }

    private func rows(_ text: String, name: String = "lista.csv") throws -> [DirectoryRow] {
        try DirectoryFile.rows(
            at: place.file(name, text), list: "associations", keys: DirectoryRow.associationKeys)
    }

    private func take(_ rows: [DirectoryRow], dryRun: Bool = false) async throws -> DirectoryAnswer {
        try await place.desk.keepAssociations(rows, .take, dryRun: dryRun, by: Workplace.liaison, at: Workplace.now)
    }

    @Test func aSpreadsheetIsToldLikeAFeed() async throws {
        let rows = try rows(
            """
            Tunnus;Nimi;Nimi (ruotsi);Puhelin;Verkkosivu;Aiheet
            laulajat;laulajat ry;;;;
            marjat;"Marjat; ja sienet ry";Bären rf;050 000 0101;marjat.example;active, ageing
            Väärä;Nimi;;;;
            kukat;Kukat ry;;eilen;;
            kuvat;Kuvat 𓂀 ry;;;;
            pisteet;Pi\(String(repeating: "\u{325}", count: 9))steet ry;;;;
            iloiset;Iloiset 🫠 ry;;;;
            ;;;;;

            """)
        let before = try place.version()
        let dry = try await take(rows, dryRun: true)
        #expect(dry.added == ["marjat", "iloiset"] && dry.unchanged == ["laulajat"] && dry.refused.count == 4)
        #expect(try place.version() == before)
        let answer = try await take(rows)
        #expect(answer.added == ["marjat", "iloiset"])
        #expect(
            answer.refused.map(\.error.code) == ["wrongValue", "wrongValue", "letterWithoutFont", "tooManyMarks"])
        #expect(answer.refused.map(\.place) == (4...7).map { "lista.csv, row \($0)" })
        // Emoji that no font has go, as everywhere.
        let iloiset = try place.desk.associationDetails("iloiset").association
        #expect(iloiset.name[.finnish]?.filter { $0 != "\u{AD}" } == "Iloiset ry")
        let marjat = try place.desk.associationDetails("marjat").association
        #expect(marjat.name[.finnish]?.filter { $0 != "\u{AD}" } == "Marjat; ja sienet ry")
        #expect(marjat.name[.swedish] == "Bären rf")
        #expect(marjat.contact == Contact(phone: "050 000 0101", web: "https://marjat.example"))
        #expect(marjat.themes == ["active", "ageing"])
        #expect(try place.searchable(.association) == ["iloiset", "laulajat", "marjat", "soittajat"])
        // The same again changes nothing.
        let version = try place.version()
        let again = try await take(rows)
        #expect(again.added.isEmpty && again.updated.isEmpty && again.unchanged == ["laulajat", "marjat", "iloiset"])
        #expect(try place.version() == version)
    }

    @Test func yamlSaysTheSame() async throws {
        let rows = try rows(
            """
            associations:
              - {id: marjat, name: {fi: Marjat ry}, contact: {phone: 050 000 0101}, themes: [active]}
            """, name: "lista.yaml")
        #expect(try await take(rows).added == ["marjat"])
        #expect(try place.desk.associationDetails("marjat").association.contact.phone == "050 000 0101")
    }

    @Test func spreadsheetsOfOldAreRead() throws {
        let latin = Data([UInt8]("id,name\nmarjat,Mets".utf8) + [0xE4] + [UInt8](" ry\n".utf8))
        let path = place.path + "/vanha.csv"
        try latin.write(to: URL(fileURLWithPath: path))
        let rows = try DirectoryFile.rows(at: path, list: "associations", keys: DirectoryRow.associationKeys)
        #expect(rows.map { $0.fields["name.fi"] } == ["Metsä ry"])
    }

    @Test func whatIsNoListIsRefused() throws {
        let wide = (0..<60).map { "c\($0)" }.joined(separator: ",")
        for text in ["id,nimi,väri\na,b,c\n", wide + "\n", "id,id\na,b\n"] {
            #expect(throws: IngestError.self) { try rows(text) }
        }
    }

    @Test func addAndEditAreNotTheSame() async throws {
        let row = DirectoryRow(file: "", fields: ["id": "laulajat", "name.fi": "Uusi ry"])
        let added = try await place.desk.keepAssociations([row], .add, by: Workplace.liaison, at: Workplace.now)
        #expect(added.refused.map(\.error) == [.exists(.association, id: "laulajat")])
        let unknown = DirectoryRow(file: "", fields: ["id": "laulajta", "phone": "050 000 0101"])
        let edited = try await place.desk.keepAssociations([unknown], .edit, by: Workplace.liaison, at: Workplace.now)
        #expect(edited.refused.first?.error.figures["nearest"] == "laulajat")
        let own = Actor.association("laulajat")
        let phone = DirectoryRow(file: "", fields: ["id": "laulajat", "phone": "050 000 0101"])
        #expect(
            try await place.desk.keepAssociations([phone], .edit, by: own, at: Workplace.now).updated == ["laulajat"])
        let name = DirectoryRow(file: "", fields: ["id": "laulajat", "name.fi": "Muu ry"])
        #expect(
            try await place.desk.keepAssociations([name], .edit, by: own, at: Workplace.now).refused.map(\.error)
                == [.notAllowed(own, .keepAssociation)])
    }

    @Test func removingIsRefusedWithWhatStandsInTheWay() async throws {
        let id = try await place.submit(place.form("Laulu", text: "Lauletaan.")).receipt.announcement
        try place.approve(id)
        #expect(throws: DeskError.inTheWay(.association, id: "laulajat", announcements: [id.raw], activities: 0)) {
            try place.desk.removeAssociation(
                "laulajat", withEverything: false, by: Workplace.liaison, at: Workplace.now)
        }
        #expect(try place.searchable() == [id.raw])
        let gone = try place.desk.removeAssociation(
            "laulajat", withEverything: true, by: Workplace.liaison, at: Workplace.now)
        #expect(gone.announcements == [id])
        #expect(try place.desk.associations().map(\.id) == ["soittajat"])
        #expect(try place.searchable().isEmpty)
        #expect(try place.store().scheduledRevisions().allSatisfy { $0.endedAt != nil })
        let form = try place.form("Uusi", text: "Tulee.")
        await #expect(throws: DeskError.self) { try await place.submit(form) }
        // It can come back.
        let row = DirectoryRow(file: "", fields: ["id": "laulajat", "name.fi": "Laulajat ry"])
        #expect(
            try await place.desk.keepAssociations([row], .add, by: Workplace.liaison, at: Workplace.now).added
                == ["laulajat"])
        #expect(try await place.submit(form).receipt.state == "pending")
    }

    /// An announcement and an activity are found by where they are and whose they are, under the names these have now.
    @Test func aNewNameIsFoundEverywhere() async throws {
        func keep(_ fields: [String: String]) async throws {
            let row = DirectoryRow(file: "", fields: fields)
            let answer =
                fields["id"] == "laulajat"
                ? try await place.desk.keepAssociations([row], .take, by: Workplace.liaison, at: Workplace.now)
                : try place.desk.keepPlaces([row], .take, by: Workplace.liaison, at: Workplace.now)
            #expect(answer.refused.isEmpty && answer.added.count + answer.updated.count == 1)
        }
        try await keep(["id": "sali", "name.fi": "Vanhasali", "area": "Tuira"])
        let id = try await place.submit(place.form("Kuoro", text: "Tule mukaan.", "where: sali"))
            .receipt.announcement
        try place.approve(id)
        let waiting = try await place.submit(place.form("Toinen", text: "Odottaa.", "where: sali"))
            .receipt.announcement
        let activity = Activity(
            id: "harjoitus", association: "laulajat", title: [.finnish: "Harjoitus"], kind: .group, themes: [],
            place: "sali", times: [ActivityTime(start: try #require(CivilDateTime("2026-12-01T18:00")))])
        let store = try ContentStore(place.desk.folder, mode: .write)
        try store.take(
            FeedRecord(id: "syöte", format: "yaml", association: "laulajat"),
            changed: [FeedItem(activity, fingerprint: "1")], gone: [], at: Workplace.now)
        try store.close()

        try await keep(["id": "sali", "name.fi": "Kulttuuritalo"])
        #expect(try place.found(by: "kulttuuritalo") == ["harjoitus", id.raw].sorted())
        #expect(try place.found(by: "vanhasali").isEmpty)
        let version = try place.version()
        try await keep(["id": "laulajat", "name.fi": "Sävelsisaret"])
        #expect(try place.found(by: "sävelsisaret") == ["harjoitus", id.raw, "laulajat"].sorted())
        #expect(try place.found(by: "kulttuuritalo") == ["harjoitus", id.raw].sorted())
        #expect(try place.version() == version + 1)
        // What waits is not found, whatever its place is called.
        #expect(try !place.searchable().contains(waiting.raw))
    }

    @Test func aPlaceInUseStays() async throws {
        let row = DirectoryRow(
            file: "", fields: ["id": "kirjasto", "name.fi": "Kirjasto", "accessibility": "wheelchair"])
        #expect(
            try place.desk.keepPlaces([row], .add, by: Workplace.liaison, at: Workplace.now).added == ["kirjasto"])
        let id = try await place.submit(
            place.form("Luku", text: "Luetaan.", "where: kirjasto")
        ).receipt.announcement
        #expect(throws: DeskError.inTheWay(.place, id: "kirjasto", announcements: [id.raw], activities: 0)) {
            try place.desk.removePlace("kirjasto", withEverything: false, by: Workplace.liaison, at: Workplace.now)
        }
        _ = try place.desk.removePlace(
            "kirjasto", withEverything: true, by: Workplace.liaison, at: Workplace.now)
        #expect(try place.desk.places().isEmpty)
        #expect(try place.desk.inbox(by: Workplace.liaison).entries.isEmpty)
    }
}
