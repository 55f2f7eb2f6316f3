import Testing

@testable import infotaulu_player

/// What is on the display second by second, and what the log has of it, whatever happens in between.
@Suite struct DirectorTests {
    @Test func onePlayFollowsTheOther() {
        let line = Timeline(["aaaaabbbbbccccc"])
        #expect(line.screen == "aaaaabbbbbccccc")
        #expect(line.log == ["a 0–5", "b 5–10", "c 10–14"])
        #expect(line.alive == 15)
        #expect(line.said == [])
    }

    @Test func whatIsTakenOffGoesAtOnce() {
        let line = Timeline(
            [
                "aaaaaaaaaabbbbb",
                "aaaaddddddbbbbb",
            ],
            events: "    c")
        #expect(line.screen == "aaaaddddddbbbbb")
        #expect(line.log == ["a 0–4", "d 4–10", "b 10–14"])
    }

    @Test func anAdditionWaitsForThePlayToEnd() {
        let line = Timeline(
            [
                "aaaaaaaaaabbbbb",
                "aaaaaaaaaaccccc",
            ],
            events: "    c")
        #expect(line.screen == "aaaaaaaaaaccccc")
        // One play that went on, not two.
        #expect(line.log == ["a 0–10", "c 10–14"])
    }

    /// The next picture is there already when the content changes.
    @Test func aChangeInTheLastSecondsOfAPlayIsInTheNextOne() {
        let line = Timeline(
            [
                "aaaaabbbbb",
                "aaaaaccccc",
            ],
            events: "    c")
        #expect(line.screen == "aaaaaccccc")
    }

    @Test func anEmergencyMessageCutsIn() {
        let line = Timeline(
            [
                "aaaaaaaaaabbbbb",
                "aaa!!!!!aabbbbb",
            ],
            events: "   c")
        #expect(line.screen == "aaa!!!!!aabbbbb")
        #expect(line.cuts == ["alert/!"])
    }

    @Test func anEditedPlaylistIsTakenUp() {
        let line = Timeline(
            [
                "aaaaaaaaaabbbbb",
                "aaaaaccccccccbb",
            ],
            events: "     p")
        #expect(line.screen == "aaaaaccccccccbb")
    }

    // MARK: - The clock

    /// It is judged before the first picture and every ten seconds.
    @Test func undatedContentPlaysUntilTheClockIsRight() {
        let line = Timeline(
            ["aaaaaaaaaabbbbbbbbbb"], events: "     t", undated: "wwwwwwwwwwwwwwwwwwww")
        #expect(line.screen == "wwwwwwwwwwbbbbbbbbbb")
        // Nothing of the time before.
        #expect(line.log == ["b 10–19"])
        #expect(
            line.said == [
                "the clock is not trusted yet: only undated content is shown",
                "the clock is trusted: all content is shown",
            ])
    }

    @Test func aClockThatIsNeverRightLeavesNothingInTheLog() {
        let line = Timeline(["aaaaaaaaaabbbbbbbbbb"], undated: "wwwwwwwwwwwwwwwwwwww")
        #expect(line.screen == "wwwwwwwwwwwwwwwwwwww")
        #expect(line.log == [])
        #expect(line.health.clockTrusted == false)
    }

    @Test func afterAJumpAheadThePlanIsTakenUpThere() {
        let line = Timeline(["aaaaaaaabbbbbbbbcccccccc"], events: "   >", length: 10)
        //                    0123456789012345678901
        #expect(line.screen == "aaabbbcccc")
        // Ten seconds that never were are nobody's airtime.
        #expect(line.log == ["b 13–16", "c 16–19"])
    }

    @Test func afterAJumpBackWhatLiesAheadIsNotLogged() {
        let line = Timeline(["aaaaaaaabbbbbbbbcccccccc"], events: "            <", length: 16)
        #expect(line.screen == "aaaaaaaabbbbaaaa")
        #expect(line.log == ["a 2–5"])
    }

    // MARK: - What cannot be read

    @Test func whatWasReadLastGoesOnAndMendsItself() {
        let line = Timeline(
            [
                "aaaaabbbbbcccccdddddeeeee",
                "aaaaabbbbbcccccfffffeeeee",
            ],
            events: "  xc      o")
        #expect(line.screen == "aaaaabbbbbcccccfffffeeeee")
        #expect(line.said == ["damaged", "the content can be read again"])
        // The worker lives: its picture is the right one, and it goes on trying.
        #expect(line.alive == 25)
        #expect(!line.health.contentProblem)
    }

    @Test func withNothingReadYetTheSitesOwnSlidesPlay() {
        let line = Timeline(["aaaaabbbbbcccccddddd"], events: "x      o")
        // Tried again every five seconds.
        #expect(line.screen == "ssssssssssccccCddddd".lowercased())
        #expect(line.said == ["damaged", "the content can be read again"])
        #expect(line.alive == 20)
    }

    @Test func theSameFaultIsSaidAgainWhenItComesBack() {
        let line = Timeline(
            ["aaaaabbbbbcccccdddddeeeee"], events: "  x   o    x")
        #expect(line.said == ["damaged", "the content can be read again", "damaged"])
        #expect(line.health.contentProblem)
        #expect(line.screen == "aaaaabbbbbcccccdddddeeeee")
    }

    // MARK: - The log

    @Test func whatCouldNotBeLoggedIsLoggedLater() {
        let line = Timeline(
            [String(repeating: "aaaaabbbbb", count: 12)], events: " f" + String(repeating: " ", count: 60) + "l")
        #expect(line.health.logOK == true)
        #expect(line.said == ["disk full", "the play log is written again"])
        #expect(line.log.count == 24)
        #expect(line.log.first == "a 0–5")
    }
}
