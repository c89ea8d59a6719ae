# SPDX-License-Identifier: Apache-2.0
"""The program on a pseudo-terminal, for tests of its conversations."""
import os
import pathlib
import pty
import re
import select
import signal
import subprocess
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = os.path.abspath(os.environ["STANDPOINT_PROGRAM"])
TIME_LIMIT_SECONDS = 30
ESCAPES = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]|\x1b[()][A-Z0-9]|[\r\x07\x0f]|\x1b[=>]")


class Terminal:
    """The program on a terminal of 200 columns, with a home folder of its own; it asks for lines with a prompt."""

    def __init__(self, home, prompt, *arguments):
        self.prompt = prompt
        self.master, slave = pty.openpty()
        subprocess.run(["stty", "cols", "200", "rows", "50"], stdin=slave, check=True)
        environment = {"PATH": os.environ["PATH"], "HOME": home, "TERM": "xterm", "NO_COLOR": "1"}
        self.process = subprocess.Popen([PROGRAM, *arguments], cwd=ROOT,
                                        stdin=slave, stdout=slave, stderr=slave, env=environment, start_new_session=True,
                                        preexec_fn=lambda: __import__("fcntl").ioctl(0, __import__("termios").TIOCSCTTY, 0))
        os.close(slave)
        self.seen = ""

    def read_until(self, text):
        """What comes up to the text, without the escapes of the terminal."""
        end = time.monotonic() + TIME_LIMIT_SECONDS
        while text not in self.seen:
            if time.monotonic() > end:
                raise AssertionError(f"{text!r} did not come; there is {self.seen!r}")
            if select.select([self.master], [], [], 0.2)[0]:
                try:
                    data = os.read(self.master, 65536)
                except OSError:
                    data = b""
                if not data:
                    raise AssertionError(f"the program ended before {text!r}; there is {self.seen!r}")
                self.seen += ESCAPES.sub("", data.decode("utf-8", "replace"))
        before, _, self.seen = self.seen.partition(text)
        return before + text

    def write(self, text):
        time.sleep(0.2)  # the prompt is shown just before the terminal stops editing lines by itself
        os.write(self.master, text.encode("utf-8"))

    def ask(self, line, answer):
        self.write(line + "\n")
        found = self.read_until(answer)
        self.read_until(self.prompt)
        return found

    def close(self):
        """Ends it by Ctrl-D; its exit code."""
        self.write("\x04")
        end = time.monotonic() + TIME_LIMIT_SECONDS
        while self.process.poll() is None and time.monotonic() < end:
            if select.select([self.master], [], [], 0.1)[0]:
                try:
                    os.read(self.master, 65536)
                except OSError:
                    pass
        return self.process.poll()

    def kill(self):
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGKILL)
            self.process.wait()
        os.close(self.master)
