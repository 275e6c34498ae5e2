// Schedule-X as `window.peer`. Knows its interface only; what is measured and when is not its affair.
import 'temporal-polyfill/global';
import { createCalendar, createViewMonthGrid } from '@schedule-x/calendar';
import { activities } from '../activities.mjs';

let calendar;
let own = [];

window.peer = {
  prepare(count) {
    own = activities(count).map(({ number, title, first, last }) => ({
      id: String(number),
      title,
      start: Temporal.PlainDate.from(first),
      end: Temporal.PlainDate.from(last),
    }));
    return own;
  },
  open(box, events, date) {
    box.style.height = '900px';
    calendar = createCalendar({
      views: [createViewMonthGrid()],
      defaultView: 'month-grid',
      selectedDate: Temporal.PlainDate.from(date),
      events,
    });
    calendar.render(box);
  },
  // It has no call for it without a further plug-in; its button does the same, when the mouse is released.
  next() {
    const button = document.querySelector('.sx__forward-backward-navigation button:last-of-type');
    button.dispatchEvent(new MouseEvent('mouseup', { bubbles: true }));
  },
  edit: (number, title) => calendar.events.update({ ...own[number], title }),
  days: (box) => Array.from(box.querySelectorAll('[data-date]'), (cell) => cell.dataset.date).join(),
};
