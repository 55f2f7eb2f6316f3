import Foundation
import Mustache
import SignStore

/// The HTML pages that come with the program: `assets/templates/*.mustache`, found as its other assets are.
///
/// What is put into a page is escaped; a template has no way round it.
public struct TemplateShelf: Sendable {
    /// The pages there are.
    enum Page: String, CaseIterable {
        case receipt, agenda, feed, guide
    }

    /// The folder `assets/`; nil when none has templates.
    private let assets: String?

    /// - Parameter assets: the folder of assets; nil: the one that belongs to the program (`INFOTAULU_ASSETS`, or beside
    ///   the executable).
    public init(assets: String? = nil) {
        self.assets =
            assets
            ?? Folders.assets(
                containing: TemplateShelf.file(.receipt), environment: ProcessInfo.processInfo.environment)
    }

    /// `page` filled in with the properties of `view`, by their names.
    func render(_ page: Page, _ view: some Sendable) throws(TemplateError) -> String {
        let name = TemplateShelf.file(page)
        guard let assets, let bytes = FileManager.default.contents(atPath: assets + "/" + name) else {
            throw .missing(file: name)
        }
        let text = String(decoding: bytes, as: UTF8.self)
        guard !text.contains("{{{"), !text.contains("{{&"), !text.contains("{{>"), !text.contains("{{%") else {
            throw .unsafe(file: name)
        }
        do {
            MustacheContentTypes.register(HTMLEscaping(), named: HTMLEscaping.name)
            return try MustacheTemplate(string: "{{% CONTENT_TYPE:\(HTMLEscaping.name)}}" + text).render(view)
        } catch {
            throw .damaged(file: name, why: String(describing: error))
        }
    }

    private static func file(_ page: Page) -> String { "templates/\(page.rawValue).mustache" }
}
