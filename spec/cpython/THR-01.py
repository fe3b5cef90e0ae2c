"""THR-01: a thread runs the function that it is given, with the arguments that it is given, beside its starter.

expect: called with: ('deposit', 5, {'currency': 'EUR'})
expect: the call ran in: the new thread
expect: the starter went on while the call ran: True
expect: result of the call that the starter gets: None
"""
import threading

calls = []


def book(word, amount, **more):
    calls.append((word, amount, more))
    calls.append(threading.current_thread())
    may_end.wait(30)
    return "booked"


if __name__ == "__main__":
    may_end = threading.Event()
    thread = threading.Thread(target=book, args=("deposit", 5), kwargs={"currency": "EUR"})
    started = thread.start()
    went_on = thread.is_alive()  # the call stands at its gate
    may_end.set()
    joined = thread.join(30)
    print("called with:", calls[0])
    print("the call ran in:", "the new thread" if calls[1] is thread else "another one")
    print("the starter went on while the call ran:", went_on)
    print("result of the call that the starter gets:", started or joined)
