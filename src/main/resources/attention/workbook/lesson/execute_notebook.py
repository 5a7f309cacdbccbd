"""Runs notebooks through a Jupyter kernel: execute_notebook.py KERNEL WORKERS IN OUT [IN OUT ...].

A cell that fails does not end the run: its error is in the outputs.
"""

import sys
import time
from concurrent.futures import ThreadPoolExecutor

import nbformat
from jupyter_core import paths

# Before anybody takes a copy: no settings and kernels that this system holds for every Jupyter.
del paths.SYSTEM_CONFIG_PATH[:], paths.SYSTEM_JUPYTER_PATH[:]

from nbclient import NotebookClient

# Seconds for a kernel's start and for each cell: one that never ends is told at last, and a slow machine fails nobody.
PATIENCE = 600


def execute(kernel, source, target):
    start = time.monotonic()
    notebook = nbformat.read(source, as_version=4)
    client = NotebookClient(notebook, kernel_name=kernel, timeout=PATIENCE, startup_timeout=PATIENCE, allow_errors=True)
    client.execute()
    nbformat.write(notebook, target)
    print(f"{target}\t{time.monotonic() - start:.1f}", flush=True)


def main(kernel, workers, *files):
    with ThreadPoolExecutor(max_workers=int(workers)) as pool:
        runs = [pool.submit(execute, kernel, *pair) for pair in zip(files[::2], files[1::2])]
    for run in runs:
        run.result()


if __name__ == "__main__":
    main(*sys.argv[1:])
