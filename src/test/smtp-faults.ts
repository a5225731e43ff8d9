import type { StoredSender } from '@/server/mail/store-sender'
import { createTestStore, type TestStore } from './create-test-store'
import { type FaultPlan, FaultySmtp, SMTP_FAULTS, SMTP_STAGES, type SmtpFault, type SmtpStage } from './faulty-smtp'

export interface FaultCase {
  readonly stage: SmtpStage
  readonly fault: SmtpFault
  /** `once`: retried until it is sent. `refused`: a no for good, not tried again. `copies`: the server had it and could not say so. */
  readonly expected: 'once' | 'refused' | 'copies'
}

/** Every fault at every stage. */
export const FAULT_CASES: readonly FaultCase[] = SMTP_STAGES.flatMap((stage) =>
  SMTP_FAULTS.map((fault) => ({ stage, fault, expected: expectedOf(stage, fault) })),
)

function expectedOf(stage: SmtpStage, fault: SmtpFault): FaultCase['expected'] {
  const isAboutTheMail = stage === 'rcpt' || stage === 'data' || stage === 'body'
  if (typeof fault === 'number') return isAboutTheMail && fault >= 550 ? 'refused' : 'once'
  return stage === 'body' ? 'copies' : 'once'
}

export interface FaultyStore {
  readonly store: TestStore
  readonly server: FaultySmtp
}

/** A store whose own mail server fails as planned. */
export async function storeWithFaultyServer(
  plan: FaultPlan | null,
  fromName: string | null = null,
): Promise<FaultyStore> {
  const server = new FaultySmtp(plan)
  const [port, store] = await Promise.all([server.listen(), createTestStore()])
  const sender: StoredSender = {
    server: { host: 'localhost', port, security: 'none', user: null, password: null },
    fromName,
    fromAddress: 'shop@example.test',
    replyTo: null,
    orderNotices: null,
  }
  await store.run(({ db }) => db.storeSetting.update({ where: { id: 1 }, data: { mailSender: sender } }))
  return { store, server }
}

/** What is wrong with what a server took for these recipients, one mail each, when `faulty` connections met the fault; null: nothing. */
export function faultVerdict(
  { stage, fault, expected }: FaultCase,
  { received, attempts }: FaultySmtp,
  recipients: readonly string[],
  faulty: number,
): string | null {
  const mails = recipients.length
  const copiesOf = recipients.map((recipient) => received.filter(({ to }) => to.includes(recipient)).length)
  const ids = new Set(received.map(({ raw }) => /^message-id: (.*)$/im.exec(raw)?.[1]))
  const extra = received.flatMap(({ to }) => to).filter((address) => !recipients.includes(address))
  const isRight = {
    refused: received.length === 0 && attempts.length === mails,
    once: copiesOf.every((copies) => copies === 1) && attempts.length === faulty + mails,
    // Each copy bears the Message-ID of its cause, by which mail programs know it.
    copies: received.length === faulty + mails && ids.size === mails,
  }[expected]
  if (isRight && extra.length === 0) return null
  return `${fault} at ${stage}: copies ${copiesOf.join('/')} (${ids.size} ids) in ${attempts.length} attempts, other recipients: ${extra.join(' ')}`
}
