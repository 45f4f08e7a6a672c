import Console
import Domain
import Foundation
import Resources
import Terminal

/// The first start: what must be known before there is a desk.
struct FirstRun {
  let options: DeskOptions
  let look: LookOptions

  func run() throws {
    throw UsageFailure(
      "noFile", Phrase("还没有数据文件，请先用 setup 建立。", "No data file yet; make one with setup."))
  }
}
