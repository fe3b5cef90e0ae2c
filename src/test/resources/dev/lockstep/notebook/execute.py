"""Executes a notebook from top to bottom, as Jupyter does: execute.py NOTEBOOK RESULT KERNEL

Cells that fail do not end it. The times of the cells are written into the result.
"""
import sys

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellTimeoutError

source, result, kernel = sys.argv[1:]
notebook = nbformat.read(source, as_version=4)
client = NotebookClient(
    notebook, kernel_name=kernel, startup_timeout=60, timeout=180, allow_errors=True
)
try:
    client.execute()
except (CellTimeoutError, RuntimeError) as problem:
    sys.exit(f"{type(problem).__name__}: {problem}")
nbformat.write(notebook, result)
