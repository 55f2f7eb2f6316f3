import Foundation
import SignModel
import Testing

@testable import SignIngest

/// Folders and archives as they come from the machines of volunteers.
@Suite(.timeLimit(.minutes(10))) struct MaterialTests {
    private let folder: TestFolder

    init() throws { folder = try TestFolder() }

    /// A ZIP whose names are these bytes.
    private func zip(_ entries: [(name: [UInt8], data: [UInt8])]) -> [UInt8] {
        // Latin-1 letters, one byte each, keep the length of the names; they are put right afterwards.
        var file = Sample.zip(
            entries.enumerated().map {
                (String(repeating: String($0.offset), count: $0.element.name.count), $0.element.data)
            })
        for (index, entry) in entries.enumerated() {
            let key = [UInt8](repeating: UInt8(ascii: "0") + UInt8(index), count: entry.name.count)
            var at = 0
            while at + key.count <= file.count {
                if file[at..<at + key.count].elementsEqual(key) {
                    file.replaceSubrange(at..<at + key.count, with: entry.name)
                }
                at += 1
            }
        }
        return file
    }

    private let form = Array("title: {fi: Juhla}\nslides: [pääjuliste.png]\n".utf8)

    /// Windows writes names in a code page of DOS, macOS in UTF-8 with the dots apart, and Windows' separators are others.
    @Test func namesFromWindowsAndMacOS() throws {
        let picture = Sample.quarters()
        let dos = [0x70, 0x84, 0x84] + Array("juliste.png".utf8)
        let apart = Array("pääjuliste.png".decomposedStringWithCanonicalMapping.utf8)
        for name in [dos, apart, Array("kuvat\\".utf8) + dos, Array("P_".utf8) + Array("juliste.PNG".utf8)].prefix(3) {
            let material = try SubmissionMaterial(
                paths: [folder.file("a.zip", zip([(Array("ilmoitus.yaml".utf8), form), (name, picture)]))])
            #expect(try material.visual("pääjuliste.png", field: "slides").bytes == picture)
        }
    }

    @Test(arguments: [
        "Pääjuliste.PNG", "PÄÄJULISTE.png", "pääjuliste.png.png", "pääjuliste.jpeg", "kuvat/pääjuliste.png",
        "p%C3%A4%C3%A4juliste.png",
    ])
    func aNameIsAHint(name: String) throws {
        let material = try SubmissionMaterial([
            SubmittedFile(name: "announcement.yaml", bytes: form), SubmittedFile(name: name, bytes: Sample.quarters()),
        ])
        #expect(try material.visual("pääjuliste.png", field: "slides").name == name)
        #expect(try material.visual("kuvat\\pääjuliste.png", field: "slides").name == name)
        #expect(throws: IngestError.self) { try material.visual("muu.png", field: "slides") }
    }

    /// Where two can be meant, neither is taken.
    @Test func twoThatCanBeMeant() throws {
        let material = try SubmissionMaterial([
            SubmittedFile(name: "a/juliste.png", bytes: Sample.quarters()),
            SubmittedFile(name: "b/juliste.png", bytes: Sample.quarters(width: 80)),
        ])
        #expect(throws: IngestError.self) { try material.visual("juliste.png", field: "slides") }
        #expect(try material.visual("a/juliste.png", field: "slides").name == "a/juliste.png")
    }

    /// A name that is no UTF-8 on the disk.
    @Test func namesInOtherEncodingsOnTheDisk() throws {
        _ = try folder.file("k/announcement.yaml", form)
        let path = folder.path + "/k/p\u{FFFD}"
        var raw: [UInt8] = Array(path.utf8.dropLast(3))
        raw += [0xE4, 0xE4]
        raw += Array("juliste.png".utf8)
        let descriptor: Int32 = raw.map { CChar(bitPattern: $0) }.withUnsafeBufferPointer { name in
            var terminated = Array(name)
            terminated.append(0)
            return open(terminated, O_CREAT | O_WRONLY, 0o600)
        }
        #expect(descriptor >= 0)
        let bytes = Sample.quarters()
        #expect(bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) } == bytes.count)
        close(descriptor)
        let material = try SubmissionMaterial(paths: [folder.path + "/k"])
        #expect(try material.visual("pääjuliste.png", field: "slides").name == "pääjuliste.png")
    }

    @Test func clutterIsPassedOverAndAStrayIsNamed() throws {
        for name in [
            "Thumbs.db", "ehthumbs.db", "desktop.ini", "DESKTOP.INI", ".DS_Store", "._a.png", "__MACOSX/._a.png",
            "~$kirje.docx",
            "$RECYCLE.BIN/x", "@eaDir/a.png", ".~lock.a.odt#", "a.png.crdownload", "lataus.tmp", "Icon\r",
        ] {
            _ = try folder.file("k/" + name, [1, 2, 3])
        }
        _ = try folder.file("k/a.png", Sample.quarters())
        _ = try folder.file("k/tyhja.png", [])
        _ = try folder.file("k/kirje.docx", Sample.zip([("[Content_Types].xml", [60]), ("word/document.xml", [60])]))
        let material = try SubmissionMaterial(paths: [folder.path + "/k"])
        #expect(material.visuals.map(\.name) == ["a.png"] && material.others.isEmpty)
        #expect(material.strays.map(\.name) == ["kirje.docx", "tyhja.png"])
    }

    /// The form is known by what is in it.
    @Test(arguments: ["announcement.yaml.txt", "ilmoitus.txt", "ANNOUNCEMENT.YML", "tiedote", "ilmoitus.yaml (1).txt"])
    func aFormByAnyName(name: String) throws {
        let material = try SubmissionMaterial([
            SubmittedFile(name: name, bytes: form),
            SubmittedFile(name: "lue minut.txt", bytes: Array("Hei: kaikki\n".utf8)),
            SubmittedFile(name: "a.png", bytes: Sample.quarters()),
        ])
        #expect(material.yaml?.name == name && material.others.map(\.name) == ["lue minut.txt"])
    }

    private static func compound(_ name: String) -> [UInt8] {
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 100)
            + name.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
    }

    private static let mail =
        "Received: from x\r\nFrom: a@b.example\r\nSubject: Juliste\r\nMIME-Version: 1.0\r\n\r\nHei"

    private static let attachments: [(bytes: [UInt8], kind: ForeignKind)] = {
        var list: [(bytes: [UInt8], kind: ForeignKind)] = []
        func add(_ bytes: [UInt8], _ kind: ForeignKind) { list.append((bytes, kind)) }
        func add(text: String, _ kind: ForeignKind) { list.append((Array(text.utf8), kind)) }
        add(compound("WordDocument"), .word)
        add(compound("__substg1.0_0037001F"), .email)
        add(compound("Quill"), .publisher)
        add(compound("PowerPoint Document"), .slideShow)
        add(compound("Workbook"), .sheet)
        add(text: mail, .email)
        add(text: "Rar!\u{1A}\u{7}", .archive)
        add([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C, 0, 4], .archive)
        add(text: "[InternetShortcut]\r\nURL=https://a.example", .link)
        add(text: "<?xml version=\"1.0\"?><plist><dict><key>URL</key><string>x</string></dict></plist>", .link)
        add(text: "bplist00\u{0}\u{1}URL", .link)
        add(text: "{\\rtf1 Hei}", .word)
        add(text: "<!DOCTYPE html><html></html>", .webPage)
        add(text: "BEGIN:VCALENDAR\r\n", .calendar)
        add(text: "\u{0}\u{0}\u{0} ftypqt  ", .film)
        add(text: "\u{0}\u{0}\u{0} ftypM4A ", .sound)
        add(text: "ID3\u{3}", .sound)
        add([0xFF, 0xFB, 0x90, 0x44, 0], .sound)
        add(text: "RIFF....WAVEfmt ", .sound)
        add(text: "8BPS\u{0}\u{1}", .drawing)
        add([0x78, 0x9F, 0x3E, 0x22, 0], .wrappedAttachment)
        add(Sample.zip([("Index/Document.iwa", [1]), ("preview.jpg", [1])]), .appleDocument)
        add(Sample.zip([("Index/Presentation.iwa", [1])]), .appleDocument)
        add(text: "%!PS-Adobe-3.0 EPSF-3.0\n", .drawing)
        add([0xD7, 0xCD, 0xC6, 0x9A, 0, 0], .otherPicture)
        add([0x30, 0x26, 0xB2, 0x75, 0x8E, 0x66, 0xCF, 0x11, 0, 0], .sound)
        add(
            [0x30, 0x26, 0xB2, 0x75, 0x8E, 0x66, 0xCF, 0x11, 0, 0xC0, 0xEF, 0x19, 0xBC, 0x4D, 0x5B, 0xCF, 0x11], .film)
        add(Sample.zip([("IMG_1.HEIC", [1]), ("IMG_1.MOV", [1])]), .livePhoto)
        add(Sample.zip([("mimetype", Array("application/vnd.oasis.opendocument.text".utf8))]), .word)
        return list
    }()

    @Test(arguments: attachments)
    func whatPeopleAttachByMistakeIsNamed(bytes: [UInt8], kind: ForeignKind) throws {
        #expect(ForeignKind(bytes) == kind)
        do throws(IngestError) {
            _ = try SubmissionMaterial(paths: [try file(bytes)])
            Issue.record("taken")
        } catch {
            #expect(error.reason == .foreign(kind) && error.exitCode == 65)
            for language in Language.interface { #expect((error.reason.text[language] ?? "").count > 40) }
        }
    }

    private func file(_ bytes: [UInt8]) throws(IngestError) -> String {
        do { return try folder.file("liite", bytes) } catch { throw IngestError(file: "liite", reason: .busy) }
    }

    @Test func plainThingsAreNoneOfThem() {
        for bytes in [
            form, Array("Hei kaikki\nFrom: minä\n".utf8), Sample.quarters(), Sample.pdf(pages: 1),
            Sample.zip([("a.png", [1])]),
        ] {
            #expect(ForeignKind(bytes) == nil)
        }
    }
}
