/** Annotations: evaluated where they stand, or text under `from __future__ import annotations`. */
import type { Expr } from '../syntax/ast.ts';
import type { Generator } from './generator.ts';
import { locate } from './locate.ts';
import { unparse } from './unparse.ts';

/** Loads an annotation. */
export function generateAnnotation(g: Generator, annotation: Expr): void {
  if (g.annotationsAreText) g.loadStr(unparse(annotation), locate(annotation));
  else g.expression(annotation);
}
