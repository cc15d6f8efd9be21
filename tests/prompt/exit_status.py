import atexit
atexit.register(print, "at exit") and None
raise SystemExit(3)
2
