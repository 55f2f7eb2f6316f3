import SignModel

extension TouchKit {
    func calendarCodePage(_ matter: ContactMatter, _ context: PageContext) -> PageLayout {
        pendingPage(context)
    }
}
