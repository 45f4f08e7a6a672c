import Glibc
import Terminal

/// A program of one line to type in, which reports on descriptor 3 what happens to it.
///
/// Some keys make it end in ways no program should.
@main
enum TerminalRehearsal {
  static func main() {
    signal(SIGPIPE, SIG_IGN)
    let arguments = CommandLine.arguments
    if arguments.contains("guarded"),
      let outcome = TerminalGuardian.watch(reportsTo: arguments.count > 2 ? arguments[2] : nil)
    {
      report("ending \(outcome.ending) at \(outcome.place)")
      exit(outcome.status)
    }
    do {
      let display = try NcursesDisplay()
      report("ready \(getpid())")
      let status = run(on: display)
      display.close()
      exit(status)
    } catch {
      report("refused \(error)")
      exit(70)
    }
  }

  private static func run(on display: NcursesDisplay) -> Int32 {
    var field = TextField()
    while true {
      display.show(frame(field, display.size))
      report("shown")
      for event in display.nextEvents() {
        report("\(event)")
        TerminalGuardian.note("after \(event)")
        switch event {
        case .key(.control("q")): return 7
        case .key(.control("x")): exit(9)
        case .key(.control("k")): kill(getpid(), SIGKILL)
        case .key(.control("t")): fatalError("on purpose")
        case .key(.control("g")): print(UnsafePointer<Int>(bitPattern: 8)?.pointee ?? 0)
        case .key(.control("o")): while true { pause() }
        case .key(.control("e")): perror("scribble")
        case .key(let key): field.type(key)
        case .paste(let paste): field.insert(paste.text)
        case .hangUp: return 129
        case .terminate: return 0
        case .resize, .wake, .deadline: break
        }
      }
    }
  }

  private static func frame(_ field: TextField, _ size: Size) -> Frame {
    var frame = Frame(size)
    var rect = frame.bounds
    frame.write("翠湖苑… \(size.columns)x\(size.rows)", in: rect.cutTop(), style: .title)
    let line = rect.cutTop()
    let window = field.window(columns: line.columns)
    frame.write(window.text, in: line, style: .fieldActive)
    frame.cursor = Point(column: window.caretColumn, row: line.origin.row)
    return frame
  }

  private static func report(_ line: String) {
    let bytes = Array((line + "\n").utf8)
    _ = write(3, bytes, bytes.count)
  }
}
