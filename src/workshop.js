// The worker in which the workshop runs. Stands behind the glue of the program in one file (tools/workshop.mjs puts them
// together, and says where the program is and what it must be); answers one message after the other. Knows neither
// what is asked nor the page.

/* global program, fzstd, __wbg_init, answer */

/** The module as the compiler takes it; a published one is packed. */
async function module() {
  const response = await fetch(new URL(program.name, import.meta.url), { integrity: program.integrity, credentials: 'same-origin' });
  if (!response.ok) throw new Error(`${program.name}: ${response.status}`);
  if (!program.name.endsWith('.zst')) return response;
  const bytes = fzstd.decompress(new Uint8Array(await response.arrayBuffer()));
  return new Response(bytes, { headers: { 'Content-Type': 'application/wasm' } });
}

const ready = module().then((module_or_path) => __wbg_init({ module_or_path }));

self.onmessage = async ({ data: [number, ...message] }) => {
  try {
    await ready;
    self.postMessage([number, 'done', ...answer(message)]);
  } catch (error) {
    // A program that has failed once is not asked again: the page starts another one.
    const kind = error instanceof WebAssembly.RuntimeError ? 'broken' : 'unreachable';
    self.postMessage([number, kind, String(error)]);
  }
};
