"""Processes, which a program has no authority to start."""

__all__ = ("create_subprocess_exec", "create_subprocess_shell")


async def create_subprocess_shell(cmd, **kwds):
    raise NotImplementedError("asyncio.create_subprocess_shell() is not supported by Namesake: there are no processes")


async def create_subprocess_exec(program, *args, **kwds):
    raise NotImplementedError("asyncio.create_subprocess_exec() is not supported by Namesake: there are no processes")
