import SignDesk
import Testing

@Suite struct ActorTests {
    @Test func namesAreFolded() {
        #expect(Actor(role: .liaison, name: " Liaison  Tuira ").name == "liaison tuira")
    }
}
