/** What a file of this folder exports. */
export interface Command {
  /** Does the work of the arguments after the command's name, and answers with the exit code. */
  run(argv: string[]): Promise<number>
}

/** The call was wrong: its message goes to stderr and the exit code is 2. */
export class UsageError extends Error {}
