internal import CLibXML2

/// What libxml2's HTML parser meets, in order, without a tree being built: memory stays as large as the text.
class HTMLEvents {
    /// The line that is being read.
    fileprivate(set) var line = 0
    private var depth = 0
    fileprivate var isOver = false

    /// Elements in one another beyond which no page is read on: the parser looks through all open ones at every end.
    private static let depthLimit = 256

    func begin(_ name: String, _ attributes: [String: String]) {}
    func end(_ name: String) {}
    /// A piece of text in UTF-8, cut at whole letters.
    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

    /// Reads `html`, which is UTF-8 whatever it says of itself.
    func read(_ html: some Collection<UInt8>) {
        let bytes = Array(html.prefix(Int(Int32.max) - 1))
        guard !bytes.isEmpty, let context = htmlNewParserCtxt() else { return }
        defer { htmlFreeParserCtxt(context) }
        var handler = htmlSAXHandler()
        handler.startElement = { context, name, attributes in
            guard let context, let name else { return }
            HTMLEvents.of(context).started(context, name, attributes)
        }
        handler.endElement = { context, name in
            guard let context, let name else { return }
            let events = HTMLEvents.of(context)
            events.depth -= 1
            events.end(HTMLEvents.string(name))
        }
        handler.characters = { context, text, count in
            guard let context, let text, count > 0 else { return }
            HTMLEvents.of(context).text(UnsafeBufferPointer(start: text, count: Int(count)))
        }
        handler.ignorableWhitespace = handler.characters
        // What stands in scripts and styles.
        handler.cdataBlock = handler.characters
        context.pointee.sax.pointee = handler
        context.pointee._private = Unmanaged.passUnretained(self).toOpaque()
        let options =
            HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
            | HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
        let document = bytes.withUnsafeBytes {
            htmlCtxtReadMemory(
                context, $0.bindMemory(to: CChar.self).baseAddress, Int32($0.count), nil, "UTF-8", Int32(options))
        }
        if let document { xmlFreeDoc(document) }
    }

    private func started(
        _ context: UnsafeMutableRawPointer, _ name: UnsafePointer<UInt8>,
        _ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
    ) {
        depth += 1
        line = Int(xmlSAX2GetLineNumber(context))
        guard depth <= HTMLEvents.depthLimit else {
            xmlStopParser(context.assumingMemoryBound(to: xmlParserCtxt.self))
            return
        }
        var found: [String: String] = [:]
        var next = attributes
        while let pair = next, let key = pair[0] {
            found[HTMLEvents.string(key)] = pair[1].map(HTMLEvents.string) ?? ""
            next = pair + 2
        }
        begin(HTMLEvents.string(name), found)
    }

    /// Without user data of its own the parser hands itself over.
    private static func of(_ context: UnsafeMutableRawPointer) -> HTMLEvents {
        let parser = context.assumingMemoryBound(to: xmlParserCtxt.self)
        return Unmanaged<HTMLEvents>.fromOpaque(parser.pointee._private).takeUnretainedValue()
    }

    private static func string(_ text: UnsafePointer<UInt8>) -> String { String(cString: text) }
}

/// What HTML knows, as libxml2 has it.
enum HTMLNames {
    /// Whether there is an element of this name, in any case.
    static func isElement(_ name: String) -> Bool { htmlTagLookup(name.lowercased()) != nil }

    /// Whether there is a letter of this name: `amp`, `auml`.
    static func isEntity(_ name: String) -> Bool { htmlEntityLookup(name) != nil }
}
