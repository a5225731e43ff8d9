// Preloaded into the server (`node --import`): counts what it sends to PostgreSQL, and tells when asked.
import pg from 'pg'

let counted = []
const { prototype } = pg.Client
const send = Reflect.get(prototype, 'query')
prototype.query = function query(...args) {
  const text = typeof args[0] === 'string' ? args[0] : args[0]?.text
  if (typeof text === 'string') counted.push(text)
  return Reflect.apply(send, this, args)
}
process.on('message', (message) => {
  if (message !== 'statements') return
  process.send({ statements: counted })
  counted = []
})
