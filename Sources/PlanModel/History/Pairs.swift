/// The things of two lists that have the same ids, and those that only one has, in their orders.
///
/// A thing that goes and one that comes with the same name are one thing whose id was changed.
struct Pairs<Thing> {
  let gone: [Thing]
  let added: [Thing]
  /// In the order of the new list; with those whose id was changed.
  let both: [(Thing, Thing)]
  /// Those of `both` whose id was changed.
  let recoded: [(Thing, Thing)]

  init<ID: Hashable>(
    _ old: [Thing], _ new: [Thing], by id: (Thing) -> ID, called name: (Thing) -> String
  ) {
    let before = Dictionary(old.map { (id($0), $0) }, uniquingKeysWith: { first, _ in first })
    let kept = Set(new.map(id))
    var left = old.filter { !kept.contains(id($0)) }
    var pairs: [(Thing, Thing)] = []
    var (added, recoded): ([Thing], [(Thing, Thing)]) = ([], [])
    for thing in new {
      if let same = before[id(thing)] {
        pairs.append((same, thing))
      } else if let index = left.firstIndex(where: { name($0) == name(thing) }) {
        recoded.append((left.remove(at: index), thing))
        pairs += recoded.suffix(1)
      } else {
        added.append(thing)
      }
    }
    (gone, self.added, both, self.recoded) = (left, added, pairs, recoded)
  }
}
