import Foundation
import Resources
import Terminal

/// The parent of the console: gives the terminal back whatever happens, reports a crash, and offers to
/// start again.
enum GuardedConsole {
  /// Puts this process over the console; only the child returns.
  ///
  /// To be called before anything is opened.
  ///
  /// - Parameter isPlain: whether it is a console in lines, which may run on a pipe: a crash is
  ///   reported there too, and what comes next on the pipe is no answer to whether to start again.
  static func begin(isPlain: Bool) {
    let isOnTerminal = isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1
    guard isPlain || isOnTerminal else { return }
    var restarts = Restarts()
    while let outcome = TerminalGuardian.watch(
      reportsTo: StateFolder.crashes, hasScreen: !isPlain)
    {
      guard let signal = outcome.crash else { exit(outcome.status) }
      report(outcome, signal, after: restarts.count)
      guard mayOffer, isOnTerminal else { exit(outcome.status) }
      guard restarts.allowsOne() else {
        say(
          Phrase(
            "十分钟里已经重开三次，不再重开。请按值班电话找维护的人。",
            "Started again three times in ten minutes: no more. Call whoever maintains this."))
        exit(outcome.status)
      }
      guard isWanted() else { exit(outcome.status) }
    }
  }

  private static func report(
    _ outcome: TerminalGuardian.Outcome, _ signal: Int32, after restarts: Int
  ) {
    ProgramLog().note(
      "crashed", ["signal": .number(Int(signal)), "place": .string(outcome.place)])
    let report = CrashReport(outcome: outcome, signal: signal, restarts: restarts)
    let place = StateFolder.crashes.flatMap(report.file)
    say(
      Phrase(
        "程序意外结束（信号 \(signal)）。已保存的都在，草稿会还给你。",
        "The program ended unexpectedly (signal \(signal)). What was saved is safe, and your drafts come back."
      ))
    if let place {
      say(
        Phrase(
          "报告在 \(place)，里面没有住户的信息。", "The report is \(place); nobody's data is in it."))
    }
  }

  /// Asks whether to start again; Enter is yes.
  private static func isWanted() -> Bool {
    say(Phrase("按 Enter 重新打开，按 q 再 Enter 退出。", "Enter starts it again; q and Enter leaves."))
    guard let answer = readLine() else { return false }
    return !answer.lowercased().hasPrefix("q")
  }

  /// `FRONTDESK_RESTART=no` is for a desk that something else starts again.
  private static var mayOffer: Bool {
    ProcessInfo.processInfo.environment["FRONTDESK_RESTART"] != "no"
  }

  /// Nobody knows any more in which language the console spoke.
  private static func say(_ sentence: Phrase) {
    for language in [Language.chinese, .english] { Said.error(sentence.text(in: language)) }
  }
}
