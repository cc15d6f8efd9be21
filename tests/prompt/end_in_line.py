print("no line end")
3