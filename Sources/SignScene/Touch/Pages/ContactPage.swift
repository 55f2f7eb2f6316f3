import SignModel

extension TouchKit {
    func contactPage(_ matter: ContactMatter, _ context: PageContext) -> PageLayout {
        pendingPage(context)
    }
}
