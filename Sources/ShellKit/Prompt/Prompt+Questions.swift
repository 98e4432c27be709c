internal import BaseKit
#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

extension Prompt {
    /// Lets the session ask, and show page by page.
    func connectQuestions() {
        let session = session
        let reader = KeyReader()
        session.asking = { question, keys in
            session.messages.write(question + " ")
            session.messages.flush()
            defer {
                session.messages.write("\n")
                session.messages.flush()
            }
            let answer = reader.reading { next -> Character in
                while true {
                    switch next() {
                    case .character(let key) where keys.contains(key.lowercased()): return Character(key.lowercased())
                    case .interrupted, .escape:
                        Interrupt.clear()
                        return "n"
                    default: continue
                    }
                }
            }
            session.messages.write(String(answer))
            return answer
        }
        guard Terminal.environment("EDSH_PAGER") != "off" else { return }
        session.pager = Pager(terminal: { session.terminal.resized(descriptor: 1) })
    }
}
