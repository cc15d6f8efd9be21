/**
 * A small engine for the grammar of mistakes: reads rules written as text and tries them over the tokens.
 *
 * Only programs that the Ohm grammar has refused come here. To find CPython's words for a mistake, its way of
 * parsing has to be followed: ordered alternatives with memory, a first pass that only notes how far it looked,
 * and a second one with rules for mistakes, the first of which that matches ends the search.
 */
import type { Parser, PNode } from './parser.ts';

/** Tries something at a token; the end of the match (with the value in `p.value`), or -1. */
export type Matcher = (p: Parser, at: number) => number;

/** What the text of a rule can name besides other rules. */
export interface Vocabulary {
  readonly token: (name: string) => number;
  readonly action: (text: string) => Action;
  readonly natives: Readonly<Record<string, Matcher>>;
}

/** What happens when an alternative with `=>` has matched: it raises, or there is nothing to raise after all. */
export type Action = (p: Parser, labels: Readonly<Record<string, PNode>>, first: number, end: number) => void;

const WORDS =
  /\s*(?:(=>.*)|([a-z_0-9]+=(?!=)|)('[^']+'|"[^"]+"|[A-Za-z_][A-Za-z_0-9]*|&&|[()[\]*+?|&!~.{}=]))/y;

const NOTHING: PNode = { kind: 'nothing', first: 0, last: -1, parts: [] };

/** Reads rules. Each starts at a line's beginning with its name; `(memo)` behind the name remembers results. */
export function readRules(text: string, vocabulary: Vocabulary): ReadonlyMap<string, Matcher> {
  const rules = new Map<string, Matcher>();
  const find = (name: string): Matcher => vocabulary.natives[name] ?? rules.get(name) ?? missing(name);
  for (const block of text.split(/\n(?=[a-z])/)) {
    const head = /^\s*([a-z_]+)( \(memo\))?:/.exec(block);
    if (!head) continue;
    const name = head[1]!;
    const body = new RuleReader(block.slice(head[0].length), vocabulary, find).alternatives();
    const matcher = name.startsWith('invalid_') ? onlyInSecondPass(body) : body;
    rules.set(name, head[2] ? remembered(name, matcher) : matcher);
  }
  return rules;
}

function missing(name: string): never {
  throw new Error(`the grammar of mistakes has no rule ${name}`);
}

const onlyInSecondPass =
  (matcher: Matcher): Matcher =>
  (p, at) =>
    p.invalidRules ? matcher(p, at) : -1;

/** Keeps the results of a rule by position, as CPython does for the same rules. */
export function remembered(name: string, matcher: Matcher): Matcher {
  return (p, at) => {
    const known = p.recall(name, at);
    if (known) {
      p.value = known.value;
      return known.end;
    }
    const end = matcher(p, at);
    p.remember(name, at, end, p.value);
    return end;
  };
}

class RuleReader {
  private readonly text: string;
  private readonly vocabulary: Vocabulary;
  private readonly find: (name: string) => Matcher;
  private at = 0;
  private word: string | null = null;
  private label: string | null = null;

  constructor(text: string, vocabulary: Vocabulary, find: (name: string) => Matcher) {
    this.text = text;
    this.vocabulary = vocabulary;
    this.find = find;
    this.advance();
  }

  private advance(): void {
    WORDS.lastIndex = this.at;
    const match = WORDS.exec(this.text);
    this.word = match ? (match[1] ?? match[3]!) : null;
    this.label = match?.[2] ? match[2].slice(0, -1) : null;
    if (match) this.at = WORDS.lastIndex;
    else if (this.text.slice(this.at).trim() !== '') {
      throw new Error(`the grammar of mistakes: cannot read ${this.text.slice(this.at, this.at + 40)}`);
    }
  }

  /** a | b | c, up to a closing bracket or the end. */
  alternatives(): Matcher {
    const list: Matcher[] = [];
    if (this.word === '|') this.advance();
    while (true) {
      list.push(this.sequence());
      if (this.word !== '|') break;
      this.advance();
    }
    return (p, at) => {
      for (const one of list) {
        p.cut = false;
        const end = one(p, at);
        if (end >= 0) {
          // A cut is about the alternatives beside it, not about those of whoever asked.
          p.cut = false;
          return end;
        }
        if (p.cut) {
          p.cut = false;
          return -1;
        }
      }
      return -1;
    };
  }

  /** Items in a row, then `{Kind}` or `=> action`. */
  private sequence(): Matcher {
    const items: Matcher[] = [];
    const labels: (string | null)[] = [];
    const silent: boolean[] = [];
    let kind: string | null = null;
    let action: Action | null = null;
    while (this.word !== null && this.word !== '|' && this.word !== ')' && this.word !== ']') {
      if (this.word.startsWith('=>')) {
        action = this.vocabulary.action(this.word.slice(2).trim());
        this.advance();
      } else if (this.word === '{') {
        this.advance();
        kind = this.word;
        this.advance();
        this.advance();
      } else {
        labels.push(this.label);
        silent.push(this.word === '&' || this.word === '!' || this.word === '~');
        items.push(this.item());
      }
    }
    // One item among lookaheads stands for itself.
    const only = silent.filter((one) => !one).length === 1 && !kind ? silent.indexOf(false) : -1;
    return sequence(items, labels, kind, action, only);
  }

  private item(): Matcher {
    const word = this.word!;
    if (word === '&' || word === '!') {
      this.advance();
      return lookahead(this.item(), word === '&');
    }
    if (word === '&&') {
      this.advance();
      const name = this.word!.slice(1, -1);
      const kind = this.vocabulary.token(name);
      this.advance();
      return (p, at) => p.force(at, kind, name);
    }
    if (word === '~') {
      this.advance();
      return (p, at) => {
        p.cut = true;
        p.value = NOTHING;
        return at;
      };
    }
    let matcher = this.atom();
    if (this.word === '.') {
      this.advance();
      const separator = matcher;
      matcher = separated(separator, this.atom());
      this.advance();
      return matcher;
    }
    if (this.word === '*' || this.word === '+') {
      matcher = repeated(matcher, this.word === '+' ? 1 : 0);
      this.advance();
    } else if (this.word === '?') {
      matcher = optional(matcher);
      this.advance();
    }
    return matcher;
  }

  private atom(): Matcher {
    const word = this.word!;
    this.advance();
    if (word === '(' || word === '[') {
      const inner = this.alternatives();
      this.advance();
      return word === '(' ? inner : optional(inner);
    }
    if (word.startsWith('"')) {
      const soft = word.slice(1, -1);
      return (p, at) => p.soft(at, soft);
    }
    if (word.startsWith("'") || /^[A-Z]/.test(word)) {
      const kind = this.vocabulary.token(word.replace(/'/g, ''));
      return (p, at) => p.expect(at, kind);
    }
    let rule: Matcher | null = null;
    return (p, at) => {
      rule ??= this.find(word);
      return rule(p, at);
    };
  }
}

function sequence(
  items: readonly Matcher[],
  labels: readonly (string | null)[],
  kind: string | null,
  action: Action | null,
  only: number,
): Matcher {
  if (items.length === 1 && !kind && !action) return items[0]!;
  return (p, first) => {
    let at = first;
    const parts: PNode[] = [];
    const found: Record<string, PNode> = {};
    let cut = false;
    for (let i = 0; i < items.length; i++) {
      p.cut = false;
      at = items[i]!(p, at);
      cut ||= p.cut;
      if (at < 0) {
        p.cut = cut;
        return -1;
      }
      parts.push(p.value);
      const label = labels[i];
      if (label) found[label] = p.value;
    }
    p.cut = cut;
    if (action) {
      // CPython: an action that raises nothing ends the whole rule.
      action(p, found, first, at);
      p.cut = true;
      return -1;
    }
    if (kind === '=') p.value = parts[1]!;
    else p.value = only >= 0 ? parts[only]! : { kind: kind ?? 'group', first, last: at - 1, parts };
    return at;
  };
}

function lookahead(inner: Matcher, wanted: boolean): Matcher {
  return (p, at) => {
    const found = inner(p, at) >= 0;
    p.cut = false;
    p.value = NOTHING;
    return found === wanted ? at : -1;
  };
}

function repeated(inner: Matcher, least: number): Matcher {
  return (p, first) => {
    const parts: PNode[] = [];
    let at = first;
    for (let end = inner(p, at); end >= 0; end = inner(p, at)) {
      parts.push(p.value);
      if (end === at) break;
      at = end;
    }
    p.cut = false;
    if (parts.length < least) return -1;
    p.value = { kind: 'group', first, last: at - 1, parts };
    return at;
  };
}

function optional(inner: Matcher): Matcher {
  return (p, at) => {
    const end = inner(p, at);
    if (end >= 0) return end;
    p.cut = false;
    p.value = NOTHING;
    return at;
  };
}

function separated(separator: Matcher, inner: Matcher): Matcher {
  return (p, first) => {
    let at = inner(p, first);
    if (at < 0) return -1;
    const parts = [p.value];
    while (true) {
      const behind = separator(p, at);
      const end = behind < 0 ? -1 : inner(p, behind);
      if (end < 0) break;
      parts.push(p.value);
      at = end;
    }
    p.value = { kind: 'group', first, last: at - 1, parts };
    return at;
  };
}
