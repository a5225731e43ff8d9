/** A mail that is ready to leave: one recipient, everything rendered. */
export interface OutgoingMail {
  /** Stable per cause, so that a mail sent twice by a crash in between is one to mail programs that look. */
  readonly messageId: string
  /** Name that the recipient sees as the sender: the store's, or the platform's. */
  readonly fromName: string
  /** Null: the platform's own address. */
  readonly fromAddress: string | null
  /** One plain address, as from normaliseEmail. */
  readonly to: string
  readonly replyTo: string | null
  readonly subject: string
  readonly html: string
  readonly text: string
  readonly locale: string
}

export interface MailTransport {
  /**
   * Gives what the mail server answered to the whole mail.
   * @throws MailRefusedError when trying again is of no use; anything else is to be tried again
   */
  send(mail: OutgoingMail): Promise<string>
}

/** The mail system said no for good: no such mailbox, not accepted. */
export class MailRefusedError extends Error {
  override name = 'MailRefusedError'
}

/** What kept a mail server from taking a mail, this time. */
export type MailTrouble =
  | 'unknown_host'
  | 'not_public'
  | 'unreachable'
  | 'no_answer'
  | 'encryption'
  | 'sign_in'
  | 'sender_refused'
  | 'deferred'
  | 'other'

/** The mail was not taken, and may be another time. */
export class MailServerError extends Error {
  override name = 'MailServerError'
  readonly trouble: MailTrouble
  constructor(trouble: MailTrouble, message: string) {
    super(message)
    this.trouble = trouble
  }
}
