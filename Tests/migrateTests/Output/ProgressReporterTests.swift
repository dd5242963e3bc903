import Synchronization
import Testing

@testable import TestSupport
@testable import migrate

/// A clock that stands still until told, and a page that keeps what is written.
private final class Stage: Sendable {
  let elapsed = Mutex(Duration.seconds(1000))
  let written = Mutex("")

  func reporter(
    _ mode: ProgressMode,
    isQuiet: Bool = false,
    canDraw: Bool,
    columnCount: Int = 80
  ) -> ProgressReporter {
    ProgressReporter(
      mode: mode,
      isQuiet: isQuiet,
      canDraw: canDraw,
      columnCount: columnCount,
      now: { self.elapsed.withLock(\.self) },
      write: { text in self.written.withLock { $0 += text } }
    )
  }

  func wait(_ duration: Duration) {
    elapsed.withLock { $0 += duration }
  }

  var text: String { written.withLock(\.self) }
}

@Suite struct `Progress is told at the pace of its reader` {
  @Test func `a terminal sees one line, redrawn and wiped`() {
    let stage = Stage()
    let progress = stage.reporter(.auto, canDraw: true)
    progress.begin("replay", of: 2_400_000, unit: "events")
    stage.wait(.milliseconds(100))
    progress.advance(to: 1_200_000)
    stage.wait(.seconds(1))
    progress.advance(to: 2_400_000)
    progress.finish()
    let last = "replay: 2,400,000 of 2,400,000 events (100 %), 1 s"
    #expect(
      stage.text == "\rreplay: 1,200,000 of 2,400,000 events (50 %), 0 s"
        + "\r\(last)"
        + "\r\(String(repeating: " ", count: last.count))\r"
    )
  }

  @Test func `a shorter line covers what a longer one left`() {
    let stage = Stage()
    let progress = stage.reporter(.auto, canDraw: true)
    progress.begin("hash", unit: "bytes")
    stage.wait(.seconds(1))
    progress.advance(to: 1000)
    stage.wait(.seconds(1))
    progress.advance(to: 9)
    #expect(stage.text == "\rhash: 1,000 bytes, 1 s\rhash: 9 bytes, 2 s    ")
  }

  @Test func `a terminal is redrawn at most ten times a second`() {
    let stage = Stage()
    let progress = stage.reporter(.auto, canDraw: true)
    progress.begin("replay", unit: "events")
    for count in 1...1000 {
      stage.wait(.milliseconds(1))
      progress.advance(to: count)
    }
    #expect(stage.text.count { $0 == "\r" } == 10)
  }

  @Test func `a narrow terminal never wraps the line`() {
    let stage = Stage()
    let progress = stage.reporter(.auto, canDraw: true, columnCount: 12)
    progress.begin("replay", unit: "events")
    stage.wait(.seconds(1))
    progress.advance(to: 1)
    #expect(stage.text == "\rreplay: 1 e")
  }

  @Test(arguments: [(ProgressMode.auto, false), (.plain, false), (.plain, true)])
  func `a pipe gets a line every ten seconds, and one at the end`(
    mode: ProgressMode,
    canDraw: Bool
  ) {
    let stage = Stage()
    let progress = stage.reporter(mode, canDraw: canDraw)
    progress.begin("import", of: 40, unit: "lines")
    for second in 1...25 {
      stage.wait(.seconds(1))
      progress.advance(to: second)
    }
    progress.finish()
    #expect(
      stage.text == """
        import: 10 of 40 lines (25 %), 10 s
        import: 20 of 40 lines (50 %), 20 s
        import: 25 of 40 lines (62 %), 25 s

        """
    )
  }

  @Test(arguments: [ProgressMode.auto, .plain])
  func `a short task says nothing to a pipe`(mode: ProgressMode) {
    let stage = Stage()
    let progress = stage.reporter(mode, canDraw: false)
    progress.begin("import", unit: "lines")
    stage.wait(.milliseconds(9_999))
    progress.advance(to: 7)
    progress.finish()
    #expect(stage.text == "")
  }

  @Test func `a program gets the start, each second, and the end`() {
    let stage = Stage()
    let progress = stage.reporter(.json, canDraw: true)
    progress.begin("replay", of: 3, unit: "events")
    stage.wait(.milliseconds(500))
    progress.advance(to: 1)
    stage.wait(.milliseconds(1050))
    progress.advance(to: 2)
    stage.wait(.milliseconds(10))
    progress.advance(to: 3)
    progress.finish()
    progress.begin("hash", unit: "bytes")
    #expect(
      stage.text == """
        {"progress":"replay","done":0,"total":3,"unit":"events","seconds":0}
        {"progress":"replay","done":2,"total":3,"unit":"events","seconds":1.5}
        {"progress":"replay","done":3,"total":3,"unit":"events","seconds":1.5}
        {"progress":"hash","done":0,"total":null,"unit":"bytes","seconds":0}

        """
    )
  }

  @Test func `a task that begins ends the one before`() {
    let stage = Stage()
    let progress = stage.reporter(.json, canDraw: false)
    progress.begin("a", unit: "events")
    progress.begin("b", unit: "events")
    progress.finish()
    progress.finish()
    progress.advance(to: 5)
    #expect(
      stage.text.split(separator: "\n").map { $0.prefix(15) } == [
        #"{"progress":"a""#, #"{"progress":"a""#, #"{"progress":"b""#, #"{"progress":"b""#,
      ]
    )
  }

  @Test func `nothing to do is no division by zero`() {
    let stage = Stage()
    let progress = stage.reporter(.plain, canDraw: false)
    progress.begin("replay", of: 0, unit: "events")
    stage.wait(.seconds(10))
    progress.advance(to: 0)
    #expect(stage.text == "replay: 0 of 0 events, 10 s\n")
  }

  @Test(arguments: ProgressMode.allCases)
  func `quiet is quiet, whatever the mode`(mode: ProgressMode) {
    let stage = Stage()
    let progress = stage.reporter(mode, isQuiet: true, canDraw: true)
    progress.begin("replay", unit: "events")
    stage.wait(.seconds(60))
    progress.advance(to: 1)
    progress.finish()
    #expect(stage.text == "")
  }

  @Test func `none is none`() {
    let stage = Stage()
    let progress = stage.reporter(.none, canDraw: true)
    progress.begin("replay", unit: "events")
    stage.wait(.seconds(60))
    progress.advance(to: 1)
    progress.finish()
    #expect(stage.text == "")
  }
}
