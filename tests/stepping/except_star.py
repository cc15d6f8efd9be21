try:
    raise ExceptionGroup("several", [ValueError(1), TypeError(2), KeyError(3)])
except* ValueError as group:
    print(len(group.exceptions))
except* (TypeError, KeyError):
    print("others")
try:
    print("fine")
except* ValueError:
    print("never")
