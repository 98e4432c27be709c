"""Runs a program at a pseudo-terminal of its own and types standard input there, as fast as the terminal takes it.

python3 typed-lines.py PROGRAM [WORD …] <LINES

What the program writes is read and dropped. Ends as the program does, or with status 1 when it is silent for a minute.
"""

import os
import pty
import select
import sys

text = sys.stdin.buffer.read()
process, terminal = pty.fork()
if process == 0:
    os.execvp(sys.argv[1], sys.argv[1:])
os.set_blocking(terminal, False)
typed = 0
while True:
    readable, writable, _ = select.select([terminal], [terminal] if typed < len(text) else [], [], 60)
    if not readable and not writable:
        sys.exit("the program is silent")
    if readable:
        try:
            if not os.read(terminal, 65536):
                break
        except BlockingIOError:
            pass
        except OSError:
            break  # The program has gone.
    if writable:
        try:
            typed += os.write(terminal, text[typed : typed + 4096])
        except BlockingIOError:
            pass
sys.exit(os.waitstatus_to_exitcode(os.waitpid(process, 0)[1]))
