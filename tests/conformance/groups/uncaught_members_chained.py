def member():
    try:
        1 / 0
    except ZeroDivisionError as e:
        try:
            raise ValueError('from division') from e
        except ValueError as v:
            return v


raise ExceptionGroup('g', [member(), member()])
