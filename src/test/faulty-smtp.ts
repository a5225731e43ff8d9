import { createServer, type Server, type Socket } from 'node:net'

/** Where in the conversation the fault is: `body` is after the whole mail has arrived, before it is acknowledged. */
export const SMTP_STAGES = ['greeting', 'ehlo', 'mail', 'rcpt', 'data', 'body'] as const
export type SmtpStage = (typeof SMTP_STAGES)[number]

/** A code is said; at `hang` nothing is said any more; `cut` ends the connection without a word. */
export const SMTP_FAULTS = [421, 451, 550, 554, 'hang', 'cut'] as const
export type SmtpFault = (typeof SMTP_FAULTS)[number]

export interface ReceivedMail {
  readonly from: string
  readonly to: readonly string[]
  readonly raw: string
}

export interface FaultPlan {
  readonly stage: SmtpStage
  readonly fault: SmtpFault
  /** Connections that meet the fault; those after them are served. */
  readonly connections: number
}

/** A mail server that fails as planned, and keeps what it took. */
export class FaultySmtp {
  /** Everything that arrived whole, acknowledged or not. */
  readonly received: ReceivedMail[] = []
  /** When each connection began. */
  readonly attempts: number[] = []
  readonly #plan: FaultPlan | null
  readonly #server: Server
  readonly #sockets = new Set<Socket>()

  constructor(plan: FaultPlan | null, onReceived: (mail: ReceivedMail) => void = () => undefined) {
    this.#plan = plan
    this.#server = createServer((socket) => {
      this.attempts.push(Date.now())
      this.#sockets.add(socket)
      socket.on('close', () => this.#sockets.delete(socket))
      socket.on('error', () => undefined)
      const isFaulty = plan !== null && this.attempts.length <= plan.connections
      const take = (mail: ReceivedMail) => {
        this.received.push(mail)
        onReceived(mail)
      }
      new Conversation(socket, isFaulty ? this.#plan : null, take).begin()
    })
  }

  async listen(): Promise<number> {
    await new Promise<void>((resolve) => this.#server.listen(0, resolve))
    return (this.#server.address() as { port: number }).port
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy()
    await new Promise<void>((resolve) => this.#server.close(() => resolve()))
  }
}

class Conversation {
  readonly #socket: Socket
  readonly #plan: FaultPlan | null
  readonly #take: (mail: ReceivedMail) => void
  #buffer = ''
  #inBody = false
  #mute = false
  #from = ''
  #to: string[] = []

  constructor(socket: Socket, plan: FaultPlan | null, take: (mail: ReceivedMail) => void) {
    this.#socket = socket
    this.#plan = plan
    this.#take = take
  }

  begin(): void {
    this.#socket.setEncoding('utf8')
    this.#socket.on('data', (chunk: string) => {
      this.#buffer += chunk
      while (!this.#mute && this.#next());
    })
    this.#answer('greeting', '220 test')
  }

  /** Works off one command, or the mail's body. False: more has to arrive. */
  #next(): boolean {
    const end = this.#buffer.indexOf(this.#inBody ? '\r\n.\r\n' : '\r\n')
    if (end === -1) return false
    const text = this.#buffer.slice(0, end)
    this.#buffer = this.#buffer.slice(end + (this.#inBody ? 5 : 2))
    if (this.#inBody) this.#takeBody(text)
    else this.#obey(text)
    return true
  }

  #obey(line: string): void {
    const verb = line.slice(0, 4).toUpperCase()
    if (verb === 'EHLO' || verb === 'HELO') {
      this.#answer('ehlo', '250 test')
    } else if (verb === 'MAIL') {
      this.#from = addressIn(line)
      this.#to = []
      this.#answer('mail', '250 ok')
    } else if (verb === 'RCPT') {
      if (this.#answer('rcpt', '250 ok')) this.#to.push(addressIn(line))
    } else if (verb === 'DATA') {
      this.#inBody = this.#answer('data', '354 go on')
    } else if (verb === 'QUIT') {
      this.#socket.end('221 bye\r\n')
    } else {
      this.#socket.write('250 ok\r\n')
    }
  }

  #takeBody(raw: string): void {
    this.#inBody = false
    const isRefused = this.#plan?.stage === 'body' && typeof this.#plan.fault === 'number'
    if (!isRefused) this.#take({ from: this.#from, to: this.#to, raw })
    this.#answer('body', '250 taken')
  }

  /** Says what is usual at a stage, or does what is planned for it. True: it was the usual. */
  #answer(stage: SmtpStage, usual: string): boolean {
    if (this.#plan?.stage !== stage) {
      this.#socket.write(`${usual}\r\n`)
      return true
    }
    const { fault } = this.#plan
    if (fault === 'cut') this.#socket.destroy()
    else if (fault !== 'hang') this.#socket.write(`${fault} not this time\r\n`)
    this.#mute = typeof fault !== 'number'
    return false
  }
}

function addressIn(line: string): string {
  return /<([^>]*)>/.exec(line)?.[1] ?? line
}
