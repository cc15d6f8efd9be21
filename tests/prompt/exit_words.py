1
raise SystemExit("bye")
2
