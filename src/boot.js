// Starts the page: finds the hashed names that Trunk left in the head, loads both files, and reports
// to src/fallback.js how it went. Knows nothing of the plan.

const startup = window.metodplanStartup;

/** The integrity value that Trunk wrote on the preload of `address`. */
function integrityOf(address) {
  for (const link of document.querySelectorAll('link[integrity]')) {
    if (link.href === address.href) return link.integrity;
  }
  throw new Error(`no integrity for ${address.pathname}`);
}

async function start() {
  const { js, wasm } = document.querySelector('meta[name="metodplan-app"]').dataset;
  const glue = new URL(js, document.baseURI);
  const module = new URL(wasm, document.baseURI);
  // The glue is checked by its modulepreload; `import()` itself takes no integrity.
  integrityOf(glue);
  const [{ default: init }, response] = await Promise.all([
    import(glue.href),
    fetch(module, { integrity: integrityOf(module), credentials: 'same-origin' }),
  ]);
  if (!response.ok) throw new Error(`${module.pathname}: ${response.status}`);
  await init({ module_or_path: response });
}

start().then(
  () => {
    startup?.ready();
    document.getElementById('startup')?.remove();
  },
  (error) => {
    // A trap while mounting already shows the panic screen.
    if (error instanceof WebAssembly.RuntimeError) throw error;
    startup?.show(`⚠ ${error}`);
    console.error(error);
  },
);
