/**
 * Ends an exhaustive `switch` over a union: it does not compile while a case is missing, and throws when
 * a value from outside the union got past the types (an older client, a hand-written row).
 */
export function assertNever(value: never): never {
  throw new TypeError(`Unexpected value: ${JSON.stringify(value)}`)
}
