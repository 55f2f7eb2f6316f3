import Testing

@testable import infotaulu_player

@Suite struct FiguresTests {
    @Test func fadesAreCountedWithTheirSteps() {
        var figures = Figures()
        figures.noteFade(steps: 30)
        #expect(figures.fades == 1)
        #expect(figures.fadeSteps == [30])
    }
}
