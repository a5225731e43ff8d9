/** One drill of docs/drills: a fault that is caused on purpose, and the figures that the system must hold under it. */
export interface Drill {
  /** Its number in the list of drills. */
  id: number
  title: string
  /** Resolves when it passed; throws when it did not. Figures go to `log`. */
  run(log: (line: string) => void): Promise<void>
}
