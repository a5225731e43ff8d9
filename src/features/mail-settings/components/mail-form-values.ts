import type { MailSettings, OwnServerInput, SendTestMailInput } from '../mail-settings-schema'

/** The form as it is typed: texts, and nothing left out. */
export interface MailFormValues {
  readonly own: boolean
  readonly host: string
  readonly port: string
  readonly security: OwnServerInput['security']
  readonly user: string
  readonly password: string
  readonly fromAddress: string
  readonly fromName: string
  readonly replyTo: string
  readonly orderNotices: string
}

/** Ports that servers listen on by custom, by how the connection is protected. */
export const USUAL_PORTS = { tls: '465', starttls: '587', none: '25' } as const

export function valuesOf(settings: MailSettings): MailFormValues {
  const { server } = settings
  return {
    own: server !== null,
    host: server?.host ?? '',
    port: server ? String(server.port) : USUAL_PORTS.tls,
    security: server?.security ?? 'tls',
    user: server?.user ?? '',
    password: '',
    fromAddress: server?.fromAddress ?? '',
    fromName: settings.fromName ?? '',
    replyTo: settings.replyTo ?? '',
    orderNotices: settings.orderNotices ?? '',
  }
}

/** What the server takes; the schema there says what of it is wrong. */
export function toInput(values: MailFormValues): Omit<SendTestMailInput, 'to'> {
  const orNull = (text: string) => text.trim() || null
  return {
    server: values.own
      ? {
          host: values.host,
          port: Number(values.port),
          security: values.security,
          user: orNull(values.user),
          password: values.password || null,
          fromAddress: values.fromAddress,
        }
      : null,
    fromName: orNull(values.fromName),
    replyTo: orNull(values.replyTo),
    orderNotices: orNull(values.orderNotices),
  }
}
