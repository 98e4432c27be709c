#!/usr/bin/env python3
"""Types a line at the prompt of each program in a terminal, presses Tab, and takes the time until the answer is on the screen.

    time-tab.py ROUNDS FILE NAME TYPED SHOWN COMMAND [NAME TYPED SHOWN COMMAND …]

SHOWN is what the answer holds and the line does not. The programs take turns. FILE gets an array of
{name, runs, median, least}; times are milliseconds, as in bench.sh.
"""
import json
import os
import pty
import select
import signal
import statistics
import sys
import time


class Prompt:
    """A program in a terminal of 30 rows and 100 columns."""

    def __init__(self, command):
        self.process, self.terminal = pty.fork()
        if self.process == 0:
            os.environ["TERM"] = "xterm"
            os.execvp("/bin/sh", ["sh", "-c", "stty rows 30 cols 100; exec " + command])
        self.seen = b""

    def read(self, seconds):
        """Whether something was read within the time."""
        if not select.select([self.terminal], [], [], seconds)[0]:
            return False
        try:
            found = os.read(self.terminal, 1 << 16)
        except OSError:
            sys.exit("the program has ended: " + self.seen.decode(errors="replace")[-500:])
        # Questions about the terminal, which fish waits for.
        if b"\x1b[c" in found or b"\x1b[0c" in found:
            os.write(self.terminal, b"\x1b[?62;c")
        if b"\x1b[6n" in found:
            os.write(self.terminal, b"\x1b[1;1R")
        self.seen += found
        return True

    def settle(self, quiet=0.3):
        """Reads until nothing has come for a while."""
        while self.read(quiet):
            pass

    def answer(self, keys, wanted, limit=60):
        """Milliseconds from the keys to the wanted text."""
        self.seen = b""
        start = time.perf_counter()
        os.write(self.terminal, keys)
        while wanted not in self.seen:
            if time.perf_counter() - start > limit:
                sys.exit("nothing like `%s` came: %s" % (wanted.decode(), self.seen.decode(errors="replace")[-500:]))
            self.read(0.01)
        return (time.perf_counter() - start) * 1000

    def clear(self):
        os.write(self.terminal, b"\x03")
        self.settle()

    def end(self):
        os.kill(self.process, signal.SIGKILL)
        os.close(self.terminal)
        os.waitpid(self.process, 0)


def main():
    rounds, file, rest = int(sys.argv[1]), sys.argv[2], sys.argv[3:]
    programs = [rest[at : at + 4] for at in range(0, len(rest), 4)]
    times = {name: [] for name, _, _, _ in programs}
    prompts = {}
    for name, _, _, command in programs:
        prompts[name] = Prompt(command)
        prompts[name].settle(1.0)
    for turn in range(rounds + 1):
        for name, typed, shown, _ in programs:
            prompt = prompts[name]
            os.write(prompt.terminal, typed.encode())
            prompt.settle()
            spent = prompt.answer(b"\t", shown.encode())
            prompt.settle()
            prompt.clear()
            # The first of each is not counted: the cache of the disk is cold.
            if turn:
                times[name].append(spent)
    for prompt in prompts.values():
        prompt.end()
    with open(file, "w", encoding="utf-8") as out:
        json.dump(
            [
                {"name": name, "runs": len(all), "median": statistics.median(all), "least": min(all)}
                for name, all in times.items()
            ],
            out,
        )


main()
