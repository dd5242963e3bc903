import Foundation

/// `swift run vocabulary`: writes anew what is made from the vocabulary.
@main
struct Main {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static func main() throws {
    let folder = root.appending(path: Product.folder)
    try? FileManager.default.removeItem(at: folder)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for product in Product.all {
      let file = root.appending(path: product.path)
      try product.text.write(to: file, atomically: true, encoding: .utf8)
    }
  }
}
