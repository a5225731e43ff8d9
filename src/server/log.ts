import pino, { type Logger } from 'pino'
import { env } from '@/env.mjs'
import { singleton } from './singleton'

export type { Logger }

/** Fields that could hold a secret, on the first two levels of what is logged. */
const SECRET_NAMES = [
  'authorization',
  'cookie',
  'password',
  'token',
  'secret',
  'secrets',
  'credentials',
  'sealed',
  'apiKey',
  'merchantSecret',
  'clientSecret',
  'client_secret',
]

export const REDACT = {
  paths: SECRET_NAMES.flatMap((name) => [name, `*.${name}`, `headers.${name}`, `*.headers.${name}`]),
  censor: '[redacted]',
}

/** Structured logs to standard output. What could be a secret never leaves the process. */
export const log: Logger = singleton('log', () =>
  pino({
    level: env.LOG_LEVEL ?? 'info',
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: REDACT,
  }),
)
