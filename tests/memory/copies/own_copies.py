"""__copy__ and __deepcopy__ of classes, the memo, and a copy that fails half-way."""
import copy
import sys


class Node:
    made = 0

    def __init__(self, name, children=()):
        self.name = name
        self.children = list(children)
        Node.made += 1

    def __repr__(self):
        return f'{self.name}{self.children or ""}'

    def __del__(self):
        print('-', self.name)

    def __deepcopy__(self, memo):
        print('copying', self.name, len(memo))
        made = Node(self.name + "'", [])
        memo[id(self)] = made
        made.children = copy.deepcopy(self.children, memo)
        return made


leaf = Node('leaf')
tree = Node('tree', [leaf, Node('branch', [leaf])])
made = copy.deepcopy(tree)
print(made, made.children[0] is made.children[1].children[0], Node.made)
print(sys.getrefcount(leaf), sys.getrefcount(made.children[0]))
del made
print('copy gone')
shallow = copy.copy(tree)
print(shallow is tree, shallow.children is tree.children, Node.made)
shallow.name = 'shallow'
del shallow


class Fails:
    def __deepcopy__(self, memo):
        raise ValueError('not me')


try:
    copy.deepcopy([Node('first'), Fails(), Node('last')])
except ValueError as error:
    print(error)
print('failed copy gone')
tree.children.append(tree)
made = copy.deepcopy(tree)
print(made.children[-1] is made)
made.children.pop()
del made
tree.children.pop()
del leaf
del tree
print('end')
