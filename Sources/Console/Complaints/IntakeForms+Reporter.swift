import Domain
import Resources

/// What is asked of whoever reports something, at once or afterwards.
extension IntakeForms {
  static var house: EntryField {
    EntryField("house", Phrase("房号", "Unit"), .house, columns: 22)
      .help(Phrase("房号、姓名或电话尾号。", "Unit, name or phone tail."))
  }

  static var name: EntryField { .line("name", Phrase("姓名", "Name"), columns: 16, limit: 40) }

  static var phone: EntryField {
    .line("phone", Phrase("电话", "Phone"), columns: 18, limit: 20)
      .with { $0.fullLength = 11 }
      .checked { entries in
        guard let phone = entries.optional("phone"), !ContactPhone.isWellFormed(phone) else {
          return nil
        }
        return Refusal.intake(.malformedPhone(phone)).sentence
      }
  }

  static var title: EntryField { .line("title", Phrase("事项", "Matter"), columns: 30, limit: 40) }

  static var demand: EntryField { .line("demand", Phrase("诉求", "Demand"), columns: 60) }
}
