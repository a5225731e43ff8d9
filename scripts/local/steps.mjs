// Progress for people: one line per step, with how long it took.
const colours = process.stdout.isTTY && !process.env.NO_COLOR
const paint = (code, text) => (colours ? `\u001b[${code}m${text}\u001b[0m` : text)
export const dim = (text) => paint(2, text)
export const bold = (text) => paint(1, text)
export const green = (text) => paint(32, text)
export const red = (text) => paint(31, text)

export function seconds(milliseconds) {
  return milliseconds < 1000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(1)} s`
}

let pending = ''
const showPending = () => colours && pending && process.stdout.write(`  ${dim('…')} ${pending}`)
const clearPending = () => colours && process.stdout.write('\r\u001b[2K')

/** Prints a line, in the middle of a step too. */
export function say(line) {
  clearPending()
  console.log(`  ${line}`)
  showPending()
}

/**
 * Runs `work` and prints the title with its time. Steps that take less than a second are told only when they had
 * something to do: `work` then returns a text.
 */
export async function step(title, work) {
  const begun = performance.now()
  pending = title
  showPending()
  try {
    const said = await work()
    const took = performance.now() - begun
    pending = ''
    if (said || took >= 1000) say(`${green('✓')} ${title} ${dim(`${said ? `${said}, ` : ''}${seconds(took)}`)}`)
    else clearPending()
  } catch (error) {
    pending = ''
    say(`${red('✗')} ${title}`)
    throw error
  }
}

/** An error whose message is all that the reader needs: shown without a stack. */
export class PlainError extends Error {
  name = 'PlainError'
}

/** Runs a script's main function; a failure becomes one line (a stack only for what nobody expected) and status 1. */
export async function runMain(main) {
  try {
    process.exitCode = (await main()) ?? 0
  } catch (error) {
    const plain = error instanceof PlainError || error?.name === 'EmbeddedPostgresError'
    console.error(`\n${red('Stoa could not go on:')} ${plain ? error.message : (error?.stack ?? error)}`)
    process.exitCode = 1
  }
}
