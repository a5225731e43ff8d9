/** A form's value: text as it came, or what its place says it is. */
type FormValue = string | number | boolean | FormValue[] | { [key: string]: FormValue }
type FormObject = { [key: string]: FormValue }

const NUMBERS =
  /^(amount|unit_amount|quantity|application_fee_amount|amount_to_capture|created|expires_at|limit|gte|gt|lte|lt)$/

/**
 * Reads a body or query as the SDK writes it (`a[b][0][c]=1`) into the object that the caller had. Which texts are numbers stands in
 * the name of the field; below `metadata` everything stays text.
 */
export function readForm(text: string): object {
  const root: FormObject = {}
  for (const [name, value] of new URLSearchParams(text)) {
    const path = [...name.matchAll(/[^[\]]+/g)].map(([part]) => part)
    place(root, path, value)
  }
  return toArrays(root) as object
}

function place(root: FormObject, path: readonly string[], text: string): void {
  let at = root
  for (const part of path.slice(0, -1)) {
    const next = at[part]
    at = typeof next === 'object' && !Array.isArray(next) ? next : (at[part] = {})
  }
  const last = path.at(-1) ?? ''
  at[last] = path.includes('metadata') ? text : typed(last, text)
}

function typed(name: string, text: string): FormValue {
  if (NUMBERS.test(name) && /^-?\d+$/.test(text)) return Number(text)
  if (text === 'true' || text === 'false') return text === 'true'
  return text
}

/** An object whose keys are 0, 1, 2 … was an array. */
function toArrays(value: FormValue): FormValue {
  if (typeof value !== 'object' || Array.isArray(value)) return value
  const entries = Object.entries(value).map(([key, each]) => [key, toArrays(each)] as const)
  const isArray = entries.length > 0 && entries.every(([key], index) => key === String(index))
  return isArray ? entries.map(([, each]) => each) : Object.fromEntries(entries)
}
