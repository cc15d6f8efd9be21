/** When keyframes are taken, by a clock turned by hand. */
import { describe, expect, it } from 'vitest';
import { Approach } from '../../src/history/approach.ts';
import { Pace } from '../../src/history/pace.ts';

/** A clock, and a way to let time pass. */
function clock() {
  let time = 1000;
  return {
    now: () => time,
    pass: (milliseconds: number) => {
      time += milliseconds;
    },
  };
}

describe('the pace of a recording', () => {
  it('lets the program run ten times as long as the last keyframe took', () => {
    const { now, pass } = clock();
    const pace = new Pace(now);
    pace.begin(1000);
    pace.measure(() => {
      pass(4);
      return 0;
    });
    pass(39);
    expect(pace.isDue(100, true)).toBe(false);
    pass(2);
    expect(pace.isDue(100, true)).toBe(true);
  });

  it('counts what has run in slices before, and not the time between them', () => {
    const { now, pass } = clock();
    const pace = new Pace(now);
    pace.begin(8);
    pace.measure(() => {
      pass(4);
      return 0;
    });
    for (let slice = 0; slice < 4; slice++) {
      expect(pace.isDue(100, true)).toBe(false);
      pass(8);
      pace.pause();
      pass(500);
      pace.begin(8);
    }
    pass(7);
    expect(pace.isDue(100, true)).toBe(false);
    pass(2);
    expect(pace.isDue(100, true)).toBe(true);
  });

  it('reckons with what the heap has grown by since the last keyframe', () => {
    const { now, pass } = clock();
    const pace = new Pace(now);
    pace.begin(10_000);
    pace.measure(() => {
      pass(1);
      return 0;
    });
    pass(100);
    expect(pace.isDue(1000, true, 5_000_000)).toBe(true);
    expect(pace.isDue(1000, true, 50_000_000)).toBe(false);
    pass(450);
    expect(pace.isDue(1000, true, 50_000_000)).toBe(true);
    expect(pace.isDue(1000, false, 50_000_000)).toBe(false);
  });

  it('spares bytes, unless the way between keyframes gets long while there is room', () => {
    const { now, pass } = clock();
    const pace = new Pace(now);
    pace.begin(1000);
    pace.measure(() => {
      pass(1);
      return 1_000_000;
    });
    pass(40);
    expect(pace.isDue(1000, true)).toBe(false);
    expect(pace.isDue(50_000, true)).toBe(true);
    pass(20);
    expect(pace.isDue(1000, true)).toBe(true);
    expect(pace.isDue(1000, false)).toBe(false);
  });
});

/** The places of the keyframes that are left on a way of so many steps at a step a microsecond. */
function placesOf(steps: number, cost: number): number[] {
  const { now, pass } = clock();
  const approach = new Approach(now, 0, steps, cost);
  const places: number[] = [];
  for (let at = 0; ; ) {
    const next = approach.next(at);
    pass((next - at) / 1000);
    at = next;
    if (at >= steps) return places;
    if (approach.isWorth(at)) {
      places.push(at);
      approach.measure(() => pass(cost));
    }
  }
}

describe('keyframes on the way to a position', () => {
  it('stand closer and closer to it', () => {
    const places = placesOf(100_000, 0.1);
    expect(places.length).toBeGreaterThan(4);
    const distances = places.map((place) => 100_000 - place);
    expect(distances.every((distance, i) => i === 0 || distance < distances[i - 1]!)).toBe(true);
    expect(distances.at(-1)).toBeLessThan(4000);
  });

  it('are only the nearest ones where they are dear, and none on a short way', () => {
    const places = placesOf(100_000, 40);
    expect(places.length).toBe(1);
    expect(100_000 - places[0]!).toBeLessThan(4000);
    expect(placesOf(10_000, 40).length).toBe(1);
    expect(placesOf(5000, 40)).toEqual([]);
    expect(placesOf(1000, 0.1)).toEqual([]);
  });
});
