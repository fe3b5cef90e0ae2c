"""THR-08: current_thread() is the caller's own thread, in whichever function, object or thread it is asked.

expect: two threads in one function at once: each sees itself: True, True
expect: main, meanwhile: MainThread
expect: a method of a thread's object, called by main: MainThread
expect: in a thread made without threading: an object made for it: _DummyThread, the same when asked again: True
"""
import _thread
import threading


class Curious(threading.Thread):
    def __init__(self, both_here):
        super().__init__()
        self.both_here = both_here

    def run(self):
        self.both_here.wait(30)
        self.seen = self.look()
        self.both_here.wait(30)

    def look(self):
        return threading.current_thread()


def look_twice(seen, done):
    seen.append(threading.current_thread())
    seen.append(threading.current_thread())
    done.release()


if __name__ == "__main__":
    both_here = threading.Barrier(3)
    threads = [Curious(both_here), Curious(both_here)]
    for thread in threads:
        thread.start()
    both_here.wait(30)
    main = threading.current_thread().name
    called_by_main = threads[0].look().name
    both_here.wait(30)
    for thread in threads:
        thread.join(30)
    itself = ", ".join(str(thread.seen is thread) for thread in threads)
    print("two threads in one function at once: each sees itself:", itself)
    print("main, meanwhile:", main)
    print("a method of a thread's object, called by main:", called_by_main)

    seen, done = [], threading.Lock()
    done.acquire()
    _thread.start_new_thread(look_twice, (seen, done))
    done.acquire(timeout=30)
    same = seen[0] is seen[1]
    print("in a thread made without threading: an object made for it: %s, the same when asked again: %s"
          % (type(seen[0]).__name__, same))
