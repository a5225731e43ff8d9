export type Json = string | number | boolean | null | Json[] | { [key: string]: Json }

/** A document as the database and the audit log keep it: what is undefined is left out. */
export function plainJson(document: object): { [key: string]: Json } {
  return JSON.parse(JSON.stringify(document)) as { [key: string]: Json }
}
