import Foundation
import SignModel
import SignPlaylist
import Testing

/// The playlists that come with the program.
@Suite struct ShippedPlaylistTests {
    let folder = PlaylistFolder.read(Tree.root + "/playlists")

    @Test func allAreGood() throws {
        #expect(folder.findings.map(\.description) == [])
        #expect(
            folder.screens == [
                "kaakkuri-aula", "oulainen-odotus", "raahe-aula-1", "raahe-aula-2", "tuira-portaikko",
            ])
    }

    @Test func tuiraIsUpright() throws {
        let display = try #require(folder.playlist(for: "tuira-portaikko").screens.first?.display)
        #expect(display.canvas == PixelSize(1080, 1920))
        #expect(display.diagonalInches == 55 && !display.touch)
    }

    @Test func raaheRunsInStepInTwoLanguages() throws {
        let playlist = try folder.playlist(for: "raahe-aula-2")
        #expect(playlist.bilingual && playlist.languages == [.finnish, .swedish])
        #expect(try folder.playlist(for: "raahe-aula-1") == playlist)
        #expect(Set(playlist.screens.map(\.display)).count == 1)
    }

    @Test func kaakkuriHasTouchWithinReach() throws {
        let playlist = try folder.playlist(for: "kaakkuri-aula")
        let display = try #require(playlist.screens.first?.display)
        #expect(display.touch && display.viewingDistanceMm == 3000 && display.mountBottomMm == 900)
        #expect(playlist.weights == ["muistivaki": 2])
        #expect(playlist.languages == [.finnish, .swedish, .english])
        #expect(playlist.site.hours.exceptions.count == 2)
    }

    @Test func oulainenIsCalm() throws {
        let playlist = try folder.playlist(for: "oulainen-odotus")
        #expect(playlist.theme == "contrast" && playlist.effectiveTransition == .cut)
    }
}
