import Dispatch
import Synchronization

/// Computes digests for all of `0..<count`, on every core when there is more than one chunk.
///
/// Each chunk is a range of at most `chunkSize` indices and gives its digests in order; the
/// result has those of all chunks in order, so it does not depend on the number of cores.
func digestsOfConcurrentChunks(
  count: Int,
  chunkSize: Int,
  digests: @Sendable (Range<Int>) -> [Digest]
) -> [Digest] {
  guard count > chunkSize else { return digests(0..<count) }
  let chunkCount = (count + chunkSize - 1) / chunkSize
  let slots = Mutex<[[Digest]]>(Array(repeating: [], count: chunkCount))
  DispatchQueue.concurrentPerform(iterations: chunkCount) { chunk in
    let first = chunk * chunkSize
    let result = digests(first..<min(first + chunkSize, count))
    slots.withLock { $0[chunk] = result }
  }
  return Array(slots.withLock(\.self).joined())
}
