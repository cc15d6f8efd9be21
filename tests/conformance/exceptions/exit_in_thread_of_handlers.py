# A SystemExit raised while another exception is handled still ends quietly.
try:
    1 / 0
except ZeroDivisionError:
    raise SystemExit(4)
