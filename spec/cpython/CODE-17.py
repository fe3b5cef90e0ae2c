"""CODE-17: a subclass of Thread that is started says its line once; it cannot be started again.

expect: said after making the object: nothing
expect: said after start and join: ['hello']
expect: said by: the new thread
expect: said after a second start: nothing, RuntimeError
"""
import threading


class Speaker(threading.Thread):
    def run(self):
        lines.append("hello")
        writers.append(threading.current_thread())


if __name__ == "__main__":
    lines, writers = [], []
    thread = Speaker()
    print("said after making the object:", lines or "nothing")
    thread.start()
    thread.join(30)
    print("said after start and join:", lines)
    print("said by:", "the new thread" if writers == [thread] else "another one")
    del lines[:]
    try:
        thread.start()
        error = "no error"
    except RuntimeError:
        error = "RuntimeError"
    thread.join(30)
    print("said after a second start: %s, %s" % (lines or "nothing", error))
