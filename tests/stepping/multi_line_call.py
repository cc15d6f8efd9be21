def show(*args, **kwargs):
    return len(args) + len(kwargs)


print(
    show(
        1,
        2,
        three=3,
    ),
    show(
        *[4, 5],
        **{
            "six": 6,
        },
    ),
)
x = show(1,
         show(2,
              3))
