class Loud(Exception):
    def __str__(self):
        print('asked')
        return 'loud'


raise Loud
