class A:
    class B:
        def method(self):
            if True:
                for i in range(1):
                    with self.manager('/no/such/file') as f:
                        pass


A.B().method()
