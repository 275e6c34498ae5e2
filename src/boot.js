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

/**
 * Imports the glue, unchanged or not at all. `import()` takes no integrity, and the modulepreload
 * that has one may come too late or be unknown (Safari before 17). A script element insists; what it
 * has loaded, `import()` then finds in the page's map of modules.
 */
async function importChecked(address) {
  const script = document.createElement('script');
  script.type = 'module';
  script.crossOrigin = 'anonymous';
  script.integrity = integrityOf(address);
  script.src = address.href;
  await new Promise((resolve, reject) => {
    script.onload = resolve;
    script.onerror = () => reject(new Error(`${address.pathname} did not arrive unchanged`));
    document.head.append(script);
  });
  return import(address.href);
}

/**
 * The module as the compiler takes it. A published page has it packed (tools/pack.mjs); it is unpacked piece by piece
 * as it is asked for, so that no piece holds the page up.
 */
function unpacked(response) {
  const reader = response.body.getReader();
  const body = new ReadableStream({
    async pull(controller) {
      this.unpack ??= new fzstd.Decompress((bytes) => controller.enqueue(bytes.slice()));
      const { done, value } = await reader.read();
      this.unpack.push(value ?? new Uint8Array(0), done);
      if (done) controller.close();
    },
  });
  return new Response(body, { headers: { 'Content-Type': 'application/wasm' } });
}

const app = document.querySelector('meta[name="metodplan-app"]').dataset;

/** Addresses of screens that the first part of the program has not: all views of a plan but the document. */
const RARE = /^#\/plan\/\w+\/./;

/** The rest of the program, compiled; asked for once. A page that is not published has it all in one. */
let rest;
let compiled;

function compileRest() {
  const module = new URL(app.later, document.baseURI);
  rest ??= fetch(module, { integrity: app.laterIntegrity, credentials: 'same-origin', priority: 'low' })
    .then((response) => WebAssembly.compileStreaming(unpacked(response)))
    .then((module) => (compiled = module));
  // What did not come is asked for again after a while, and when it is wanted.
  rest.catch(() => (rest = undefined));
  return rest;
}

/** Joins the rest to the running `program`. */
function join(program) {
  if (program.later.value) return;
  new WebAssembly.Instance(compiled, { p: program });
  program.later.value = 1;
}

/**
 * The program calls this when it comes to something of the rest that is not there yet: then the page waits for it, as
 * it would for any script. It is rare: the rest is on its way as soon as the page is there.
 */
window.metodplanLater = (program) => {
  try {
    compiled ??= fetchedNow();
  } catch (error) {
    // The program cannot go on; src/panic.js says so and hands out the plans.
    throw new WebAssembly.RuntimeError(`${error}`);
  }
  join(program);
};

function fetchedNow() {
  const request = new XMLHttpRequest();
  request.open('GET', new URL(app.later, document.baseURI), false);
  request.overrideMimeType('text/plain; charset=x-user-defined');
  request.send();
  if (request.status !== 200) throw new Error(`${app.later}: ${request.status}`);
  const packed = Uint8Array.from(request.responseText, (letter) => letter.charCodeAt(0));
  return new WebAssembly.Module(fzstd.decompress(packed));
}

async function start() {
  const { js, wasm } = app;
  const glue = new URL(js, document.baseURI);
  const module = new URL(wasm, document.baseURI);
  const [{ default: init }, response] = await Promise.all([
    importChecked(glue),
    fetch(module, { integrity: integrityOf(module), credentials: 'same-origin' }),
  ]);
  if (!response.ok) throw new Error(`${module.pathname}: ${response.status}`);
  const packed = module.pathname.endsWith('.zst');
  // Who comes back to a rare screen needs both parts.
  if (app.later && RARE.test(location.hash)) await compileRest();
  const program = await init({ module_or_path: packed ? unpacked(response) : response });
  if (app.later) follow(program);
}

/** How long it is waited before what did not come is asked for again, in milliseconds. */
const AGAIN = 5_000;

/** Brings the rest. Without it the document works, until something else is wanted. */
function follow(program) {
  compileRest().then(() => join(program), (error) => {
    console.warn(`${error}`);
    setTimeout(() => follow(program), AGAIN);
  });
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
