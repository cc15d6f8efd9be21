/**
 * Rows of styled spans as an SVG picture with the screen's own look. Text is text, set to its columns whatever
 * font there is; frames, lines and arrows are shapes. Nothing is loaded from anywhere.
 */
import { cellsOf, textWidth } from '../base/cells.ts';
import type { Row } from '../views/row.ts';
import { GROUND, hexColor, type ThemeName } from './palette.ts';
import { CELL_HEIGHT, CELL_WIDTH, type SignPaint, signAt } from './svg-signs.ts';
import { styleOf } from './theme.ts';

const MARGIN = 12;
const FONT_SIZE = 14;
const FONT = "ui-monospace,'Cascadia Mono','SF Mono',Menlo,Consolas,'DejaVu Sans Mono',monospace";

/** From the top of a cell to the base line. */
const BASE_LINE = 12.8;

export interface SvgOptions {
  readonly columns: number;
  readonly theme: ThemeName;
  /** What the picture is called, for those who cannot see it. */
  readonly title: string;
}

/** The picture as one SVG element. */
export function svgOf(rows: readonly Row[], { columns, theme, title }: SvgOptions): string {
  const width = Math.ceil(columns * CELL_WIDTH + 2 * MARGIN);
  const height = Math.ceil(rows.length * CELL_HEIGHT + 2 * MARGIN);
  const ink = new Ink();
  rows.forEach((row, y) => {
    ink.row(row, MARGIN + y * CELL_HEIGHT);
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">`,
    `<title>${escaped(title)}</title>`,
    `<style>${ink.rules(theme)}</style>`,
    `<rect class="ground" width="${width}" height="${height}" rx="8"/>`,
    ...ink.parts(),
    '</svg>',
    '',
  ].join('\n');
}

/** Collects what is painted, so that all strokes of one role are one path. */
class Ink {
  readonly #roles = new Set<string>();
  readonly #paths = new Map<string, string[]>();
  readonly #texts: string[] = [];
  readonly #grounds: string[] = [];

  row(row: Row, y: number): void {
    let x = MARGIN;
    for (const { text, role } of row) {
      const from = x;
      let run = '';
      let start = x;
      for (const { glyph, width } of cellsOf(text)) {
        const sign = signAt(glyph, x, y);
        if (sign) {
          this.#text(run, role, start, y);
          run = '';
          this.#path(sign.path, role, sign.paint);
        } else {
          if (run === '') start = x;
          run += glyph;
        }
        x += width * CELL_WIDTH;
      }
      this.#text(run, role, start, y);
      if (styleOf(role).inverse) {
        this.#roles.add(role);
        this.#grounds.push(
          `<rect class="${className(role)} back" x="${at(from)}" y="${at(y)}" width="${at(x - from)}" height="${CELL_HEIGHT}"/>`,
        );
      }
    }
  }

  /** A stretch of text. Blanks have no width that all viewers agree on: words that are apart stand apart. */
  #text(run: string, role: string, from: number, y: number): void {
    let x = from;
    for (const piece of run.split(/( {2,}|^ | $)/)) {
      const length = textWidth(piece) * CELL_WIDTH;
      if (piece.trim() !== '') {
        this.#roles.add(role);
        this.#texts.push(
          `<text class="${className(role)}" x="${at(x)}" y="${at(y + BASE_LINE)}" textLength="${at(length)}" lengthAdjust="spacingAndGlyphs">${escaped(piece)}</text>`,
        );
      }
      x += length;
    }
  }

  #path(path: string, role: string, paint: SignPaint): void {
    this.#roles.add(role);
    const key = `${className(role)} ${paint}`;
    const known = this.#paths.get(key);
    if (known) known.push(path);
    else this.#paths.set(key, [path]);
  }

  parts(): string[] {
    const paths = [...this.#paths].map(([key, parts]) => `<path class="${key}" d="${parts.join('')}"/>`);
    return [...this.#grounds, ...paths, ...this.#texts];
  }

  /** The style sheet: what there is in the picture, and no more. */
  rules(theme: ThemeName): string {
    const { ink, paper } = GROUND[theme];
    const rules = [
      `.ground{fill:${paper}}`,
      `svg{color:${ink}}`,
      `text{font:${FONT_SIZE}px ${FONT};fill:currentColor;white-space:pre}`,
      '.stroke,.dashed{fill:none;stroke:currentColor;stroke-width:1.2}',
      '.dashed{stroke-dasharray:2.8 2.8}',
      '.fill,.faint,.back{fill:currentColor}',
      '.faint{opacity:.3}',
    ];
    for (const role of [...this.#roles].sort()) rules.push(...ruleFor(role, theme));
    return rules.join('');
  }
}

/** The rules for a role, if it looks like anything but plain text. */
function ruleFor(role: string, theme: ThemeName): string[] {
  const { color, bold, dim, underline, inverse, strike } = styleOf(role);
  const name = className(role);
  const { ink, paper } = GROUND[theme];
  const shade = color ? hexColor(theme, color) : ink;
  const decorations = [underline && 'underline', strike && 'line-through'].filter(Boolean).join(' ');
  const looks = [
    color ? `color:${shade}` : '',
    bold ? 'font-weight:bold' : '',
    dim ? 'opacity:.6' : '',
    decorations === '' ? '' : `text-decoration:${decorations}`,
  ].filter(Boolean);
  const rules = looks.length === 0 ? [] : [`.${name}{${looks.join(';')}}`];
  return inverse ? [...rules, `text.${name}{color:${paper}}`] : rules;
}

const className = (role: string): string => `r-${role.replaceAll(' ', '-')}`;

const at = (value: number): string => String(Math.round(value * 10) / 10);

/** Text as XML has it. */
export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
