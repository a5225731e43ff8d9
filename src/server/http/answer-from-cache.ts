import type { IncomingMessage, ServerResponse } from 'node:http'
import { answerCache, type StoredAnswer } from '../cache/caches'
import { gatherTags } from '../cache/render-tags'
import { singleton } from '../singleton'
import { type Captured, captureResponse, ClientGoneError, sendCaptured } from './capture-response'
import { sendStored, storedAnswer } from './stored-answer'

/** `gone`: whoever asked first did not wait for the answer; null: it may not be kept. */
type Made = StoredAnswer | 'gone' | null

const underWay = singleton('answers-under-way', () => new Map<string, Promise<Made>>())

/**
 * Answers from the cache, or lets `produce` answer and keeps what it wrote when it bears tags and nothing in it is one
 * shopper's own. Requests for the same key that come meanwhile wait for the first. `key` begins with the store's id.
 */
export async function answerFromCache(
  request: IncomingMessage,
  response: ServerResponse,
  key: string,
  produce: () => Promise<void>,
): Promise<void> {
  const known = answerCache.get(key)
  if (known) return sendStored(request, response, known)
  for (let first = underWay.get(key); first; first = underWay.get(key)) {
    const made = await first
    if (made === null) break
    if (made !== 'gone') return sendStored(request, response, made)
  }
  const making = make(request, response, key, produce)
  underWay.set(key, making)
  try {
    await making
  } finally {
    if (underWay.get(key) === making) underWay.delete(key)
  }
}

async function make(
  request: IncomingMessage,
  response: ServerResponse,
  key: string,
  produce: () => Promise<void>,
): Promise<Made> {
  const mark = answerCache.mark()
  const { gathered, captured } = await gatherTags(async (tags) => ({
    gathered: tags,
    captured: await captureUnlessGone(response, produce),
  }))
  if (captured === null) return 'gone'
  const keepable =
    captured.status === 200 && gathered.tags.size > 0 && !gathered.isPrivate && !captured.headers['set-cookie']
  if (!keepable) {
    sendCaptured(response, captured)
    return null
  }
  const answer = storedAnswer(captured.status, captured.headers, captured.body)
  const { tags, validUntil } = gathered
  answerCache.set(key, answer, { tags: [...tags], bytes: answer.body.length * 2 + 1024, mark, validUntil })
  sendStored(request, response, answer)
  return answer
}

async function captureUnlessGone(response: ServerResponse, produce: () => Promise<void>): Promise<Captured | null> {
  try {
    return await captureResponse(response, produce)
  } catch (error) {
    if (error instanceof ClientGoneError) return null
    throw error
  }
}
