import Foundation
import SignDesk
import SignStore
import SignWords

extension Console {
    /// Prints a form to fill in, as it is installed.
    static func template(_ name: String) throws {
        let file = "templates/" + name
        guard
            let assets = Folders.assets(containing: file, environment: ProcessInfo.processInfo.environment),
            let text = FileManager.default.contents(atPath: assets + "/" + file)
        else {
            throw fail(
                Spoken.words.pick(
                    "Mallia ei ole asennettu. Asenna infotaulu uudelleen.",
                    "Mallen är inte installerad. Installera infotaulu på nytt.",
                    "The template is not installed. Install infotaulu again."), exitCode: 66)
        }
        data(String(decoding: text, as: UTF8.self).trimmingCharacters(in: .newlines))
    }
}
