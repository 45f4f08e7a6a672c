import Desk
import Domain

struct KeptDraft {
  let form: String
  let subject: String
  let payload: String
}
extension FrontDesk {
  func drafts(of clerk: SignedIn) throws -> [KeptDraft] { [] }
  func keepDraft(_ draft: KeptDraft, of clerk: SignedIn) throws {}
  func dropDraft(form: String, subject: String, of clerk: SignedIn) throws {}
}
