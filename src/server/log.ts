import pino, { type Logger } from 'pino'
import { env } from '@/env.mjs'
import { singleton } from './singleton'

export type { Logger }

/** Structured logs to standard output. What could be a secret never leaves the process. */
export const log: Logger = singleton('log', () =>
  pino({
    level: env.LOG_LEVEL ?? 'info',
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: {
      paths: ['authorization', 'cookie', 'password', 'token', 'secret'].flatMap((name) => [
        name,
        `*.${name}`,
        `headers.${name}`,
        `*.headers.${name}`,
      ]),
      censor: '[redacted]',
    },
  }),
)
