import Domain

// Commands hold what was typed, since the journal keeps it; nothing else prints it.
extension Instruct: Confidential {}
extension RegisterIntake.Source: Confidential {}
extension WriteNote: Confidential {}
extension CorrectSubject: Confidential {}
extension LookUpVisitor: Confidential {}
