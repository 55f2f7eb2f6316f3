internal import CSDL2
internal import SignScene

/// Open fonts and known widths; used under ``TypeFoundry``'s lock only.
///
/// Widths are measured once per face at a large size and scaled: advances of unhinted outlines are proportional to the
/// size, so a layout that tries many sizes asks the shaper once for a word.
final class FontShelf {
    /// Part of a line in one font file.
    struct Piece {
        var family: Int
        var text: String
        /// A single figure of tabular text, which stands in the middle of a cell.
        var isCell = false
    }

    private struct Handle: Hashable {
        var family: Int
        var face: Font.Face
        var px: Int
    }

    private struct Word: Hashable {
        var face: Font.Face
        var tabular: Bool
        var text: String
    }

    private struct Letter: Hashable {
        var face: Font.Face
        var scalar: Unicode.Scalar
    }

    /// Em size at which widths are measured.
    static let referencePx = 1024
    /// Fonts kept open; a slide uses six to eight.
    private static let handleLimit = 32
    /// Widths kept; a day's texts have some thousands of words.
    private static let widthLimit = 20_000

    private let files: FontFiles
    private var handles: [Handle: OpenFont] = [:]
    /// Font files by path; there are no more than ``FontFiles`` names.
    private var mapped: [String: MappedFile] = [:]
    private var useCount = 0
    /// Widths at the reference size.
    private var widths: [Word: Int] = [:]
    private var cells: [Font.Face: Int] = [:]
    private var bearings: [Letter: Int] = [:]
    private var reaches: [Font.Face: (ascent: Int, descent: Int, cap: Int)] = [:]

    init(files: FontFiles) {
        self.files = files
    }

    /// Starts SDL_ttf, once in a process.
    static func begin() throws(StageError) {
        guard TTF_WasInit() != 0 || TTF_Init() == 0 else { throw .sdl(call: "TTF_Init") }
    }

    /// Closes all fonts, while the lock is held; they are opened again when they are asked for.
    func close() { handles = [:] }

    /// Forgets which texts were measured; their widths are measured again when they are asked for.
    func forgetTexts() { widths = [:] }

    // MARK: Measuring

    /// Width of a line at ``referencePx``.
    func referenceWidth(_ text: String, face: Font.Face, tabular: Bool) -> Int {
        let word = Word(face: face, tabular: tabular, text: text)
        if let known = widths[word] { return known }
        var width = 0
        for piece in pieces(of: text, face: face, tabular: tabular) {
            width +=
                piece.isCell
                ? cell(face) : open(piece.family, face, Self.referencePx)?.width(piece.text) ?? 0
        }
        if widths.count >= Self.widthLimit { widths.removeAll(keepingCapacity: true) }
        widths[word] = width
        return width
    }

    /// Width of the widest figure at ``referencePx``: what each figure of tabular text takes.
    func cell(_ face: Font.Face) -> Int {
        if let known = cells[face] { return known }
        let font = open(0, face, Self.referencePx)
        let widest = (0...9).map { font?.width(String($0)) ?? 0 }.max() ?? 0
        cells[face] = widest
        return widest
    }

    /// Reach of the letters at ``referencePx``.
    func reach(_ face: Font.Face) -> (ascent: Int, descent: Int, cap: Int) {
        if let known = reaches[face] { return known }
        let font = open(0, face, Self.referencePx)
        let reach = (
            ascent: "ÅÄÖÉŠŽĂ(|".unicodeScalars.map { font?.reach($0).above ?? 0 }.max() ?? 0,
            descent: "gjpqyçşQ,;()[]|/".unicodeScalars.map { font?.reach($0).below ?? 0 }.max() ?? 0,
            cap: font?.reach("H").above ?? 0
        )
        reaches[face] = reach
        return reach
    }

    /// White left of the first letter's ink at ``referencePx``; 0 where a line begins with what is not a letter of one
    /// glyph, as joined scripts do.
    func leftBearing(_ text: String, face: Font.Face, tabular: Bool) -> Int {
        guard let first = text.unicodeScalars.first, Self.isPlain(first), !(tabular && Self.isFigure(first)) else {
            return 0
        }
        let key = Letter(face: face, scalar: first)
        if let known = bearings[key] { return known }
        let bearing = open(0, face, Self.referencePx)?.leftBearing(first) ?? 0
        bearings[key] = bearing
        return bearing
    }

    // MARK: Fonts

    /// The font at a size, opened if it is not; nil when its file is missing or damaged.
    func open(_ family: Int, _ face: Font.Face, _ px: Int) -> OpenFont? {
        useCount += 1
        let key = Handle(family: family, face: face, px: px)
        if let known = handles[key] {
            known.lastUse = useCount
            return known
        }
        guard let path = files.path(family: family, face: face), let file = map(path),
            let font = try? OpenFont(file: file, px: px, family: FontFiles.families[family])
        else { return nil }
        if handles.count >= Self.handleLimit,
            let oldest = handles.min(by: { $0.value.lastUse < $1.value.lastUse })
        {
            handles[oldest.key] = nil
        }
        font.lastUse = useCount
        handles[key] = font
        return font
    }

    private func map(_ path: String) -> MappedFile? {
        if let known = mapped[path] { return known }
        let file = MappedFile(path: path)
        mapped[path] = file
        return file
    }

    /// The line cut where the font changes, from left to right. Letters no font has are left out.
    func pieces(of text: String, face: Font.Face, tabular: Bool) -> [Piece] {
        // What nearly every line is: letters of Inter, no figures to set apart.
        if text.unicodeScalars.allSatisfy({ Self.isPlain($0) && !(tabular && Self.isFigure($0)) }) {
            return text.isEmpty ? [] : [Piece(family: 0, text: text)]
        }
        var pieces: [Piece] = []
        for scalar in text.unicodeScalars {
            if tabular, Self.isFigure(scalar) {
                pieces.append(Piece(family: 0, text: String(scalar), isCell: true))
                continue
            }
            guard let family = family(for: scalar, face: face, after: pieces.last) else { continue }
            if let last = pieces.indices.last, pieces[last].family == family, !pieces[last].isCell {
                pieces[last].text.unicodeScalars.append(scalar)
            } else {
                pieces.append(Piece(family: family, text: String(scalar)))
            }
        }
        // A line that begins in a script written from right to left is laid out so as a whole.
        if let first = pieces.first(where: { !$0.text.allSatisfy(\.isWhitespace) }),
            FontFiles.families[first.family].rightToLeft
        {
            return pieces.reversed().map(Self.mirrored)
        }
        return pieces
    }

    /// In a line from right to left the space after a figure or a foreign word comes to its left.
    private static func mirrored(_ piece: Piece) -> Piece {
        guard !FontFiles.families[piece.family].rightToLeft else { return piece }
        var mirrored = piece
        let spaces = piece.text.reversed().prefix(while: \.isWhitespace)
        mirrored.text = String(spaces) + piece.text.dropLast(spaces.count)
        return mirrored
    }

    private func family(for scalar: Unicode.Scalar, face: Font.Face, after last: Piece?) -> Int? {
        if Self.isPlain(scalar) && !(Self.isNeutral(scalar) && last != nil) { return 0 }
        if let last, !last.isCell, Self.isNeutral(scalar), has(last.family, face, scalar) { return last.family }
        return FontFiles.families.indices.first { has($0, face, scalar) }
    }

    /// The letters of `text` that no font on this machine has, each once, in order; what nobody sees is none.
    func lettersWithoutFont(in text: String) -> [Unicode.Scalar] {
        var seen: Set<Unicode.Scalar> = []
        return text.unicodeScalars.filter { scalar in
            guard !Self.isPlain(scalar), !scalar.properties.isDefaultIgnorableCodePoint,
                !scalar.properties.isWhitespace, scalar.properties.generalCategory != .control,
                seen.insert(scalar).inserted
            else { return false }
            return !FontFiles.families.indices.contains { has($0, .regular, scalar) }
        }
    }

    private func has(_ family: Int, _ face: Font.Face, _ scalar: Unicode.Scalar) -> Bool {
        open(family, face, Self.referencePx)?.provides(scalar) ?? false
    }

    private static func isFigure(_ scalar: Unicode.Scalar) -> Bool { (0x30...0x39).contains(scalar.value) }

    /// Latin, Greek and Cyrillic letters, which Inter has.
    private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        (0x20...0x17F).contains(scalar.value) || (0x400...0x45F).contains(scalar.value)
            || (0x2010...0x2026).contains(scalar.value) && !(0x2028...0x202F).contains(scalar.value)
            || scalar.value == 0x20AC || scalar.value == 0x2212
    }

    /// Belongs to whatever stands before it: spaces, common punctuation, joiners and combining marks.
    private static func isNeutral(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20, 0xA0, 0x21, 0x2C, 0x2E, 0x3A, 0x3B, 0x200C...0x200F, 0x300...0x36F, 0xFE00...0xFE0F: true
        default: false
        }
    }
}
