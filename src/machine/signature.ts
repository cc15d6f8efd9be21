/**
 * Signatures of natives, written as Python shows them: '(object, /)', '(index=-1, /)', '(*, key=None)',
 * '(*args, **kwargs)'. One text gives argument checking, `__text_signature__` and the manual.
 */

export interface Parameter {
  readonly name: string;
  readonly kind: 'positional' | 'either' | 'keyword';
  readonly required: boolean;
}

export interface Signature {
  /** As written, without `self`. */
  readonly text: string;
  readonly parameters: readonly Parameter[];
  /** Number of required and of all positional parameters. */
  readonly required: number;
  readonly positional: number;
  /** Leading parameters that cannot be given by name. */
  readonly positionalOnly: number;
  /** Required parameters that can only be given by name. */
  readonly requiredKeywords: number;
  readonly keywords: boolean;
  /** Has `**kwargs`: the native looks at the names itself. */
  readonly openKeywords: boolean;
  /** Has `*args`: any number of positional arguments. */
  readonly anyNumber: boolean;
}

/** Parses a signature; `*args` and `**kwargs` are for natives that check their arguments themselves. */
export function parseSignature(text: string): Signature {
  const inner = optional(text.slice(1, text.lastIndexOf(')')).trim());
  const parameters: Parameter[] = [];
  let kind: Parameter['kind'] = 'either';
  for (const part of inner === '' ? [] : splitTop(inner)) {
    if (part === '/') {
      for (let i = 0; i < parameters.length; i++) parameters[i] = { ...parameters[i]!, kind: 'positional' };
    } else if (part === '*') kind = 'keyword';
    else if (part.startsWith('*')) continue;
    else {
      const [name, value] = part.split('=') as [string, string?];
      parameters.push({ name: name.trim(), kind, required: value === undefined });
    }
  }
  const positional = parameters.filter((p) => p.kind !== 'keyword').length;
  const required = parameters.filter((p) => p.kind !== 'keyword' && p.required).length;
  const positionalOnly = parameters.filter((p) => p.kind === 'positional').length;
  const requiredKeywords = parameters.filter((p) => p.kind === 'keyword' && p.required).length;
  const keywords = positionalOnly < parameters.length;
  const openKeywords = inner.includes('**');
  const anyNumber = /(^|[ (])\*[a-z]/.test(inner);
  return {
    text,
    parameters,
    required,
    positional,
    positionalOnly,
    requiredKeywords,
    keywords,
    openKeywords,
    anyNumber,
  };
}

/** 'sub[, start[, end]], /' has optional parameters without a default. */
function optional(inner: string): string {
  return inner.includes('[, ') ? inner.replace(/\[, (\w+)/g, ', $1=?').replaceAll(']', '') : inner;
}

/** Splits at commas outside brackets and quotes. */
function splitTop(text: string): string[] {
  const parts = text.match(/(?:'[^']*'|"[^"]*"|\([^)]*\)|\[[^\]]*\]|[^,])+/g) ?? [];
  return parts.map((part) => part.trim());
}

/** A signature as `__text_signature__` shows it, with the first parameter that is always given. */
export function textSignatureOf({ text, positionalOnly }: Signature, first: string): string {
  if (text.startsWith('($')) return text;
  const slash = positionalOnly > 0 ? '' : '/, ';
  return text === '()' ? `(${first}, /)` : `(${first}, ${slash}${text.slice(1)}`;
}
