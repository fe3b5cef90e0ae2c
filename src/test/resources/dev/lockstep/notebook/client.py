"""Speaks to the kernel for KernelIT, as Jupyter does.

Each line of the input is a request, each line of the output the answer to it, both JSON. No wait
here is longer than the seconds in the first argument.
"""
import json
import sys

from jupyter_client.manager import start_new_kernel

PATIENCE = float(sys.argv[1])


class Client:
    def start(self):
        self.manager, self.kernel = start_new_kernel(
            kernel_name="lockstep", startup_timeout=PATIENCE
        )
        return {"pid": self.manager.provisioner.pid}

    def shutdown(self):
        """Asks the kernel to end, and waits until it has done so by itself."""
        process = self.manager.provisioner.process
        self.kernel.shutdown()
        status = process.wait(PATIENCE)
        self.kernel.stop_channels()
        self.manager.shutdown_kernel(now=True)
        return {"status": status}

    def run(self, cell, interrupt=None):
        """Runs a cell; interrupts it as soon as it has printed a certain text."""
        request = self.kernel.execute(cell)
        seen = {"printed": "", "errors": [], "result": {}}
        while True:
            message = self.kernel.get_iopub_msg(timeout=PATIENCE)
            if message["parent_header"].get("msg_id") != request:
                continue
            kind, content = message["msg_type"], message["content"]
            if kind == "stream":
                seen["printed"] += content["text"]
                if interrupt and interrupt in seen["printed"]:
                    self.manager.interrupt_kernel()
                    interrupt = None
            elif kind == "error":
                seen["errors"] += content["traceback"]
            elif kind == "execute_result":
                seen["result"] = content["data"]
            elif kind == "status" and content["execution_state"] == "idle":
                seen["reply"] = self.reply(request)
                return seen

    def run_all(self, cells):
        """Hands over all cells at once."""
        requests = [self.kernel.execute(cell) for cell in cells]
        return [self.reply(request)["status"] for request in requests]

    def complete(self, cell, cursor):
        return self.reply(self.kernel.complete(cell, cursor))

    def inspect(self, cell, cursor):
        return self.reply(self.kernel.inspect(cell, cursor))

    def is_complete(self, cell):
        return self.reply(self.kernel.is_complete(cell))

    def reply(self, request):
        while True:
            message = self.kernel.get_shell_msg(timeout=PATIENCE)
            if message["parent_header"].get("msg_id") == request:
                return message["content"]


client = Client()
for line in sys.stdin:
    order = json.loads(line)
    try:
        answer = getattr(client, order.pop("do"))(**order)
    except Exception as problem:
        answer = {"failed": f"{type(problem).__name__}: {problem}"}
    print(json.dumps(answer), flush=True)
