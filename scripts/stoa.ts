/**
 * `npm run stoa -- <command>`: the platform's work from a shell, on the machine that runs it. One file for each command in `commands/`, loaded
 * when it is called: what a command does not need (a database, an environment) is then not asked for.
 */
import { type Command, UsageError } from './commands/command'

const COMMANDS: Record<string, () => Promise<Command>> = {
  'check money': () => import('./commands/check-money'),
  'import products': () => import('./commands/import-products'),
  'export products': () => import('./commands/export-products'),
  'check stock': () => import('./commands/check-stock'),
  'promotions price': () => import('./commands/price-promotions'),
  'secrets rotate': () => import('./commands/rotate-secrets'),
  'promotions simulate': () => import('./commands/simulate-promotion'),
}

const USAGE = `Usage:
  npm run stoa -- check money [--store <slug>]
  npm run stoa -- import products <file> --store <slug> [--dry-run] [--all-or-nothing]
  npm run stoa -- export products --store <slug> [--out <file>]
  npm run stoa -- check stock [--store <slug>]
  npm run stoa -- secrets rotate --store <slug>
  npm run -s stoa -- promotions price < cart-and-promotions.json
  npm run -s stoa -- promotions simulate --store <slug> --promotion <id|file.json> --from <day> --to <day> [--json]`

try {
  const [, , verb, noun, ...argv] = process.argv
  const load = COMMANDS[`${verb} ${noun}`]
  if (!load) throw new UsageError(USAGE)
  const command = await load()
  process.exitCode = await command.run(argv)
} catch (error) {
  if (!(error instanceof UsageError)) throw error
  console.error(error.message)
  process.exitCode = 2
}
