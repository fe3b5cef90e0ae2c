"""SUBP-02: another program's input and output can be controlled: feed it, read both outputs apart, take its exit code, limit its time, end it.

expect: fed with a b c: out abc, err 3 lines, exit code 4
expect: asked twice in a dialogue: one -> ONE, two -> TWO
expect: no input, wait(0.05): TimeoutExpired, still running True
expect: end of input: exit code 0
expect: time limit, then kill(): TimeoutExpired, exit code -9
"""
import signal
import subprocess
from subprocess import DEVNULL, PIPE

JOIN_LINES = r"n=0; while read line; do printf %s $line; n=$((n+1)); done; echo $n lines >&2; exit 4"
SHOUT = "while read word; do echo $word | tr a-z A-Z; done"


def ask(program, word):
    program.stdin.write(word + "\n")
    program.stdin.flush()
    return program.stdout.readline().strip()


if __name__ == "__main__":
    signal.alarm(60)  # an end to every wait
    result = subprocess.run(["sh", "-c", JOIN_LINES], input="a\nb\nc\n", stdout=PIPE, stderr=PIPE, universal_newlines=True)
    print("fed with a b c: out %s, err %s, exit code %s" % (result.stdout, result.stderr.strip(), result.returncode))

    program = subprocess.Popen(["sh", "-c", SHOUT], stdin=PIPE, stdout=PIPE, universal_newlines=True)
    print("asked twice in a dialogue: one -> %s, two -> %s" % (ask(program, "one"), ask(program, "two")))
    try:
        program.wait(0.05)
    except subprocess.TimeoutExpired:
        print("no input, wait(0.05): TimeoutExpired, still running", program.poll() is None)
    program.stdin.close()
    print("end of input: exit code", program.wait(30))
    program.stdout.close()

    program = subprocess.Popen(["cat"], stdin=PIPE, stdout=DEVNULL)  # reads until the end of an input that we keep open
    try:
        program.wait(0.05)
    except subprocess.TimeoutExpired:
        program.kill()
        print("time limit, then kill(): TimeoutExpired, exit code", program.wait(30))
    program.stdin.close()
