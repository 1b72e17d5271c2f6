"""The part of the Spark adapter that runs on executors: lines of articles in, lines of rows out, through one kaoju a Python process.
What an article says, kaoju alone decides. This file starts it, starts it again when it dies, and says which article it died of."""

import json
import subprocess
import threading


class Kaoju:
    """A `kaoju extract --tables` that lives as long as this process: a line in, a line out."""

    running = None

    def __init__(self, command, seconds):
        self.command, self.seconds, self.process = command, seconds, None

    def ask(self, line):
        """The answer to a line; None where two processes died of it, or took longer than `seconds` each."""
        for _ in range(2):
            # A kaoju that cannot answer a full stop is installed wrong: that is no article's fault, and fails the task.
            if self.process is None and self.send(b'{"id":"probe","text":"."}\n') is None:
                raise RuntimeError(f"Unexpected end of {' '.join(self.command)}, expected it to answer; see this task's stderr")
            answer = self.send(line)
            if answer is not None:
                return answer.decode()
        return None

    def send(self, line):
        if self.process is None:
            self.process = subprocess.Popen(self.command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        timer = threading.Timer(self.seconds, self.process.kill)
        timer.start()
        try:
            self.process.stdin.write(line)
            self.process.stdin.flush()
            answer = self.process.stdout.readline()
        except BrokenPipeError:
            answer = b""
        timer.cancel()
        if answer.endswith(b"\n"):
            return answer
        self.process.kill()
        self.process.wait()
        self.process = None
        return None


def extract(rows, command, seconds):
    """Rows (id, line, nth) to lines of rows. Spark keeps Python processes for later tasks, and with them kaoju and its dictionary."""
    kaoju = Kaoju.running = Kaoju.running or Kaoju(command, seconds)
    for id, line, nth in rows:
        if nth > 1:
            yield tell(id, "repeated", "Unexpected second article of this id, expected one; one is kept", "同一 id 的文章不止一篇，只保留一篇")
        else:
            answer = kaoju.ask(line.encode() + b"\n")
            yield answer or tell(id, "killed", "Unexpected end of kaoju, twice, on this article, expected rows", "kaoju 两次因本文终止，本文未能读取")


def tell(id, code, message, message_zh):
    """A line that holds one problem, as kaoju gives for a line that is no article."""
    place = {"month": "unknown", "problem": 0, "path": f"-#{id}", "code": f"spark/{code}", "severity": "error"}
    return json.dumps({"problems": [{**place, "message": message, "message_zh": message_zh}]})
