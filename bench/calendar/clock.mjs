// The clock of all measurements, put into each page as `window.clock`: one clock, so that figures compare.
// Knows frames and tasks, no calendar.

/** Runs in the page and refers to nothing outside itself. */
export function installClock() {
  /** Until the next frame is painted: a message that is sent within a frame arrives after its painting. */
  const frame = () =>
    new Promise((resolve) => {
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => resolve();
        channel.port2.postMessage(null);
      });
    });

  const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

  /**
   * Milliseconds from the call of `act` to the first painted frame in which `shown` holds. An address, for
   * one, is followed only in a later task, and a frame may come before it.
   */
  async function timed(act, shown = () => true) {
    await frame();
    const begin = performance.now();
    act();
    do await frame();
    while (!shown());
    return performance.now() - begin;
  }

  /** What goes on in `act` in tasks of more than 50 ms, which the browser calls long: how long each took. */
  async function longTasks(act) {
    const found = [];
    const take = (entries) => found.push(...entries.map((entry) => entry.duration));
    const observer = new PerformanceObserver((list) => take(list.getEntries()));
    observer.observe({ type: 'longtask' });
    await act();
    // The browser reports a task some time after it.
    await pause(200);
    take(observer.takeRecords());
    observer.disconnect();
    return found;
  }

  /** Scrolls `box` down by `step` pixels at each frame; the milliseconds between frames. */
  async function scrollFrames(box, frames, step) {
    const gaps = [];
    let before = await new Promise(requestAnimationFrame);
    for (let at = 0; at < frames; at += 1) {
      box.scrollTop += step;
      const now = await new Promise(requestAnimationFrame);
      gaps.push(now - before);
      before = now;
    }
    return gaps;
  }

  window.clock = { frame, pause, timed, longTasks, scrollFrames };
}
