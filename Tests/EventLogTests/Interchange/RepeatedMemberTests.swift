import EventLog
import Testing

@Suite struct `A member that is there twice` {
  @Test(arguments: [
    (#"{"a":1,"a":2}"#, "a"), (#"{"a":{"b":1,"c":2,"b":3}}"#, "a.b"),
    ("{\n \"a\" : {\"b\" : 1.5e2} ,\r\n\t\"c\":[1,{\"d\":2}],\"a\":{}}", "a"),
    (#"{"\u0061":1,"a":2}"#, "a"), (#"{"a":true,"b":null,"c":"x","a":false}"#, "a"),
    (#"{"a":[],"b":{"c":{"d":1,"d":1}}}"#, "b.c.d"), (#"{"":1,"":2}"#, ""),
  ])
  func `is found at its path`(json: String, path: String) {
    #expect(RepeatedMember.first(in: Array(json.utf8)) == path)
  }

  @Test(arguments: [
    "", "{}", "[]", "7", #"{"a":1,"b":1}"#, #"{"a":{"b":1},"c":{"b":1}}"#, #"{"a":1,"A":2}"#,
    #"{"a":"a","b":"a"}"#, #"{"a":1,"a"#,
  ])
  func `is none otherwise`(json: String) {
    #expect(RepeatedMember.first(in: Array(json.utf8)) == nil)
  }
}
