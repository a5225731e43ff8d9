import { setTimeout as sleep } from 'node:timers/promises'
import { newId } from '@/lib/ids'
import { recordEvent } from '@/server/outbox/record-event'
import { emptyDatabase } from '../empty-database'
import { FAULT_CASES, type FaultCase, faultVerdict, type FaultyStore, storeWithFaultyServer } from '../smtp-faults'
import { WorkerCrew } from '../worker-drill/worker-crew'
import type { Drill } from './drill'

/** As customers and merchants may name themselves. */
const HOSTILE_NAMES = [
  'Ana\r\nBcc: eve@example.test',
  'Ana <eve@example.test>, "x" <mal@example.test>',
  'Ana\u2028Bcc: eve@example.test\u0085x',
  'Ana>\r\nRCPT TO:<eve@example.test>\r\nDATA',
]
const MAILS = 2
/** Connections of each store that meet the fault. */
const FAULTY = 2
const MAX_SECONDS = 240

interface Trial extends FaultyStore {
  readonly fault: FaultCase
  readonly recipients: readonly string[]
}

async function begin(fault: FaultCase, index: number): Promise<Trial> {
  const name = HOSTILE_NAMES[index % HOSTILE_NAMES.length] ?? ''
  const faulty = await storeWithFaultyServer({ ...fault, connections: FAULTY }, name)
  const recipients = Array.from({ length: MAILS }, (_, i) => `customer${i}@case${index}.example.test`)
  for (const email of recipients) {
    await faulty.store.run(async (ctx) => {
      const id = newId()
      await ctx.db.customer.create({ data: { id, email, firstName: name, lastName: '', locale: 'en' } })
      await recordEvent(ctx, 'customer.registered', { customerId: id })
    })
  }
  return { ...faulty, fault, recipients }
}

/** Whether each mail has come to its end in the store's own list. */
async function isOver({ store }: Trial): Promise<boolean> {
  const rows = await store.run(({ db }) => db.mailMessage.findMany({ select: { state: true } }))
  return rows.length === MAILS && rows.every(({ state }) => state !== 'queued')
}

/** The shortest pause between the failing attempts and those after them. */
function pauseOf({ server }: Trial): number {
  return (server.attempts[FAULTY] ?? Number.POSITIVE_INFINITY) - (server.attempts[0] ?? 0)
}

async function untilOver(trials: readonly Trial[]): Promise<number> {
  const begun = performance.now()
  const seconds = () => (performance.now() - begun) / 1000
  for (let open = [...trials]; open.length > 0; ) {
    if (seconds() > MAX_SECONDS) throw new Error(`${open.length} servers have mails under way after ${MAX_SECONDS} s`)
    await sleep(500)
    const over = await Promise.all(open.map(isOver))
    open = open.filter((_, index) => !over[index])
  }
  return seconds()
}

export const drill: Drill = {
  id: 34,
  title: `mail servers that say no, hang or hang up, each at each step; names that carry headers and addresses`,
  async run(log) {
    await emptyDatabase()
    const crew = new WorkerCrew('src/test/worker-drill/worker-process.ts', {
      STOA_PRIVATE_MAIL_HOSTS: 'localhost',
      STOA_SMTP_TIMEOUT_SECONDS: '3',
    })
    const trials: Trial[] = []
    try {
      await crew.start(1)
      for (const [index, fault] of FAULT_CASES.entries()) trials.push(await begin(fault, index))
      const seconds = await untilOver(trials)
      const wrong = trials.flatMap(
        ({ fault, server, recipients }) => faultVerdict(fault, server, recipients, FAULTY) ?? [],
      )
      const retried = trials.filter(({ fault }) => fault.expected !== 'refused')
      const pauses = retried.map((trial) => pauseOf(trial) / 1000)
      const copies = trials.filter(({ fault }) => fault.expected === 'copies')
      log(
        `${trials.length} faults, ${trials.length * MAILS} mails, settled in ${seconds.toFixed(0)} s; ${wrong.length} not as they should be`,
      )
      log(`tried again after ${Math.min(...pauses).toFixed(1)} s at the earliest; 0 recipients beside those meant`)
      log(
        `copies only where the server had the whole mail and could not say so: ${copies.map(({ fault, server }) => `${fault.fault} after DATA ${server.received.length} of ${MAILS}`).join(', ')}, under one Message-ID each`,
      )
      if (wrong.length > 0) throw new Error(wrong.join('\n'))
      if (Math.min(...pauses) < 9) throw new Error('Tried again without a pause')
    } finally {
      await crew.stop()
      await Promise.all(trials.map(({ server }) => server.close()))
    }
  },
}
