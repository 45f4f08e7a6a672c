import Desk
import Domain
import Resources

/// What an office does about what it keeps of persons, found in the palette by code.
enum PrivacyActions {
  static func list(in scene: Scene) -> [PaneAction] {
    [
      .form(Phrase("查某人的信息", "What is kept of somebody")) { PrivacyForms.find(in: $0) }
        .coded("65"),
      .form(Phrase("删除某人的信息", "Erase what is kept of somebody")) { PrivacyForms.erase(in: $0) }
        .coded("66"),
      .form(Phrase("到期清除", "Run the retention")) { PrivacyForms.retention(in: $0) }.coded("67"),
      .form(Phrase("依法保留", "Place a legal hold")) { PrivacyForms.hold(in: $0) }.coded("68"),
      PaneAction(Phrase("保留期与依法保留", "Retention and holds")) { _ in
        .request(.show { try PrivacyPages.standing($0, $1, $2) })
      }.coded("69"),
    ]
  }
}
