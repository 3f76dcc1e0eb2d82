// The script of the worker. It is put behind wasm-bindgen's glue, which defines `wasm_bindgen`.

let studio;

/** Settled once the module is compiled. What is asked meanwhile waits for it. */
let started = Promise.resolve();

const methods = {
  async start({ module, site }) {
    await wasm_bindgen({ module_or_path: bytes(module) });
    studio = new wasm_bindgen.Studio(bytes(site));
  },
  take({ file }, progress) {
    const content = new Uint8Array(new FileReaderSync().readAsArrayBuffer(file));
    return JSON.parse(studio.take(file.name, content, progress));
  },
  remove: ({ index }) => studio.remove(index),
  joinBuiltIn: () => studio.joinBuiltIn(),
  overview: () => JSON.parse(studio.overview()),
  details: ({ index }) => JSON.parse(studio.details(index)),
  chunk: ({ index, from, count }) => JSON.parse(studio.chunk(index, from, count)),
  preview({ facts }) {
    const saved = studio.save('offline', JSON.stringify(facts));
    return new TextDecoder().decode(saved.content);
  },
  save({ product, facts }) {
    const saved = studio.save(product, JSON.stringify(facts));
    return { name: saved.name, content: saved.content };
  },
};

self.onmessage = async ({ data: { id, method, options } }) => {
  try {
    const progress = (done, total) => self.postMessage({ id, progress: { done, total } });
    if (method === 'start') started = methods.start(options);
    await started;
    const answer = method === 'start' ? undefined : await methods[method](options, progress);
    const content = answer?.content;
    /** @type {any} */ (self).postMessage({ id, answer }, content ? [content.buffer] : []);
  } catch (error) {
    // The studio's own errors are texts for people; anything else is a defect, after which
    // the module must not be used again.
    if (typeof error !== 'string') console.error(error);
    self.postMessage({ id, error: typeof error === 'string' ? error : null });
  }
};

/** The bytes that a base64 text stands for. */
function bytes(base64) {
  const binary = atob(base64);
  const content = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at += 1) content[at] = binary.charCodeAt(at);
  return content;
}
