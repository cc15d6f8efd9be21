/** Layouts of the objects of the module re. CPython: Modules/_sre/sre.h. */
import { borrowed, layout, reference, word } from '../../layout.ts';

/** PatternObject. */
export const PATTERN = layout('re.Pattern', {
  program: word('number of the compiled program'),
  groups: word('number of groups'),
  groupIndex: reference('numbers of groups by name'),
  groupNames: reference('names of groups by number, None for those without'),
  pattern: reference('the text it was made of, None when there is none'),
  flags: word('re flags'),
  weakList: borrowed('weak references'),
  isBytes: word('1 for a pattern of bytes, 0 for one of str'),
});

/** MatchObject. Start and end of each group follow. */
export const MATCH = layout('re.Match', {
  size: word('two for each group'),
  string: reference('what was searched'),
  regs: reference('the spans as a tuple, once asked for'),
  pattern: reference('the pattern'),
  position: word('where the search began'),
  stop: word('where it had to end'),
  lastIndex: word('number of the group closed last, -1 for none'),
  groups: word('number of groups, the whole counted as one'),
});

/** First mark of a match. */
export const MATCH_MARKS = 80;

/** ScannerObject. */
export const SCANNER = layout('_sre.SRE_Scanner', {
  pattern: reference('the pattern'),
  string: reference('what is scanned'),
  from: word('where the next match may begin'),
  position: word('where the scan began'),
  stop: word('where it has to end'),
  advance: word('1 when the next match must not be empty where it begins'),
  exhausted: word('1 once nothing more is found'),
});
