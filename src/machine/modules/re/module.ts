/** The module _sre, which re is written upon. CPython: Modules/_sre/sre.c. */
import { builtin, defineModule, moduleType, moduleValue } from '../../define.ts';
import { newInt } from '../../int-object.ts';
import { asCIntArgument } from '../../protocol/c-int.ts';
import { MOST_GROUPS } from '../../regex/tree.ts';
import { simpleLower } from '../../unicode/properties.ts';
import { matchSpec } from './match-type.ts';
import { newPattern } from './pattern-object.ts';
import { patternSpec } from './pattern-type.ts';

defineModule('_sre', null, [
  builtin(
    'compile',
    (m, _module, pattern, flags) => newPattern(m, pattern, asCIntArgument(m, flags)),
    '(pattern, flags, /)',
  ),
  builtin(
    'unicode_tolower',
    (m, _module, point) => newInt(m, simpleLower(asCIntArgument(m, point))),
    '(character, /)',
  ),
  moduleValue('MAGIC', (m) => newInt(m, 20230502)),
  moduleValue('CODESIZE', (m) => newInt(m, 4)),
  moduleValue('MAXGROUPS', (m) => newInt(m, MOST_GROUPS)),
  moduleType(patternSpec, 'Pattern'),
  moduleType(matchSpec, 'Match'),
]);
