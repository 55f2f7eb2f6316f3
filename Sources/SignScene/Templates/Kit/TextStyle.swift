import SignModel

/// How a text is set: a face at a step of the scale, in a colour.
struct TextStyle: Hashable, Sendable {
    var step: TypeStep
    var size: TypeSize
    var face: Font.Face
    var color: Color
    /// Figures of equal width: the clock and columns of times only.
    var tabular = false

    var font: Font { Font(face, px: size.em, tabular: tabular) }
    var cap: Int { size.cap }
    var leading: Int { size.leading }

    /// The same in the weight of a name.
    var strong: TextStyle {
        var style = self
        style.face = .semibold
        return style
    }

    func colored(_ color: Color) -> TextStyle {
        var style = self
        style.color = color
        return style
    }

    /// Height of so many lines, from the first cap-top to the last baseline.
    func height(lines: Int) -> Int { lines == 0 ? 0 : cap + (lines - 1) * leading }
}

extension SlideKit {
    /// What it is called: SemiBold, in the display cut where it is large. For words; figures have ``figures(_:_:)``.
    func headline(_ step: TypeStep, _ color: Color) -> TextStyle {
        style(step, step >= .display ? .display : .semibold, color)
    }

    /// SemiBold of the text cut: *when*, phone numbers, and names among text.
    func figures(_ step: TypeStep, _ color: Color? = nil) -> TextStyle { style(step, .semibold, color ?? look.ink) }

    /// Where, how, text.
    func text(_ step: TypeStep, _ color: Color? = nil) -> TextStyle { style(step, .regular, color ?? look.ink) }

    /// What stands around the content.
    func chrome(_ color: Color? = nil) -> TextStyle { style(.at22, .medium, color ?? look.ink) }

    /// Times in the clock or in a column.
    func column(_ step: TypeStep, _ color: Color? = nil) -> TextStyle {
        var style = figures(step, color)
        style.tabular = true
        return style
    }

    private func style(_ step: TypeStep, _ face: Font.Face, _ color: Color) -> TextStyle {
        TextStyle(step: step, size: metrics.ladder[step], face: face, color: color)
    }

    /// The theme's tone for words: what it is. White where the ground is dark, whose hues are for shapes.
    func deep(_ themes: [ThemeID]) -> Color {
        if look.isDark { return look.ink }
        return themes.lazy.compactMap { look.themes[$0] }.first ?? look.site
    }

    /// The theme's tone for shapes.
    func fill(_ themes: [ThemeID]) -> Color { themes.first.map(look.fill) ?? look.siteFill }
}
