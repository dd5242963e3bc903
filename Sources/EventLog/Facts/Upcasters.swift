/// The upcasters that rows of the vocabulary name, each after the type and the version that it leads to,
/// such as `riskAssessed2`.
///
/// Every type is at version 1 as yet.
enum Upcasters {}
