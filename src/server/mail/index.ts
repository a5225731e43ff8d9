export { senderLine } from './compose-message'
export { type DeliveryResult, type MailContent, renderMail } from './deliver'
export { type MailBrand, MailButton, MailLayout, MailPart, MailQuote, MailSmallPrint, MailText } from './layout'
export { mailLocale, mailTexts } from './mail-texts'
export { MailItem, MailLines, MailSum } from './rows'
export { sendPlatformMail } from './send-platform-mail'
export { sendStoreMail } from './send-store-mail'
export { storeBrand } from './store-brand'
export { MailRefusedError, MailServerError, type OutgoingMail } from './outgoing-mail'
export {
  readMailSender,
  resealMailPassword,
  sealPassword,
  type StoredSender,
  storeSender,
  testTransport,
} from './store-sender'
