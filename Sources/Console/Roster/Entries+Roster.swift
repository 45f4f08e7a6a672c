import Desk
import Domain
import Resources
import Terminal

extension Entries {
  /// The day that a field means: `2024-12-03`, `12-03`, `明天`, `周五`, or a number of days from now.
  package func day(_ id: String) -> Day? {
    let typed = text(id).halfwidth
    guard !typed.isEmpty else { return nil }
    let entry = MomentEntry(now: now, zone: zone)
    let bare = typed.hasPrefix("+") ? String(typed.dropFirst()) : typed
    guard let moment = entry.read("\(bare) 12:00") ?? entry.read(bare) else { return nil }
    let (day, today) = (zone.day(of: moment), zone.day(of: now))
    // In December 01-05 is next January's.
    guard !bare.hasPrefix("\(day.year)"), today.number - day.number > Self.halfYear else {
      return day
    }
    return Day(year: day.year + 1, month: day.month, day: day.dayOfMonth)
  }

  /// Which part of it keeps what was typed from being a day, as far as that can be told.
  fileprivate func dayFlaw(_ id: String) -> Phrase? {
    MomentEntry(now: now, zone: zone).flaw(of: "\(text(id)) 12:00")?.sentence
  }

  private static let halfYear = 180

  /// The people that a field names, by number or by name, with what is no one's.
  func people(_ id: String) -> (found: [StaffNumber], unknown: [String]) {
    let typed = text(id).halfwidth
    let marks: Set<Character> = ["、", ",", "，", ";", "；"]
    // A name may have a blank in it: only where there are no marks, blanks part people.
    let words =
      typed.contains(where: marks.contains)
      ? typed.split(whereSeparator: marks.contains).map { OutsideText.line(String($0)) }
      : person(typed) == nil
        ? typed.split(whereSeparator: \.isWhitespace).map(String.init) : [typed]
    return words.reduce(into: ([], [])) { sum, word in
      if let person = person(word) { sum.found.append(person) } else { sum.unknown.append(word) }
    }
  }
}

extension EntryField {
  /// A day, which is told with its weekday while it is typed.
  static func day(_ id: String, _ label: Phrase) -> EntryField {
    .line(id, label, columns: 12, limit: 20)
      .help(Phrase("写 12-03、明天、周五，或几天后的数字。", "12-03, tomorrow, or a number of days."))
      .checked { entries in
        entries.isEmpty(id) || entries.day(id) != nil
          ? nil
          : entries.dayFlaw(id)
            ?? Phrase("写成 12-03 或 2024-12-03", "Write it as 12-03 or 2024-12-03")
      }
      .with { field in
        field.echo = { entries in
          entries.day(id).map { "\($0.weekdayPhrase.text(in: entries.language)) \($0)" }
        }
      }
  }

  /// People in their order, by number or name.
  static func people(_ id: String, _ label: Phrase) -> EntryField {
    .line(id, label, columns: 28, limit: 300)
      .help(
        Phrase("工号或姓名，用空格隔开，按轮转的先后。", "Numbers or names with blanks between, in order.")
      )
      .checked { entries in
        let unknown = entries.people(id).unknown
        return unknown.isEmpty
          ? nil
          : Phrase(
            "没有这个人：\(unknown.joined(separator: "、"))",
            "Nobody here is called \(unknown.joined(separator: ", "))")
      }
      .with { field in
        field.echo = { entries in
          let names = entries.people(id).found.map(entries.name(of:))
          return names.isEmpty ? nil : names.joined(separator: " ")
        }
      }
  }
}
