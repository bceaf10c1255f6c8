"""A window that is none, started by a supervisor: each start does the next of the deeds it is told, the last again.

fake_window.py FOLDER DEED...
"""

import os
import sys
import threading
import time

from g60desk.kiosk.lifeline import Lifeline

folder, deeds = sys.argv[1], sys.argv[2:]
with open(folder + "/starts", "a+") as file:
    file.write(f"{os.getpid()} {time.monotonic()}\n")
    file.seek(0)
    number = len(file.readlines())
deed, _, more = deeds[min(number, len(deeds)) - 1].partition(":")
line = Lifeline.taken(least=0.02)
ended = threading.Event()
wish = []


def asked(code: int) -> None:
    wish.append(code)
    ended.set()


def paint(seconds: float) -> None:
    until = time.monotonic() + seconds
    while time.monotonic() < until and not (ended.is_set() and deed != "deaf"):
        line.painted()
        time.sleep(0.02)


line.listen(asked, ended.set, grace=0.3)
print(f"window {number}", flush=True)
if deed == "never":
    time.sleep(60)
paint(0.05)
if deed == "exit":
    os._exit(int(more))
if deed == "raise":
    raise RuntimeError("the paint failed")
if deed == "signal":
    os.kill(os.getpid(), int(more))
if deed == "hang":
    time.sleep(60)
if deed == "eat":
    eaten = bytearray(int(more))
if deed == "brood":
    young = os.spawnl(os.P_NOWAIT, sys.executable, sys.executable, "-S", "-c", "import time; time.sleep(60)")
    with open(folder + "/young", "w") as file:
        file.write(str(young))
    os._exit(3)
if deed == "flood":
    for _ in range(100):
        os.write(2, b"nonsense, and more of it\n" * 1000)
    os._exit(3)
paint(60)
os._exit(wish[0] if wish else 9)
