"""
What: starting a thread raises NotImplementedError; so do asyncio.to_thread() and executors. Waiting for another thread for ever is a RuntimeError.
Why: a program under study has one thread, so that every run of it is the same, forward and back.
Instead: call run() in place of start(), or use asyncio's tasks.
"""
import queue
import threading


def work(name):
    print("working", name)


thread = threading.Thread(target=work, args=("a",))
try:
    thread.start()
    thread.join()
except NotImplementedError as error:
    print(error)
    thread.run()
lock = threading.Lock()
lock.acquire()
threading.Timer(0.01, lock.release)
try:
    print(lock.acquire(timeout=0.01), queue.Queue().empty())
except RuntimeError as error:
    print(error)
