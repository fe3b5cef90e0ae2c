"""FORK-05: a server can fork a child for each HTTP request; one like Apache's prefork has spare children that accept, and forks for none.

expect: fork per request: answers: 2, by different processes: 2, by the listener itself: 0
expect: fork per request: the answering process is the listener's child: True, and was forked before the requests: False
expect: spare children: answers: 2, by different processes: 1, by the listener itself: 0
expect: spare children: the answering process is the listener's child: True, and was forked before the requests: True
"""
import http.client
import http.server
import os
import signal
import socketserver


class Pid(http.server.BaseHTTPRequestHandler):
    """Answers who answers, and who is the parent of that."""

    def do_GET(self):
        self.send_response(200)
        self.end_headers()
        self.wfile.write(b"%d %d" % (os.getpid(), os.getppid()))

    def log_message(self, *words):
        pass


class ForkingServer(socketserver.ForkingMixIn, socketserver.TCPServer):
    pass


def in_child(work):
    pid = os.fork()
    if pid == 0:
        try:
            work()
        finally:
            os._exit(1)
    return pid


def end(pid):
    os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)


def ask(address):
    connection = http.client.HTTPConnection(*address, timeout=30)
    connection.request("GET", "/")
    answer = connection.getresponse().read()
    connection.close()
    return tuple(map(int, answer.split()))


def show(label, answers, listener, forked_before):
    print("%s: answers: %d, by different processes: %d, by the listener itself: %d"
          % (label, len(answers), len({pid for pid, _ in answers}), sum(pid == listener for pid, _ in answers)))
    children = all(parent == listener for _, parent in answers)
    before = all(pid in forked_before for pid, _ in answers)
    print("%s: the answering process is the listener's child: %s, and was forked before the requests: %s"
          % (label, children, before))


if __name__ == "__main__":
    signal.alarm(60)  # an end to every wait
    server = ForkingServer(("127.0.0.1", 0), Pid)
    listener = in_child(server.serve_forever)
    show("fork per request", [ask(server.server_address) for _ in range(2)], listener, forked_before=[])
    end(listener)
    server.server_close()

    server = socketserver.TCPServer(("127.0.0.1", 0), Pid)  # this process listens
    spare = in_child(server.serve_forever)  # this one accepts and answers; a second would stand by
    show("spare children", [ask(server.server_address) for _ in range(2)], os.getpid(), forked_before=[spare])
    end(spare)
    server.server_close()
