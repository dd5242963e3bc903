#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

exit(Shell(arguments: Array(CommandLine.arguments.dropFirst())).run().rawValue)
