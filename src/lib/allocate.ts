/*
 * Largest remainder (Hamilton's method): each part first gets the floor of its exact share, the units that are left go
 * one each to the parts with the largest fractions, and on equal fractions to the part that stands first. All of it on
 * integers (BigInt inside: amount × weight passes 2^53), so the shares always sum to the amount exactly.
 */

export type CappedPart = { weight: number; ceilingMinor: number }

function assertCount(value: number, name: string): void {
  if (!Number.isSafeInteger(value) || value < 0)
    throw new RangeError(`${name} must be a safe integer ≥ 0, got ${value}`)
}

/** Equal weights where every weight is zero, so that an amount is never lost for want of proportions. */
function usableWeights(weights: readonly number[]): bigint[] {
  for (const weight of weights) assertCount(weight, 'weight')
  return weights.every((weight) => weight === 0) ? weights.map(() => 1n) : weights.map(BigInt)
}

function largestRemainder(amount: bigint, weights: readonly bigint[]): bigint[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0n)
  const shares = weights.map((weight) => (amount * weight) / total)
  const left = Number(amount - shares.reduce((sum, share) => sum + share, 0n))
  const byRemainder = weights
    .map((weight, index) => ({ index, remainder: (amount * weight) % total }))
    .toSorted((a, b) => (a.remainder === b.remainder ? a.index - b.index : a.remainder < b.remainder ? 1 : -1))
  for (const { index } of byRemainder.slice(0, left)) shares[index] = (shares[index] ?? 0n) + 1n
  return shares
}

/**
 * Splits an amount (minor units, ≥ 0) in proportion to the weights; the shares sum to it exactly, and each lies within
 * one unit of its exact share. Where all weights are zero the split is even. Throws `RangeError` for negative or
 * fractional input, and when there is an amount but no part to take it.
 */
export function allocate(amountMinor: number, weights: readonly number[]): number[] {
  assertCount(amountMinor, 'amount')
  if (weights.length === 0) {
    if (amountMinor === 0) return []
    throw new RangeError('There is an amount to allocate and no part to take it')
  }
  return largestRemainder(BigInt(amountMinor), usableWeights(weights)).map(Number)
}

/**
 * Splits an amount in proportion to the weights with no share above its part's ceiling: what does not fit is spread
 * over the others, again in proportion. `shares` and `unallocatedMinor` (what fits nowhere) sum to the amount exactly.
 * A floor under a price is a ceiling on its discount: price − floor. A part of weight zero takes nothing, unless all
 * weights are zero. Throws `RangeError` for negative or fractional input.
 */
export function allocateWithin(
  amountMinor: number,
  parts: readonly CappedPart[],
): { shares: number[]; unallocatedMinor: number } {
  assertCount(amountMinor, 'amount')
  for (const part of parts) assertCount(part.ceilingMinor, 'ceiling')
  const weights = usableWeights(parts.map((part) => part.weight))
  const shares = parts.map(() => 0n)
  let left = BigInt(amountMinor)
  let open = parts.flatMap((part, index) => {
    const weight = weights[index] ?? 0n
    return weight === 0n ? [] : [{ index, weight, ceiling: BigInt(part.ceilingMinor) }]
  })
  while (open.length > 0) {
    const amount = left
    const total = open.reduce((sum, part) => sum + part.weight, 0n)
    const full = open.filter((part) => amount * part.weight >= part.ceiling * total)
    if (full.length === 0) break
    for (const part of full) {
      shares[part.index] = part.ceiling
      left -= part.ceiling
    }
    open = open.filter((part) => !full.includes(part))
  }
  // Here every exact share is below its (integer) ceiling, so rounding it up cannot pass the ceiling.
  if (open.length > 0) {
    const rest = largestRemainder(
      left,
      open.map((part) => part.weight),
    )
    open.forEach((part, position) => {
      shares[part.index] = rest[position] ?? 0n
    })
    left = 0n
  }
  return { shares: shares.map(Number), unallocatedMinor: Number(left) }
}
