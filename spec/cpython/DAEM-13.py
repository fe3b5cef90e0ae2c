"""DAEM-13: the main thread's code may end before another thread does; what is left of it waits in the interpreter's shutdown.

expect: main's last line: main_thread().is_alive() True
expect: another thread goes on after it: main_thread().is_alive() False
expect: the main thread's system thread is still there: True
expect: threads that threading knows: outliving
"""
import os
import threading


def outlive_main(main_has_spoken):
    main_has_spoken.wait(30)
    threading.main_thread().join(30)  # returns when the main thread's code has ended
    print("another thread goes on after it: main_thread().is_alive()", threading.main_thread().is_alive())
    # Linux lists a process's threads by number; the main thread's number is the pid.
    print("the main thread's system thread is still there:", str(os.getpid()) in os.listdir("/proc/self/task"))
    known = [thread.name for thread in threading.enumerate() if thread.is_alive()]
    print("threads that threading knows:", ", ".join(known))


if __name__ == "__main__":
    main_has_spoken = threading.Event()
    threading.Thread(target=outlive_main, args=(main_has_spoken,), name="outliving").start()
    print("main's last line: main_thread().is_alive()", threading.main_thread().is_alive())
    main_has_spoken.set()
