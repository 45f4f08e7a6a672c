import ArgumentParser
import Desk
import Domain
import Resources

struct StaffLeave: DeskCommand {
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
