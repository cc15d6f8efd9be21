__all__ = ["q", "leaf"]
q = 1
