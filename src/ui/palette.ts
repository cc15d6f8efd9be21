/**
 * The colours there are, for dark and for light terminals, in each depth. They are those of Okabe and Ito,
 * which people with any kind of colour vision can tell apart; on light ground darker shades of the same.
 */
export type ColorName = 'orange' | 'sky' | 'green' | 'yellow' | 'blue' | 'red' | 'purple' | 'gray';

export type ColorDepth = 'none' | '16' | '256' | 'true';

export type ThemeName = 'dark' | 'light';

interface Shades {
  readonly rgb: readonly [red: number, green: number, blue: number];
  readonly of256: number;
  /** The number of the foreground among the sixteen. */
  readonly of16: number;
}

const shades = (rgb: Shades['rgb'], of256: number, of16: number): Shades => ({ rgb, of256, of16 });

const PALETTES: Readonly<Record<ThemeName, Readonly<Record<ColorName, Shades>>>> = {
  dark: {
    orange: shades([230, 159, 0], 214, 33),
    sky: shades([86, 180, 233], 74, 96),
    green: shades([40, 190, 140], 42, 92),
    yellow: shades([240, 228, 66], 227, 93),
    blue: shades([90, 150, 240], 69, 94),
    red: shades([240, 110, 50], 209, 91),
    purple: shades([221, 140, 185], 175, 95),
    gray: shades([150, 150, 150], 246, 90),
  },
  light: {
    orange: shades([150, 90, 0], 130, 33),
    sky: shades([0, 105, 160], 25, 36),
    green: shades([0, 110, 80], 23, 32),
    yellow: shades([120, 100, 0], 94, 33),
    blue: shades([0, 80, 170], 25, 34),
    red: shades([175, 60, 0], 130, 31),
    purple: shades([140, 60, 110], 90, 35),
    gray: shades([110, 110, 110], 242, 90),
  },
};

/** What pictures are drawn on, and plain text in them. A terminal has its own. */
export const GROUND: Readonly<Record<ThemeName, { readonly ink: string; readonly paper: string }>> = {
  dark: { ink: '#dcdfe4', paper: '#16181d' },
  light: { ink: '#24292f', paper: '#ffffff' },
};

/** A colour as pictures have it. */
export function hexColor(theme: ThemeName, name: ColorName): string {
  return `#${PALETTES[theme][name].rgb.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

/** The parameters of the control sequence that chooses a foreground; '' without colours. */
export function foreground(theme: ThemeName, depth: ColorDepth, name: ColorName): string {
  const { rgb, of256, of16 } = PALETTES[theme][name];
  switch (depth) {
    case 'none':
      return '';
    case '16':
      return String(of16);
    case '256':
      return `38;5;${of256}`;
    case 'true':
      return `38;2;${rgb.join(';')}`;
  }
}
