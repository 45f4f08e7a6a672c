import Desk
import Domain
import Resources

// Until when a repair is under warranty, and who answers for it (rules RP-5, RP-13).
extension StepForm {
  func warranty(_ known: Warranty) -> EntryForm {
    form(
      Phrase("保修期", "Warranty"),
      [
        day("residentEnd", Phrase("业主保修至", "Resident's end"), known.residentEnd)
          .help(Phrase("写成 2028-06-30；期内交开发商。", "As 2028-06-30; until then the developer's.")),
        day("contractorEnd", Phrase("承包商保修至", "Contractor's end"), known.contractorEnd),
        .line("party", Phrase("责任方", "Responsible"), columns: 40, limit: 60).onNewLine
          .preset(known.party ?? ""),
      ], said: Phrase("保修期已记", "warranty noted")
    ) { id, entries in
      let warranty = Warranty(
        residentEnd: entries.optional("residentEnd").flatMap(Day.init),
        contractorEnd: entries.optional("contractorEnd").flatMap(Day.init),
        party: entries.optional("party"))
      return NoteWarranty(id, warranty)
    }
  }

  private func day(_ id: String, _ label: Phrase, _ known: Day?) -> EntryField {
    .line(id, label, columns: 12, limit: 10).preset(known.map(\.description) ?? "")
      .checked { entries in
        guard let text = entries.optional(id), Day(text) == nil else { return nil }
        return Phrase("日期写成 2028-06-30", "Write the day as 2028-06-30")
      }
  }
}
