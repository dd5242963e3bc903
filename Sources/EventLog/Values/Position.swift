/// Where an event stands in its source: 1 for the first, then +1 each; 0 is before the first.
public typealias Position = Int
