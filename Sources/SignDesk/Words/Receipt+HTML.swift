public import SignModel

extension Receipt {
    /// The receipt as one HTML page with the pictures inside: no scripts, nothing loaded from elsewhere.
    public func html(_ language: Language, _ templates: TemplateShelf = TemplateShelf()) throws(TemplateError) -> String
    {
        try templates.render(.receipt, ReceiptPage(self, ReceiptWords(language)))
    }
}
