extension Span<UInt8> {
  /// Reads the integer stored most significant byte first at `offset`, in bytes from the start.
  ///
  /// Traps when the integer would cross the end of the span: check lengths first.
  @inline(__always)
  func bigEndianInteger<Value: FixedWidthInteger & BitwiseCopyable>(
    at offset: Int,
    as type: Value.Type = Value.self
  ) -> Value {
    storedInteger(at: offset, as: type).bigEndian
  }

  /// Reads the integer stored least significant byte first at `offset`, in bytes from the start.
  ///
  /// Traps when the integer would cross the end of the span: check lengths first.
  @inline(__always)
  func littleEndianInteger<Value: FixedWidthInteger & BitwiseCopyable>(
    at offset: Int,
    as type: Value.Type = Value.self
  ) -> Value {
    storedInteger(at: offset, as: type).littleEndian
  }

  @inline(__always)
  private func storedInteger<Value: FixedWidthInteger & BitwiseCopyable>(
    at offset: Int,
    as type: Value.Type
  ) -> Value {
    // Bounds-checked by the standard library. Only the types are ours to vouch for: a byte has no
    // padding to expose, and every bit pattern of an integer is a valid integer.
    unsafe bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: type)
  }
}
