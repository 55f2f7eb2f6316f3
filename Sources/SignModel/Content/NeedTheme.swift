/// One of the needs people browse by; at most 12 (`guides/accessibility.md`, 5.3).
public struct NeedTheme: Hashable, Sendable, Identifiable {
    public var id: ThemeID
    public var name: LocalizedText

    public init(id: ThemeID, name: LocalizedText) {
        self.id = id
        self.name = name
    }

    /// The twelve, most asked for first.
    public static let all: [NeedTheme] = [
        theme("illness", "Sairaus ja vertaistuki", "Sjukdom och kamratstöd", "Illness and peer support"),
        theme("mind", "Mieli, kriisit ja suru", "Psykisk hälsa, kriser, sorg", "Mind, crises and grief"),
        theme("substance", "Päihteet ja riippuvuudet", "Rusmedel och beroenden", "Alcohol, drugs, addictions"),
        theme("ageing", "Ikääntyminen ja muisti", "Åldrande och minne", "Ageing and memory"),
        theme("carers", "Omaiset ja läheiset", "Anhöriga och närstående", "Family and carers"),
        theme("families", "Lapset, nuoret ja perheet", "Barn, unga och familjer", "Children, youth, families"),
        theme("disability", "Vammaisuus ja toimintakyky", "Funktionsnedsättningar", "Disability"),
        theme("everyday", "Arjen apu ja digituki", "Vardagshjälp och digistöd", "Everyday and digital help"),
        theme("livelihood", "Raha, työ ja asuminen", "Pengar, arbete och boende", "Money, work and housing"),
        theme("newcomers", "Uutena Suomessa", "Ny i Finland", "New in Finland"),
        theme("company", "Seuraa ja kohtaamispaikkoja", "Sällskap och mötesplatser", "Company and meeting places"),
        theme("active", "Liikunta, luonto, kulttuuri", "Motion, natur, kultur", "Exercise, nature, culture"),
    ]

    private static func theme(_ id: ThemeID, _ fi: String, _ sv: String, _ en: String) -> NeedTheme {
        NeedTheme(id: id, name: [.finnish: fi, .swedish: sv, .english: en])
    }
}
