/** Lets what has arrived be dealt with before more work: results of threads, Ctrl-C. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
