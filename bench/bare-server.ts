// A Node server that does nothing but send bytes: what any answer of this size could cost at best.
import { createServer } from 'node:http'

let body: Buffer = Buffer.from('{}')
const server = createServer((request, response) => {
  const answer = () => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length })
    response.end(body)
  }
  if (request.method === 'GET') return answer()
  request.resume()
  request.on('end', answer)
})
process.on('message', (text: string) => {
  body = Buffer.from(text)
  process.send?.('set')
})
process.once('disconnect', () => process.exit())
server.listen(Number(process.argv[2]), () => process.send?.('ready'))
