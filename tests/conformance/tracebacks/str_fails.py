class Bad(Exception):
    def __str__(self):
        raise KeyError


raise Bad(1)
