import Console
import Desk
import Domain
import Foundation
import Storage

/// Two desks that have each opened one file by themselves; their clocks stand at 14:03.
package final class TwoDesks: Sendable {
  package static let now = "2024-11-04 14:03"

  private let folder: URL
  /// Where 李梅 sits, the supervisor.
  package let first: FrontDesk
  package let supervisor: SignedIn
  /// Where 王芳 sits, who verifies and assigns.
  package let second: FrontDesk
  package let assistant: SignedIn

  package init() throws {
    folder = URL.temporaryDirectory.appending(path: "two-desks-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let path = folder.appending(path: "desk.sqlite").path
    let now = try Rehearsal.moment(Self.now)
    let store = try Store(creating: path)
    try FrontDesk.setUp(
      SetUpEstate(
        name: "翠湖苑", isPractice: true, language: "zh-Hans", desk: "前台",
        first: (try StaffNumber("1001"), "李梅")),
      presets: .builtIn, pin: Rehearsal.pin, in: NewFile(store: store, path: path), at: now)
    first = FrontDesk(store: store, pinyin: { Rehearsal.pinyin }, clock: { now })
    second = FrontDesk(store: try Store(opening: path), desk: "东门", clock: { now })
    supervisor = try first.signIn(try StaffNumber("1001"), pin: Rehearsal.pin)
    let number = try StaffNumber("1101")
    try first.perform(
      AddStaff(number, name: "王芳", roles: [.csAssistant], department: .customerService),
      as: supervisor, settingPin: Rehearsal.pin, of: number)
    assistant = try second.signIn(number, pin: Rehearsal.pin)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }
}
