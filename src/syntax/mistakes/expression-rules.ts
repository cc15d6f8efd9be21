/**
 * The grammar of mistakes, expressions. Runs of operators (disjunction, inversion, bitwise_or) are in
 * operators.ts. `{Kind}` names the node of the syntax tree that a rule
 * stands for, `{=}` that it stands for what is inside its brackets.
 */
export const EXPRESSION_RULES = `
expressions: expression (',' expression)+ ','? {Tuple} | expression ',' {Tuple} | expression
expression (memo): invalid_expression | invalid_legacy_expression
  | disjunction 'if' disjunction 'else' expression {IfExp} | disjunction | lambdef
yield_expr: 'yield' 'from' expression {Yield} | 'yield' star_expressions? {Yield}
star_expressions: star_expression (',' star_expression)+ ','? {Tuple} | star_expression ',' {Tuple} | star_expression
star_expression (memo): '*' bitwise_or {Starred} | expression
star_named_expressions: ','.star_named_expression+ ','?
star_named_expression: '*' bitwise_or {Starred} | named_expression
assignment_expression: NAME ':=' ~ expression {NamedExpr}
named_expression: assignment_expression | invalid_named_expression | plain_expression
plain_expression: expression !':='

attribute_trailer: '.' NAME {Attribute}
call_trailer: '(' arguments? ')' {Call}
genexp_trailer: genexp {Call}
subscript_trailer: '[' slices ']' {Subscript}
trailer: attribute_trailer | genexp_trailer | call_trailer | subscript_trailer
t_lookahead: '(' | '[' | '.'
slices: slice !',' | ','.(slice | starred_expression)+ ','?
slice: expression? ':' expression? [':' expression?] | named_expression

atom: NAME | 'True' {True} | 'False' {False} | 'None' {None} | strings | NUMBER {Literal}
  | &'(' (tuple | group | genexp) | &'[' (list | listcomp) | &'{' (dict | set | dictcomp | setcomp) | '...' {Ellipsis}
group: '(' (yield_expr | named_expression) ')' {=} | invalid_group
strings (memo): fstring (fstring | STRING)* {JoinedStr} | STRING+ fstring (fstring | STRING)* {JoinedStr}
  | STRING+ {Literal}
fstring: FSTRING_START fstring_middle* FSTRING_END
fstring_middle: fstring_replacement_field | FSTRING_MIDDLE
fstring_replacement_field: '{' (yield_expr | star_expressions) '='? ['!' NAME] [':' fstring_format_spec*] '}'
  | invalid_replacement_field
fstring_format_spec: FSTRING_MIDDLE | fstring_replacement_field
list: '[' star_named_expressions? ']' {List}
tuple: '(' [star_named_expression ',' star_named_expressions?] ')' {Tuple}
set: '{' star_named_expressions '}' {Set}
dict: '{' double_starred_kvpairs? '}' {Dict} | '{' invalid_double_starred_kvpairs '}'
double_starred_kvpairs: ','.double_starred_kvpair+ ','?
double_starred_kvpair: '**' bitwise_or | expression ':' expression

for_if_clauses: for_if_clause+
for_if_clause: 'async' 'for' star_targets 'in' ~ disjunction ('if' disjunction)* {Comprehension}
  | 'for' star_targets 'in' ~ disjunction ('if' disjunction)* {Comprehension}
  | invalid_for_if_clause | invalid_for_target
listcomp: '[' named_expression for_if_clauses ']' {ListComp} | invalid_comprehension
setcomp: '{' named_expression for_if_clauses '}' {SetComp} | invalid_comprehension
genexp: '(' (assignment_expression | plain_expression) for_if_clauses ')' {GeneratorExp} | invalid_comprehension
dictcomp: '{' expression ':' expression for_if_clauses '}' {DictComp} | invalid_dict_comprehension

arguments (memo): args ','? &')' | invalid_arguments
args: ','.(starred_expression | positional !'=')+ [',' kwargs] {Args} | kwargs {Args}
positional: assignment_expression | plain_expression
kwargs: ','.kwarg_or_starred+ ',' ','.kwarg_or_double_starred+ | ','.kwarg_or_starred+ | ','.kwarg_or_double_starred+
starred_expression: invalid_starred_unpacking | '*' expression {Starred} | invalid_starred_expression
kwarg_or_starred: invalid_kwarg | NAME '=' expression {Keyword} | starred_expression
kwarg_or_double_starred: invalid_kwarg | NAME '=' expression {Keyword} | '**' expression {DoubleStarred}

star_targets: star_target !',' | star_target (',' star_target)* ','? {Tuple}
star_target (memo): '*' !'*' star_target {Starred} | target_with_star_atom
target_with_star_atom (memo): attribute_or_item | star_atom
star_atom: NAME | '(' target_with_star_atom ')' | '(' [star_targets_tuple_seq] ')' {Tuple}
  | '[' [','.star_target+ ','?] ']' {List}
star_targets_tuple_seq: star_target (',' star_target)+ ','? | star_target ','
single_target: single_subscript_attribute_target | NAME | '(' single_target ')'
single_subscript_attribute_target: attribute_or_item
del_targets: ','.del_target+ ','?
del_target (memo): attribute_or_item | del_t_atom
del_t_atom: NAME | '(' del_target ')' | '(' del_targets? ')' {Tuple} | '[' del_targets? ']' {List}
`;
