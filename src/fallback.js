// Start-up: shows the quiet "opening" line, and the text for old browsers when the page cannot start.
// A classic script in old JavaScript, because its readers are the browsers that know nothing newer.
// Knows nothing of the plan and needs neither modules nor WebAssembly.
(function () {
  'use strict';
  var root = document.documentElement;
  /** Slow is not broken: after this long the text appears, and goes again if the page starts. */
  var PATIENCE_MS = 20000;
  var started = false;
  var timer = 0;

  function show(reason) {
    if (started) return;
    root.setAttribute('data-startup', 'failed');
    function fill() {
      var place = document.querySelector('.startup-reason');
      if (!place || !reason) return;
      place.textContent = reason;
      place.removeAttribute('hidden');
    }
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', fill);
    else fill();
  }

  function ready() {
    started = true;
    clearTimeout(timer);
    root.removeAttribute('data-startup');
  }

  function missing() {
    if (!('noModule' in document.createElement('script'))) return 'JavaScript modules';
    if (typeof WebAssembly !== 'object' || !WebAssembly.instantiate) return 'WebAssembly';
    return '';
  }

  // A script that did not arrive or whose integrity is wrong reports on its element, and such
  // events do not bubble: hence the capture.
  addEventListener('error', function (event) {
    var at = event.target;
    if (at && at.tagName === 'SCRIPT') show('⚠ ' + at.src);
  }, true);

  // For src/boot.js, which also works without it.
  window.metodplanStartup = { show: show, ready: ready };
  root.setAttribute('data-startup', 'loading');
  var lacks = missing();
  if (lacks) show('⚠ ' + lacks);
  else timer = setTimeout(show, PATIENCE_MS);
})();
