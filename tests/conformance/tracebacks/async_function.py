async def f():
    return 1 / 0


try:
    f().send(None)
except ZeroDivisionError as e:
    print(e.__traceback__.tb_next.tb_lineno)
f().send(None)
