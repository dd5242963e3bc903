import Testing

@testable import migrate

@Suite struct `Help is made from the table` {
  private let help = HelpText(.sample)

  @Test func `without a word it starts with examples and says where to find more`() {
    #expect(
      help.short == """
        migrate: one probation service out of many, by replay

        examples:
          migrate replay sample-events
              where everyone is on the last day

        commands:
          replay  the state at a date
          import  appends facts
          tag     names the position
          help    explains one command, or all of them

        more:
          migrate help COMMAND  one command with all its options
          migrate --help        every command, option and exit code
          docs/rules.md         every rule, and why it matters

        """
    )
  }

  @Test func `all of it has every usage, every shared option and every exit code`() {
    #expect(
      help.full == """
        migrate: one probation service out of many, by replay

        examples:
          migrate replay sample-events
              where everyone is on the last day

        commands:
          migrate replay SOURCE [--view VIEW] [options]
              the state at a date
          migrate import LOG FILE… [--quarantine FILE] [--dry-run] [options]
              appends facts
          migrate tag LOG [TAG] --by NAME
              names the position
          migrate help [COMMAND]
              explains one command, or all of them

        options for reading:
          --as-of DATE        facts effective on or before that day (end of day,
                              Europe/London) [default: the last effective day in the
                              source, or up to --at]
          --known-at INSTANT  only facts recorded at or before it; a date means the end
                              of that day [default: all that is recorded]
          --at POINT          the source as it stood at a position or a tag; a log also
                              after the last commit at or before an instant or a day, or
                              at a checkpoint (@FILE or @-), whose root must agree
                              [default: all of it]
          --with PLAN         the events of a plan on top of the source; - is standard
                              input
          --region CODE       only this region, by its letter A to L [default: every
                              region; repeatable]
          --pdu CODE          only this probation delivery unit [default: every unit;
                              repeatable]
          --format FORMAT     how data is written to standard output [table, json,
                              jsonl, csv; default: table]
          --bom               a byte order mark before CSV, so that Excel knows it is
                              UTF-8
          --rules FILE        thresholds other than the defaults, as JSON:
                              {"MOV-01":{"percent":3}}; - is standard input

        options of every command:
          --progress MODE  progress on standard error; auto draws on a terminal and is
                           plain elsewhere [auto, plain, json, none; default: auto]
          --no-color       no colour, as with NO_COLOR or TERM=dumb in the environment
          --quiet          nothing on standard error but errors
          --help           explains, and does nothing else

        options without a command:
          --help     explains, and does nothing else
          --version  prints the version, and does nothing else

        exit codes:
          0    done, all is well
          1    failure (bad input, I/O): nothing was appended
          2    differences (diff)
          3    a gate is not met (notMet), or the ledger does not balance
          4    integrity failure
          5    stale plan, or the log moved
          6    appended, with lines in quarantine
          10   no such log
          11   locked by another writer
          64   usage: the command line cannot be understood
          130  interrupted

        more:
          migrate help COMMAND  one command with all its options
          docs/rules.md         every rule, and why it matters

        """
    )
  }

  @Test func `a command has its usage, its options by group and its own exit codes`() {
    #expect(
      help.text(of: .sampleReplay) == """
        migrate replay: the state at a date

        usage: migrate replay SOURCE [--view VIEW] [options]

        The state is what the facts say on that day, for those who knew what was
        recorded by then.

        Nothing is written.

        examples:
          migrate replay my-log --view cases
              where each case is

        arguments:
          SOURCE  a log, or files of events

        options:
          --view VIEW  what to show [regions, cases; default: regions]

        options for reading:
          --as-of DATE        facts effective on or before that day (end of day,
                              Europe/London) [default: the last effective day in the
                              source, or up to --at]
          --known-at INSTANT  only facts recorded at or before it; a date means the end
                              of that day [default: all that is recorded]
          --at POINT          the source as it stood at a position or a tag; a log also
                              after the last commit at or before an instant or a day, or
                              at a checkpoint (@FILE or @-), whose root must agree
                              [default: all of it]
          --with PLAN         the events of a plan on top of the source; - is standard
                              input
          --region CODE       only this region, by its letter A to L [default: every
                              region; repeatable]
          --pdu CODE          only this probation delivery unit [default: every unit;
                              repeatable]
          --format FORMAT     how data is written to standard output [table, json,
                              jsonl, csv; default: table]
          --bom               a byte order mark before CSV, so that Excel knows it is
                              UTF-8
          --rules FILE        thresholds other than the defaults, as JSON:
                              {"MOV-01":{"percent":3}}; - is standard input

        options of every command:
          --progress MODE  progress on standard error; auto draws on a terminal and is
                           plain elsewhere [auto, plain, json, none; default: auto]
          --no-color       no colour, as with NO_COLOR or TERM=dumb in the environment
          --quiet          nothing on standard error but errors
          --help           explains, and does nothing else

        exit codes:
          0    done, all is well
          1    failure (bad input, I/O): nothing was appended
          64   usage: the command line cannot be understood
          130  interrupted

        """
    )
  }

  @Test func `a command without examples or a discussion leaves no gap`() {
    #expect(
      help.text(of: .sampleImport) == """
        migrate import: appends facts

        usage: migrate import LOG FILE… [--quarantine FILE] [--dry-run] [options]

        arguments:
          LOG    a log
          FILE…  events, as JSON Lines

        options:
          --quarantine FILE  where lines go that cannot be read
          --dry-run          appends nothing

        options of every command:
          --progress MODE  progress on standard error; auto draws on a terminal and is
                           plain elsewhere [auto, plain, json, none; default: auto]
          --no-color       no colour, as with NO_COLOR or TERM=dumb in the environment
          --quiet          nothing on standard error but errors
          --help           explains, and does nothing else

        exit codes:
          0    done, all is well
          1    failure (bad input, I/O): nothing was appended
          6    appended, with lines in quarantine
          64   usage: the command line cannot be understood
          130  interrupted

        """
    )
  }

  @Test func `the version stands after the name`() {
    #expect(help.version == "migrate 1.2.3\n")
  }

  @Test(arguments: [(0, 80), (80, 80), (93, 93), (100, 100), (400, 100)])
  func `lines are as wide as asked, between 80 and 100 columns`(asked: Int, widthMax: Int) {
    let help = HelpText(.sample, width: asked)
    #expect(help.width == widthMax)
    for text in [help.short, help.full, help.text(of: .sampleReplay)] {
      for line in text.split(separator: "\n") {
        #expect(String(line).displayWidth <= widthMax)
        #expect(line.last != " ")
      }
    }
  }

  @Test func `a term too long for its column has its text below`() {
    let lines = HelpSection.aligned(
      "terms",
      [("short", "text"), ("a-term-of-more-than-24-letters", "its text")],
      width: 80
    )
    #expect(
      lines == [
        "terms:", "  short  text", "  a-term-of-more-than-24-letters", "         its text",
      ]
    )
  }

  @Test func `a long usage breaks between its options, never within one`() {
    let pieces = ["migrate", "x", "[--quarantine FILE]", "[--dry-run]"]
    #expect(
      HelpSection.usage(pieces, width: 30) == [
        "usage: migrate x", "       [--quarantine FILE]", "       [--dry-run]",
      ]
    )
  }
}
