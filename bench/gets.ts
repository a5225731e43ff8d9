import { setTimeout as sleep } from 'node:timers/promises'
import autocannon from 'autocannon'
import { emptyEverywhere } from '@/server/cache/bus'
import { type GetLoad, type LoadResult, summarise } from './load'

type Client = Parameters<NonNullable<autocannon.Options['setupClient']>>[0]

interface Timed {
  readonly latencies: readonly number[]
  readonly seconds: number
  readonly wrong: readonly string[]
}

/** Until the server has heard that its caches are to be emptied. */
const HEARD_MS = 50

/** GETs by autocannon. Every connection has its own part of the requests, made beforehand, and every answer is looked at. */
export async function runGets(load: GetLoad): Promise<LoadResult> {
  const passes: Timed[] = []
  if (load.forgetting === null) passes.push(await runPass(load, { duration: load.seconds }))
  else {
    const whole = load.requests.length - (load.requests.length % load.connections)
    for (let seconds = 0; seconds < load.seconds; seconds += passes.at(-1)?.seconds ?? 0) {
      await emptyEverywhere(load.forgetting.storeId, load.forgetting.tags)
      await sleep(HEARD_MS)
      passes.push(await runPass(load, { amount: whole }))
    }
  }
  return summarise(
    passes.flatMap((pass) => pass.latencies),
    passes.reduce((sum, pass) => sum + pass.seconds, 0),
    passes.flatMap((pass) => pass.wrong),
  )
}

async function runPass(load: GetLoad, until: { duration: number } | { amount: number }): Promise<Timed> {
  const wrong: string[] = []
  const latencies: number[] = []
  let clients = 0
  const share = Math.max(1, Math.floor(load.requests.length / load.connections))
  const requestsOf = (client: number): autocannon.Request[] =>
    load.requests.slice(client * share, (client + 1) * share).map(({ path, expect }) => ({
      method: 'GET',
      path,
      headers: { host: `${load.host}:${load.port}` },
      onResponse: (status: number, body: string) => {
        if (status !== 200 || !body.includes(expect)) wrong.push(`${path}: ${status} ${body.slice(0, 200)}`)
      },
    }))
  let begun = performance.now()
  const options: autocannon.Options = {
    url: `http://127.0.0.1:${load.port}`,
    connections: load.connections,
    ...until,
    timeout: 30,
    // How often it looks whether it is done: a pass may take less than its default of a second.
    sampleInt: 20,
    setupClient: (client: Client) => {
      client.setRequests(requestsOf(clients))
      clients += 1
    },
  }
  let ended = begun
  const result = await new Promise<autocannon.Result>((resolve, reject) => {
    const instance = autocannon(options, (error: Error | null, value) => (error ? reject(error) : resolve(value)))
    instance.on('start', () => (begun = performance.now()))
    instance.on('response', (_client, _status, _bytes, responseTime) => {
      latencies.push(responseTime)
      ended = performance.now()
    })
    instance.on('reqError', (error: Error) => wrong.push(error.message))
  })
  if (result.timeouts > 0) wrong.push(`${result.timeouts} requests timed out`)
  return { latencies, seconds: (ended - begun) / 1000, wrong }
}
