import SignModel

extension TouchKit {
    func associationPage(_ matter: AssociationMatter, _ context: PageContext) -> PageLayout {
        pendingPage(context)
    }
}
