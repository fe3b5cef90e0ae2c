"""CODE-18: the subclass listing lacks its import: NameError; with it start() enters run(), and the other method is not called.

expect: as it stands: exit code 1, NameError
expect: with the import: exit code 0, called: run
expect: with the import, run renamed: exit code 0, called: nothing
"""
import re
import subprocess
import sys

PROGRAM = '''
%s
called = []

class Example(threading.Thread):
    def %s(self):
        called.append("run")

    def other(self):
        called.append("other")

thread = Example()
thread.start()
thread.join(30)
print("called:", ", ".join(called) or "nothing")
'''


def run(first_line, name):
    result = subprocess.run([sys.executable, "-I", "-c", PROGRAM % (first_line, name)],
                            stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=50)
    errors = re.findall(r"^(\w+Error): ", result.stderr.decode(), re.MULTILINE)
    said = result.stdout.decode().split("\n")[0]
    return "exit code %s, %s" % (result.returncode, said or ", ".join(errors))


if __name__ == "__main__":
    print("as it stands:", run("", "run"))
    print("with the import:", run("import threading", "run"))
    print("with the import, run renamed:", run("import threading", "work"))
