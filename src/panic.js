// The panic screen: when the program has stopped, a plain page from which the plans can be taken away.
// Needs no WebAssembly and no style sheet; reads storage and writes nothing. Knows of the plan only
// the prefix of its keys (src/platform).
(() => {
  'use strict';
  const PREFIX = 'metodplan/plan/';
  let shown = false;

  /** Every stored plan as it lies there, by key; empty where storage is blocked. */
  function storedPlans() {
    const plans = {};
    try {
      for (let i = 0; i < localStorage.length; i += 1) {
        const key = localStorage.key(i);
        if (key.startsWith(PREFIX)) plans[key] = localStorage.getItem(key);
      }
    } catch (error) {
      console.warn(error);
    }
    return plans;
  }

  /** One plan is an ordinary plan file; several go into one envelope, each as the text it was. */
  function rescueFile(plans) {
    const texts = Object.values(plans);
    const [name, text] = texts.length === 1
      ? ['metodplan-rescue.plan.json', texts[0]]
      : ['metodplan-rescue.json', JSON.stringify({ format: 'metodplan-rescue', plans }, null, 1)];
    return new File([text], name, { type: 'application/json' });
  }

  function download(file) {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(file);
    link.download = file.name;
    document.body.append(link);
    link.click();
    link.remove();
  }

  async function takeAway() {
    const file = rescueFile(storedPlans());
    // In an installed iPad page a download opens a view without a way back.
    if (navigator.standalone === true && navigator.canShare?.({ files: [file] })) {
      try {
        await navigator.share({ files: [file] });
      } catch (error) {
        console.warn(error);
      }
      return;
    }
    download(file);
  }

  function element(name, text, attributes = {}) {
    const made = document.createElement(name);
    made.textContent = text;
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    return made;
  }

  function button(text, action) {
    const made = element('button', text, { type: 'button' });
    made.addEventListener('click', action);
    return made;
  }

  function show(message) {
    if (shown) return;
    shown = true;
    console.error(message);
    const count = Object.keys(storedPlans()).length;
    const page = element('main', '', { class: 'rescue' });
    page.append(
      element('h1', 'Методплан остановился'),
      element('p', 'В программе произошла ошибка. Сохранённые планы целы и лежат на этом устройстве. '
        + 'Скачайте их на всякий случай и перезагрузите страницу.'),
      element('p', 'Metodplan has stopped because of an error. The saved plans are intact and are on '
        + 'this device. Download them to be safe, then reload the page.', { lang: 'en' }),
    );
    const buttons = element('p', '', { class: 'rescue-buttons' });
    if (count > 0) buttons.append(button('Скачать мои планы / Download my plans', takeAway));
    else page.append(element('p', 'На этом устройстве сохранённых планов не нашлось. / No saved plans were found on this device.'));
    buttons.append(button('Перезагрузить / Reload', () => location.reload()));
    const details = element('details', '');
    details.append(
      element('summary', 'Подробности для разработчика / Details for the developer'),
      element('pre', String(message)),
    );
    page.append(buttons, details);
    document.documentElement.removeAttribute('data-startup');
    document.body.replaceChildren(page);
    page.querySelector('button').focus();
  }

  // Called by the panic hook of the program (src/platform/panic_screen.rs).
  window.__metodplan_panic = show;

  // A trap without a panic, such as an overflow of the stack, never reaches the hook.
  const isTrap = (error) => typeof WebAssembly === 'object' && error instanceof WebAssembly.RuntimeError;
  addEventListener('error', (event) => { if (isTrap(event.error)) show(event.error.stack ?? event.error); });
  addEventListener('unhandledrejection', (event) => { if (isTrap(event.reason)) show(event.reason.stack ?? event.reason); });
})();
