from sys import argvv, exitt
