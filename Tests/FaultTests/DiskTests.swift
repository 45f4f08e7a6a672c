import Foundation
import Support
import Testing

/// Real disks of the smallest kind: a full one, and one that may only be read.
///
/// Mounting needs a name space of one's own, which not every machine grants; where it is not granted,
/// ``WorldTests`` has the same faults without a mount.
@Suite(.serialized, .enabled(if: SmallDisk.canMount))
struct DiskTests {
  private static let start = """
    note() { "$0" log add "$1" --as 1004 --at 2024-11-04T10:00 --json --data "$d/desk.sqlite"; }
    d="$1/disk"; mkdir "$d"; size=$(du -k "$1/desk.sqlite" | cut -f1)
    mount -t tmpfs -o size=$((size + 600))k tmpfs "$d"
    cp "$1"/desk.sqlite* "$1"/seals.log "$d"

    """

  @Test func `a full disk takes nothing more, and goes on once there is room`() throws {
    let desk = try PreparedDesk.copied()
    let ended = try SmallDisk.run(
      Self.start + """
        cat /dev/zero > "$d/filler" 2>/dev/null || true
        for n in 1 2 3; do note 满$n > /dev/null 2> "$1/said" && exit 3; grep -q diskFull "$1/said"; done
        "$0" journal verify --json --data "$d/desk.sqlite" > /dev/null
        rm "$d/filler"; note 空 > /dev/null
        "$0" log list --as 1004 --json --data "$d/desk.sqlite"
        """, folder: desk.folder)
    #expect(ended.status == 0, "\(ended.error)")
    #expect(ended.output.contains("空") && !ended.output.contains("满"))
  }

  @Test func `a disk that has become read-only keeps what it has, and is told`() throws {
    let desk = try PreparedDesk.copied()
    let ended = try SmallDisk.run(
      Self.start + """
        mount -o remount,ro tmpfs "$d"
        note 读 > /dev/null 2> "$1/said" && exit 3; grep -q readOnly "$1/said"
        mount -o remount,rw tmpfs "$d"; note 写 > /dev/null
        "$0" log list --as 1004 --json --data "$d/desk.sqlite"
        """, folder: desk.folder)
    #expect(ended.status == 0, "\(ended.error)")
    #expect(ended.output.contains("写") && !ended.output.contains("读"))
  }
}

/// A name space in which anybody may mount.
private enum SmallDisk {
  static let canMount = (try? run("true").status) == 0

  static func run(_ script: String, folder: URL? = nil) throws -> ProgramRun.Ending {
    try ProgramRun(
      URL(filePath: "/usr/bin/unshare"),
      ["-rm", "/bin/sh", "-ec", script, BuiltProgram.frontdesk.path, folder?.path ?? ""],
      environment: PreparedDesk.environment
    ).end()
  }
}
