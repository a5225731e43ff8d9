/** A draft that contradicts itself; `field` is the path in it. */
export class DraftError extends RangeError {
  override name = 'DraftError'
  readonly field: string
  constructor(message: string, field: string) {
    super(message)
    this.field = field
  }
}
