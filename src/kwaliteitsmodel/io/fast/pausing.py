"""A pause of the cyclic garbage collector, which would look through a large document many times while it is made."""

import gc
import threading


class _Pause:
    """No cyclic garbage collection while anyone is inside; after that, it is as the host had it."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._inside = 0
        self._was_on = False

    def __enter__(self) -> None:
        with self._lock:
            if not self._inside:
                self._was_on = gc.isenabled()
                gc.disable()
            self._inside += 1

    def __exit__(self, *_: object) -> None:
        with self._lock:
            self._inside -= 1
            if not self._inside and self._was_on:
                gc.enable()


PAUSE = _Pause()
