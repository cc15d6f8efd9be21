sis = 1
print(sys)
