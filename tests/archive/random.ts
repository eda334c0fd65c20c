/** Numbers that look random and are the same for the same seed. */
export interface Random {
  /** From 0 up to, and without, 1. */
  next(): number;
  /** From 0 up to, and without, `below`. */
  below(below: number): number;
  /** One of them. */
  of<T>(choices: readonly [T, ...T[]]): T;
  /** True in one of `n` cases. */
  oneIn(n: number): boolean;
  /** That many hexadecimal digits. */
  hex(digits: number): string;
}

/** @param seeds any numbers; the same ones give the same sequence (Mulberry32, a 32-bit generator) */
export function createRandom(...seeds: readonly number[]): Random {
  let state = 0x9e3779b9;
  for (const seed of seeds)
    state = Math.imul(state ^ (seed + 0x7f4a7c15), 0x85ebca6b) ^ (state >>> 13);

  function next(): number {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  const below = (limit: number) => Math.floor(next() * limit);

  function hex(digits: number): string {
    let text = '';
    while (text.length < digits)
      text += below(2 ** 32)
        .toString(16)
        .padStart(8, '0');
    return text.slice(0, digits);
  }

  return {
    next,
    below,
    hex,
    oneIn: (n) => below(n) === 0,
    of: (choices) => choices[below(choices.length)] ?? choices[0],
  };
}

/** An id as ChatGPT's nodes and conversations have them. */
export function uuid(random: Random): string {
  return [8, 4, 4, 4, 12].map((digits) => random.hex(digits)).join('-');
}
