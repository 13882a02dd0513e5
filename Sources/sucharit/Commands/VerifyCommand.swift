internal import ArgumentParser
private import Office
private import Papers
private import PlanModel
private import Transparency

/// `sucharit verify`: what a file proves, without the log.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Say what checkpoints and proofs that an office handed out prove; needs no log.",
    discussion: """
      Files are read in the order in which you came by them. A checkpoint proves what the office signed; a \
      proof of an entry (.tlog-proof) that the entry stands in the log that was signed; a proof of \
      consistency, after the earlier checkpoint, that the log was only added to. With --count and --root as a \
      paper prints them, the proof of consistency from that count (published at \
      /published/log/consistency/COUNT) shows that the paper was made from the first entries of the log that \
      was signed. Exits with 1 where something is not proven.
      """)

  @Argument(help: "Checkpoints and proofs.") var files: [String]

  @Option(
    help:
      "Public key of the office, as 'sucharit key show' prints it, or a file with them; may be repeated."
  )
  var key: [String]

  @Option(help: "Public key of a witness whose signature you trust, or a file; may be repeated.")
  var witness: [String] = []

  @Option(
    help: "File with the certificates (PEM) that timestamps below a checkpoint have to lead to.")
  var timestampCertificates: String?

  @OptionGroup var paper: PaperOptions

  func run() throws {
    let language = Live.language
    var reading = ProofReading(try VerifierKeys(key + witness).keys, paper: paper.head)
    var isOfPaper = false
    for path in files {
      let octets = try Files.read(path, atMost: ProofFile.largest + 1)
      do {
        let file = try ProofFile(octets: octets)
        let proven = try reading.read(file)
        isOfPaper = isOfPaper || proven.isOfPaper
        Console.write(ProofPrinting(language).text(proven, of: path))
        try showTimestamps(of: file.note, in: path)
      } catch let error as ProofFault {
        throw Failure(
          ExitStatus.overdueOrFaulty, "\(path): \(error.message.said(in: language))")
      }
    }
    if let count = paper.count, !isOfPaper {
      throw Failure(
        ExitStatus.overdueOrFaulty, "nothing here shows what the paper was made from",
        hint: "give the file that the office publishes at /published/log/consistency/\(count)")
    }
    Console.write(ProofPrinting(language).limits)
  }

  /// Says when a checkpoint was timestamped, as far as that can be verified.
  private func showTimestamps(of note: SignedNote, in path: String) throws {
    for (authority, octets) in note.timestamps {
      let line: String
      if let timestampCertificates {
        do throws(MessengerFault) {
          line = try OpenSSLTimestamps.time(in: octets, of: note.text, by: timestampCertificates)
        } catch {
          throw Failure(
            ExitStatus.overdueOrFaulty,
            "\(path): the timestamp of \(authority) is not proven: \(error.reason)")
        }
      } else {
        line = "not verified: --timestamp-certificates FILE"
      }
      Console.write("  timestamp of \(authority): \(line)".printable + "\n")
    }
  }
}
