/** A mail that is ready to leave: one recipient, everything rendered. */
export interface OutgoingMail {
  /** Stable per cause, so that a mail sent twice by a crash in between is one to mail programs that look. */
  readonly messageId: string
  /** Name that the recipient sees as the sender: the store's, or the platform's. */
  readonly fromName: string
  /** One plain address, as from normaliseEmail. */
  readonly to: string
  readonly replyTo: string | null
  readonly subject: string
  readonly html: string
  readonly text: string
  readonly locale: string
}

export interface MailTransport {
  /** @throws MailRefusedError when trying again is of no use; anything else is to be tried again */
  send(mail: OutgoingMail): Promise<void>
}

/** The mail system said no for good: no such mailbox, not accepted. */
export class MailRefusedError extends Error {
  override name = 'MailRefusedError'
}
