"""THR-10: a thread's name identifies nothing: two threads may have the same one, even the main thread's, and nothing is found by it.

expect: names: ['MainThread', 'MainThread', 'MainThread']
expect: different identifiers: 3
expect: the main thread is still: the one that started the program
expect: join on one of two of the same name: that one ended, the other alive
"""
import threading


if __name__ == "__main__":
    gates = [threading.Event(), threading.Event()]
    threads = [threading.Thread(name="MainThread", target=gate.wait, args=(30,)) for gate in gates]
    for thread in threads:
        thread.start()
    everyone = threading.enumerate()
    print("names:", [thread.name for thread in everyone])
    print("different identifiers:", len({thread.ident for thread in everyone}))
    starter = threading.main_thread() is threading.current_thread()
    print("the main thread is still:", "the one that started the program" if starter else "another one")

    gates[0].set()
    threads[0].join(30)
    ended, other = ("alive" if thread.is_alive() else "ended" for thread in threads)
    print("join on one of two of the same name: that one %s, the other %s" % (ended, other))
    gates[1].set()
    threads[1].join(30)
