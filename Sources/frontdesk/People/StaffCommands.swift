import ArgumentParser
import Console
import Desk
import Domain
import Resources

/// The people who work here.
struct StaffCommands: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "staff", abstract: "The people who work here.",
    subcommands: [Add.self, Pin.self, Leave.self, List.self])

  struct Add: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "add", abstract: "Take somebody on.",
      discussion: "The new PIN comes from $FRONTDESK_NEW_PIN, or is asked for.")

    @Argument(help: "The staff number.")
    var number: String

    @Argument(help: "The name.")
    var name: String

    @Option(help: "A role; repeat it for several.")
    var role: [StaffRole]

    @Option(help: "The department.")
    var department: Department?

    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      let command = AddStaff(
        try StaffNumber(number), name: name.trimmed, roles: Set(role), department: department)
      let staff = try session.perform(
        command, as: try session.clerk(),
        settingPin: try Pins.readNew(of: command.number, in: session.language), of: command.number)
      return Answer(
        staff.json, Phrase("已加入 \(staff.number) \(name)。", "Added \(staff.number) \(name)."))
    }
  }

  struct Pin: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "pin", abstract: "Give somebody a new PIN.",
      discussion: "The new PIN comes from $FRONTDESK_NEW_PIN, or is asked for.")

    @Argument(help: "The staff number.")
    var number: String

    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      let number = try StaffNumber(number)
      let staff = try session.perform(
        SetPin(number), as: try session.clerk(),
        settingPin: try Pins.readNew(of: number, in: session.language), of: number)
      return Answer(
        staff.json, Phrase("已换口令：\(number)。", "\(number) has a new PIN."))
    }
  }

  struct Leave: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "leave", abstract: "Somebody no longer works here.")

    @Argument(help: "The staff number.")
    var number: String

    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      let staff = try session.perform(LeaveStaff(try StaffNumber(number)))
      return Answer(
        staff.json, Phrase("\(staff.number) 已离职。", "\(staff.number) no longer works here."))
    }
  }

  struct List: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "Everybody, with their roles.")

    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      let staff = try session.ask(StaffList())
      return Answer(.array(staff.map(\.json))) { language in
        TextTable(
          headings: [
            Phrase("工号", "Number"), Phrase("姓名", "Name"), Phrase("角色", "Roles"),
            Phrase("部门", "Department"),
          ],
          rows: staff.map { $0.row(in: language) }
        ).text(in: language)
      }
    }
  }
}

extension StaffRole: ExpressibleByArgument {}
extension Department: ExpressibleByArgument {}

extension Staff {
  fileprivate func row(in language: Language) -> [String] {
    let names = StaffRole.allCases.filter(roles.contains).map { $0.words.text(in: language) }
    return [
      number.text, name, names.joined(separator: Phrase("、", ", ").text(in: language)),
      department?.words.text(in: language) ?? "",
    ]
  }

  /// The person as programs read it.
  ///
  /// Where somebody holds several roles, `role` is the one that stands first in the glossary.
  fileprivate var json: JSONValue {
    let names = StaffRole.allCases.filter(roles.contains).map(\.rawValue)
    return [
      "number": .string(number.text), "name": .string(name), "role": JSONValue(names.first),
      "roles": .array(names.map(JSONValue.string)), "department": JSONValue(department?.rawValue),
      "active": .bool(isActive),
    ]
  }
}
