import SignModel

extension TouchKit {
    func routePage(_ matter: ContactMatter, _ context: PageContext) -> PageLayout {
        pendingPage(context)
    }
}
