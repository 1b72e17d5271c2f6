// Many things at a time, answers in the order of the questions. In: inputs as they arrive, and what answers one. Out: the answers. Never
// more than `most()` inputs are under way, and none is taken before there is room, so that memory does not grow with their number.

/**
 * An answer is given out as soon as it and those before it are there, also while the next input is still awaited: a line in is a line out.
 * What `answer` throws ends the whole.
 */
export async function* mapInOrder<Input, Output>(
  inputs: AsyncIterator<Input>,
  most: () => number,
  answer: (input: Input) => Promise<Output>,
): AsyncGenerator<Output> {
  const running: Promise<Output>[] = []
  let arriving = inputs.next()
  let isOver = false
  try {
    while (!isOver || running.length > 0) {
      const first = running[0]
      if (first !== undefined && (isOver || running.length >= most())) {
        yield await first
        running.shift()
        continue
      }
      const arrived = first === undefined ? await arriving : await Promise.race([arriving, first.then(() => null)])
      if (arrived === null) {
        yield await (first as Promise<Output>)
        running.shift()
      } else if (arrived.done) isOver = true
      else {
        const answering = answer(arrived.value)
        // Who stops early leaves answers behind that nobody awaits.
        answering.catch(() => {})
        running.push(answering)
        arriving = inputs.next()
      }
    }
  } finally {
    arriving.catch(() => {})
    // Not awaited: a stream that is idle would never come back.
    void inputs.return?.().catch(() => {})
  }
}
