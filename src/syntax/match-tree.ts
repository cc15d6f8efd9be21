/**
 * Matches tokens against the grammar and hands out Ohm's raw match tree.
 *
 * Ohm's own way to walk a tree (Semantics) costs about twenty times a plain walk, so this file, and only this
 * file, reaches for the nodes underneath. They are private to Ohm; its version is pinned and the tests of the
 * tree would notice.
 */
import * as ohm from 'ohm-js';
import { RECIPE } from './python.recipe.generated.ts';

/** A node of the match tree. Without `ruleName` it is a token or a repetition. */
export interface TreeNode {
  readonly ruleName?: string;
  readonly children?: readonly TreeNode[];
  /** Where the children start, in tokens from the start of the innermost rule around them. */
  readonly childOffsets?: readonly number[];
  /** How many tokens. */
  readonly matchLength: number;
}

/** Ohm's loader of precompiled grammars is exported but not in its types. */
const { makeRecipe } = ohm as unknown as { makeRecipe(recipe: string): ohm.Grammar };

let grammar: ohm.Grammar | null = null;

/** The grammar, made on first use. */
export function pythonGrammar(): ohm.Grammar {
  grammar ??= makeRecipe(RECIPE);
  return grammar;
}

/** Matches a string of token characters; null when the rule does not match all of it. */
export function matchTokens(codes: string, rule: string): TreeNode | null {
  const result = pythonGrammar().match(codes, rule) as unknown as { _cst?: { children: TreeNode[] } };
  return result._cst ? (result._cst as unknown as TreeNode) : null;
}
