import Testing

@testable import migrate

@Suite struct `Exit codes are a promise` {
  @Test func `the numbers and their meanings are those of the contract`() {
    let table = ExitCode.allCases.map { "\($0.rawValue) \($0.meaning)" }
    #expect(
      table == [
        "0 done, all is well",
        "1 failure (bad input, I/O): nothing was appended",
        "2 differences (diff)",
        "3 a gate is not met (notMet), or the ledger does not balance",
        "4 integrity failure",
        "5 stale plan, or the log moved",
        "6 appended, with lines in quarantine",
        "10 no such log",
        "11 locked by another writer",
        "64 usage: the command line cannot be understood",
        "130 interrupted",
      ]
    )
  }
}
