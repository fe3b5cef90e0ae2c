"""DAEM-11: assigning True to setDaemon makes no thread a daemon; it hides the method behind a bool and leaves the thread as it was.

expect: new thread: daemon False, setDaemon callable True
expect: after setDaemon = True: daemon False, setDaemon callable False
expect: the bool stands in the object itself: True
expect: seen from inside the running thread: daemon False
expect: after daemon = True: daemon True, setDaemon callable True
"""
import threading


def state(thread):
    return "daemon %s, setDaemon callable %s" % (thread.daemon, callable(thread.setDaemon))


def report():
    seen.append(threading.current_thread().daemon)


if __name__ == "__main__":
    seen = []
    thread = threading.Thread(target=report)
    print("new thread:", state(thread))
    thread.setDaemon = True
    print("after setDaemon = True:", state(thread))
    print("the bool stands in the object itself:", vars(thread).get("setDaemon"))
    thread.start()
    thread.join(30)
    print("seen from inside the running thread: daemon", seen[0])

    other = threading.Thread(target=report)
    other.daemon = True
    print("after daemon = True:", state(other))
