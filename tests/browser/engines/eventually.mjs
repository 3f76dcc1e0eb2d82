/** What `ask` gives once it gives anything. */
export async function eventually(ask, what) {
  for (const start = Date.now(); Date.now() - start < 30_000; ) {
    const answer = await ask();
    if (answer) return answer;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`in vain: ${what}`);
}
