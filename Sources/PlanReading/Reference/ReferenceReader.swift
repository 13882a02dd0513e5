public import PlanModel
internal import ThaiCivil
internal import Yams

/// Reads the files of `plans/reference` that are YAML, in the way of a plan file: every fault at its place, all
/// in one run. It opens no file and never crashes, whatever the octets are.
public enum ReferenceReader {
  /// What a file says, where nothing was wrong; and everything that was, in file order.
  public struct Reading<Value: Sendable>: Sendable {
    public let value: Value?
    public let diagnostics: [Diagnostic]
  }

  /// The frameworks of the ITA, as `plans/reference/ita/frameworks.yaml`.
  public static func frameworks(_ file: [UInt8]) -> Reading<ITAFrameworks> {
    read(file, FrameworksShape.self, ITAFrameworks.init)
  }

  /// The items of the public disclosure of a year, as `plans/reference/oit/2566.yaml`.
  public static func catalogue(_ file: [UInt8]) -> Reading<OITCatalogue> {
    read(file, CatalogueShape.self, OITCatalogue.init)
  }

  private static func read<Keys: Shape, Value>(
    _ file: [UInt8], _: Keys.Type, _ make: (MappingReader<Keys>) -> Value?
  ) -> Reading<Value> {
    let octets = file.withoutByteOrderMark
    let faults = Faults(octets)
    let value = PlanReader.root(of: octets, faults).flatMap {
      MappingReader<Keys>($0, faults).flatMap(make)
    }
    let found = faults.diagnostics.inFileOrder()
    let hasError = found.contains { $0.severity == .error }
    return Reading(value: hasError ? nil : value, diagnostics: found)
  }
}
