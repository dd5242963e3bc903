#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

// A file that may grow no further is an answer of `write`, no longer the process's death.
_ = signal(SIGXFSZ, SIG_IGN)

Surroundings.endOnInterruption()

exit(Shell(CommandLineWords.ofProcess).run().rawValue)
