/**
 * The rules for mistakes themselves: what people write instead of Python, with CPython 3.13's words for it.
 *
 * Actions: error(a) or error(a, b) marks that range, last the last token looked at, next the token behind the
 * match, from(a) everything from there; indent(a) is an IndentationError with a's line; %s is the kind of
 * expression that the first label stands for, %t its text. CPython: Grammar/python.gram, invalid_… rules.
 */
export const INVALID_RULES = `
invalid_arguments:
  | ((','.(starred_expression | positional !'=')+ ',' kwargs) | kwargs) a=',' ','.(starred_expression !'=')+
    => from(a) iterable argument unpacking follows keyword argument unpacking
  | a=expression b=for_if_clauses ',' [args | expression for_if_clauses]
    => clauses(a, b) Generator expression must be parenthesized
  | a=NAME b='=' expression for_if_clauses
    => error(a, b) invalid syntax. Maybe you meant '==' or ':=' instead of '='?
  | [args ','] a=NAME b='=' &(',' | ')') => error(a, b) expected argument value expression
  | a=args b=for_if_clauses => bareGenerator(a, b) Generator expression must be parenthesized
  | args ',' a=expression b=for_if_clauses => clauses(a, b) Generator expression must be parenthesized
  | a=args ',' args => order(a) positional argument follows keyword argument
invalid_kwarg:
  | a=('True' | 'False' | 'None') b='=' => error(a, b) cannot assign to %t
  | a=NAME b='=' expression for_if_clauses
    => error(a, b) invalid syntax. Maybe you meant '==' or ':=' instead of '='?
  | !(NAME '=') a=expression b='='
    => error(a, b) expression cannot contain assignment, perhaps you meant "=="?
  | a='**' expression '=' b=expression => error(a, b) cannot assign to keyword argument unpacking
invalid_starred_unpacking:
  | a='*' expression '=' b=expression => error(a, b) cannot assign to iterable argument unpacking
invalid_starred_expression: '*' => last Invalid star expression

plain_expression_rules: disjunction 'if' disjunction 'else' expression {IfExp} | disjunction | lambdef
invalid_legacy_expression: a=NAME !'(' b=star_expressions
    => legacy(a, b) Missing parentheses in call to '%t'. Did you mean %t(...)?
invalid_expression:
  | !(NAME STRING | soft_keyword) a=disjunction b=expression_without_invalid
    => comma(a, b) invalid syntax. Perhaps you forgot a comma?
  | a=disjunction 'if' b=disjunction !('else' | ':') => error(a, b) expected 'else' after 'if' expression
  | a='lambda' lambda_params? b=':' &FSTRING_MIDDLE
    => error(a, b) f-string: lambda expressions are not allowed without parentheses
soft_keyword: "_" | "c" | "ca" | "cas" | "case" | "m" | "ma" | "mat" | "matc" | "match" | "t" | "ty" | "typ" | "type"
invalid_named_expression (memo):
  | a=expression ':=' expression => error(a) cannot use assignment expressions with %s
  | a=NAME '=' b=bitwise_or !('=' | ':=')
    => error(a, b) invalid syntax. Maybe you meant '==' or ':=' instead of '='?
  | !(list | tuple | genexp | 'True' | 'None' | 'False') a=bitwise_or b='=' bitwise_or !('=' | ':=')
    => error(a) cannot assign to %s here. Maybe you meant '==' instead of '='?
invalid_assignment:
  | a=invalid_ann_assign_target ':' expression => error(a) only single target (not %s) can be annotated
  | a=star_named_expression ',' star_named_expressions* ':' expression
    => error(a) only single target (not tuple) can be annotated
  | a=expression ':' expression => error(a) illegal target for annotation
  | (star_targets '=')* a=star_expressions '=' => target(a) cannot assign to %s
  | (star_targets '=')* a=yield_expr '=' => error(a) assignment to yield expression not possible
  | a=star_expressions augassign annotated_rhs
    => error(a) '%s' is an illegal expression for augmented assignment
invalid_ann_assign_target: list | tuple | nested_ann_assign_target
nested_ann_assign_target: '(' invalid_ann_assign_target ')' {=}
invalid_del_stmt: 'del' a=star_expressions => deleted(a) cannot delete %s
invalid_block: NEWLINE !INDENT => indented expected an indented block
invalid_comprehension:
  | ('[' | '(' | '{') a=starred_expression for_if_clauses
    => error(a) iterable unpacking cannot be used in comprehension
  | ('[' | '{') a=star_named_expression ',' b=star_named_expressions for_if_clauses
    => untilItem(a, b) did you forget parentheses around the comprehension target?
  | ('[' | '{') a=star_named_expression b=',' for_if_clauses
    => error(a, b) did you forget parentheses around the comprehension target?
invalid_dict_comprehension: '{' a='**' bitwise_or for_if_clauses '}'
    => error(a) dict unpacking cannot be used in dict comprehension
invalid_parameters:
  | a='/' ',' => error(a) at least one argument must precede /
  | (slash_no_default | slash_with_default) param_maybe_default* a='/' => error(a) / may appear only once
  | slash_no_default? param_no_default* (slash_with_default | param_with_default+) a=param_no_default
    => parameter(a) parameter without a default follows parameter with a default
  | param_no_default* a='(' param_no_default+ ','? b=')'
    => error(a, b) Function parameters cannot be parenthesized
  | (slash_no_default | slash_with_default)? param_maybe_default* '*' (',' | param_no_default) param_maybe_default* a='/'
    => error(a) / must be ahead of *
  | param_maybe_default+ '/' a='*' => error(a) expected comma between / and *
invalid_default: a='=' &(')' | ',') => error(a) expected default value expression
invalid_star_etc:
  | a='*' (')' | ',' (')' | '**')) => error(a) named arguments must follow bare *
  | '*' param a='=' => error(a) var-positional argument cannot have default value
  | '*' (param_no_default | ',') param_maybe_default* a='*' (param_no_default | ',')
    => error(a) * argument may appear only once
invalid_kwds:
  | '**' param a='=' => error(a) var-keyword argument cannot have default value
  | '**' param ',' a=param => error(a) arguments cannot follow var-keyword argument
  | '**' param ',' a=('*' | '**' | '/') => error(a) arguments cannot follow var-keyword argument
invalid_lambda_parameters:
  | a='/' ',' => error(a) at least one argument must precede /
  | (lambda_slash_no_default | lambda_slash_with_default) lambda_param_maybe_default* a='/'
    => error(a) / may appear only once
  | lambda_slash_no_default? lambda_param_no_default* (lambda_slash_with_default | lambda_param_with_default+)
    a=lambda_param_no_default => parameter(a) parameter without a default follows parameter with a default
  | lambda_param_no_default* a='(' ','.lambda_param+ ','? b=')'
    => error(a, b) Lambda expression parameters cannot be parenthesized
  | (lambda_slash_no_default | lambda_slash_with_default)? lambda_param_maybe_default* '*'
    (',' | lambda_param_no_default) lambda_param_maybe_default* a='/' => error(a) / must be ahead of *
  | lambda_param_maybe_default+ '/' a='*' => error(a) expected comma between / and *
invalid_lambda_star_etc:
  | '*' (':' | ',' (':' | '**')) => last named arguments must follow bare *
  | '*' lambda_param a='=' => error(a) var-positional argument cannot have default value
  | '*' (lambda_param_no_default | ',') lambda_param_maybe_default* a='*' (lambda_param_no_default | ',')
    => error(a) * argument may appear only once
invalid_lambda_kwds:
  | '**' lambda_param a='=' => error(a) var-keyword argument cannot have default value
  | '**' lambda_param ',' a=lambda_param => error(a) arguments cannot follow var-keyword argument
  | '**' lambda_param ',' a=('*' | '**' | '/') => error(a) arguments cannot follow var-keyword argument
invalid_with_item: expression 'as' a=expression &(',' | ')' | ':') => target(a) cannot assign to %s
invalid_for_if_clause: 'async'? 'for' bitwise_or (',' bitwise_or)* ','? !'in'
    => last 'in' expected after for-loop variables
invalid_for_target: 'async'? 'for' a=star_expressions => loopTarget(a) cannot assign to %s
invalid_group:
  | '(' a=starred_expression ')' => error(a) cannot use starred expression here
  | '(' a='**' expression ')' => error(a) cannot use double starred expression here
invalid_import:
  | a='import' ','.dotted_name+ 'from' dotted_name => from(a) Did you mean to use 'from ... import ...' instead?
  | 'import' a=NEWLINE => from(a) Expected one or more names after 'import'
invalid_import_from_targets:
  | ','.import_from_as_name+ ',' NEWLINE => last trailing comma not allowed without surrounding parentheses
  | a=NEWLINE => from(a) Expected one or more names after 'import'
invalid_with_stmt:
  | 'async'? 'with' ','.(expression ['as' star_target])+ NEWLINE => last expected ':'
  | 'async'? 'with' '(' ','.(expressions ['as' star_target])+ ','? ')' NEWLINE => last expected ':'
invalid_with_stmt_indent:
  | 'async'? a='with' ','.(expression ['as' star_target])+ ':' NEWLINE !INDENT
    => indent(a) expected an indented block after 'with' statement on line %d
  | 'async'? a='with' '(' ','.(expressions ['as' star_target])+ ','? ')' ':' NEWLINE !INDENT
    => indent(a) expected an indented block after 'with' statement on line %d
invalid_try_stmt:
  | a='try' ':' NEWLINE !INDENT => indent(a) expected an indented block after 'try' statement on line %d
  | 'try' ':' block !('except' | 'finally') => last expected 'except' or 'finally' block
  | 'try' ':' block* except_block+ a='except' b='*' expression ['as' NAME] ':'
    => error(a, b) cannot have both 'except' and 'except*' on the same 'try'
  | 'try' ':' block* except_star_block+ a='except' [expression ['as' NAME]] ':'
    => error(a) cannot have both 'except' and 'except*' on the same 'try'
invalid_except_stmt:
  | 'except' '*'? a=expression ',' expressions ['as' NAME] ':'
    => from(a) multiple exception types must be parenthesized
  | 'except' '*'? expression ['as' NAME] NEWLINE => last expected ':'
  | 'except' NEWLINE => last expected ':'
  | 'except' '*' (NEWLINE | ':') => last expected one or more exception types
invalid_finally_stmt: a='finally' ':' NEWLINE !INDENT
    => indent(a) expected an indented block after 'finally' statement on line %d
invalid_except_stmt_indent:
  | a='except' expression ['as' NAME] ':' NEWLINE !INDENT
    => indent(a) expected an indented block after 'except' statement on line %d
  | a='except' ':' NEWLINE !INDENT => indent(a) expected an indented block after 'except' statement on line %d
invalid_except_star_stmt_indent: a='except' '*' expression ['as' NAME] ':' NEWLINE !INDENT
    => indent(a) expected an indented block after 'except*' statement on line %d
invalid_match_stmt:
  | "match" subject_expr NEWLINE => last expected ':'
  | a="match" subject_expr ':' NEWLINE !INDENT
    => indent(a) expected an indented block after 'match' statement on line %d
invalid_case_block:
  | "case" patterns guard? NEWLINE => last expected ':'
  | a="case" patterns guard? ':' NEWLINE !INDENT
    => indent(a) expected an indented block after 'case' statement on line %d
invalid_as_pattern:
  | or_pattern 'as' a="_" => error(a) cannot use '_' as a target
  | or_pattern 'as' !NAME a=expression => error(a) invalid pattern target
invalid_class_pattern: name_or_attr '(' [positional_patterns ','] keyword_patterns ',' a=positional_patterns
    => error(a) positional patterns follow keyword patterns
invalid_if_stmt:
  | 'if' named_expression NEWLINE => last expected ':'
  | a='if' named_expression ':' NEWLINE !INDENT
    => indent(a) expected an indented block after 'if' statement on line %d
invalid_elif_stmt:
  | 'elif' named_expression NEWLINE => last expected ':'
  | a='elif' named_expression ':' NEWLINE !INDENT
    => indent(a) expected an indented block after 'elif' statement on line %d
invalid_else_stmt: a='else' ':' NEWLINE !INDENT
    => indent(a) expected an indented block after 'else' statement on line %d
invalid_while_stmt:
  | 'while' named_expression NEWLINE => last expected ':'
  | a='while' named_expression ':' NEWLINE !INDENT
    => indent(a) expected an indented block after 'while' statement on line %d
invalid_for_stmt:
  | 'async'? 'for' star_targets 'in' star_expressions NEWLINE => last expected ':'
  | 'async'? a='for' star_targets 'in' star_expressions ':' NEWLINE !INDENT
    => indent(a) expected an indented block after 'for' statement on line %d
invalid_def_raw:
  | 'async'? a='def' NAME type_params? '(' params? ')' ['->' expression] ':' NEWLINE !INDENT
    => indent(a) expected an indented block after function definition on line %d
  | 'async'? 'def' NAME type_params? &&'(' params? ')' ['->' expression] &&':' block
invalid_class_def_raw:
  | 'class' NAME type_params? ['(' arguments? ')'] NEWLINE => last expected ':'
  | a='class' NAME type_params? ['(' arguments? ')'] ':' NEWLINE !INDENT
    => indent(a) expected an indented block after class definition on line %d
invalid_double_starred_kvpairs:
  | ','.double_starred_kvpair+ ',' invalid_kvpair
  | expression ':' a='*' bitwise_or => from(a) cannot use a starred expression in a dictionary value
  | expression a=':' &('}' | ',') => error(a) expression expected after dictionary key and ':'
invalid_kvpair:
  | a=expression !':' => key(a) ':' expected after dictionary key
  | expression ':' a='*' bitwise_or => from(a) cannot use a starred expression in a dictionary value
  | expression a=':' &('}' | ',') => error(a) expression expected after dictionary key and ':'
invalid_replacement_field:
  | '{' a='=' => error(a) f-string: valid expression required before '='
  | '{' a='!' => error(a) f-string: valid expression required before '!'
  | '{' a=':' => error(a) f-string: valid expression required before ':'
  | '{' a='}' => error(a) f-string: valid expression required before '}'
  | '{' !annotated_rhs => next f-string: expecting a valid expression after '{'
  | '{' annotated_rhs !('=' | '!' | ':' | '}') => next f-string: expecting '=', or '!', or ':', or '}'
  | '{' annotated_rhs '=' !('!' | ':' | '}') => next f-string: expecting '!', or ':', or '}'
  | '{' annotated_rhs '='? invalid_conversion_character
  | '{' annotated_rhs '='? ['!' NAME] !(':' | '}') => next f-string: expecting ':' or '}'
  | '{' annotated_rhs '='? ['!' NAME] ':' fstring_format_spec* !'}'
    => next f-string: expecting '}', or format specs
  | '{' annotated_rhs '='? ['!' NAME] !'}' => next f-string: expecting '}'
invalid_conversion_character:
  | '!' &(':' | '}') => next f-string: missing conversion character
  | '!' !NAME => next f-string: invalid conversion character
invalid_type_param:
  | '*' NAME a=':' b=expression => bound(a, b) TypeVarTuple
  | '**' NAME a=':' b=expression => bound(a, b) ParamSpec
invalid_type_params: '[' a=']' => from(a) Type parameter list cannot be empty
`;
