# SystemExit with a text prints it on stderr.
raise SystemExit('bye')
