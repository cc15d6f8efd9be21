print((5).nothing_like_that)
