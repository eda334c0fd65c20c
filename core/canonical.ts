/** A value as JSON with the names of its fields in the order of the alphabet: equal values are equal texts. */
export function canonical(value: unknown): string {
  return (
    JSON.stringify(value, (_, part: unknown) =>
      typeof part === 'object' && part !== null && !Array.isArray(part)
        ? Object.fromEntries(
            Object.entries(part).toSorted(([one], [other]) => (one < other ? -1 : 1)),
          )
        : part,
    ) ?? ''
  );
}

/** Whether two values that could be stored are the same. */
export function sameValue(one: unknown, other: unknown): boolean {
  return canonical(one) === canonical(other);
}
