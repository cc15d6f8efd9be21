/** What the keys of the keymap do, looked up by key and place. */
import type { Action } from './action.ts';
import { KEYMAP } from './keymap.ts';
import type { KeyName } from './keys.ts';
import type { Spot } from './spot.ts';

const ACTIONS: ReadonlyMap<KeyName, Action> = new Map(
  KEYMAP.flatMap(({ keys, where, action }) =>
    keys.map((key) => [where ? `${where} ${key}` : key, action] as const),
  ),
);

/** What a key means while stepping, in a place of the screen; null for a key without a meaning. */
export function actionOf(key: KeyName, spot: Spot | null = null): Action | null {
  return ACTIONS.get(`${spot} ${key}`) ?? ACTIONS.get(key) ?? null;
}
