// Toast UI Calendar as `window.peer`. Knows its interface only; what is measured and when is not its affair.
import Calendar from '@toast-ui/calendar';
import { activities } from '../activities.mjs';

const GROUP = 'plan';

let calendar;

window.peer = {
  prepare(count) {
    return activities(count).map(({ number, title, first, last }) => ({
      id: String(number),
      calendarId: GROUP,
      title,
      start: first,
      end: last,
      category: 'allday',
      isAllday: true,
    }));
  },
  open(box, events, date) {
    // It fills the height that it is given and shows nothing without one.
    box.style.height = '900px';
    calendar = new Calendar(box, { defaultView: 'month', usageStatistics: false });
    calendar.setDate(date);
    calendar.createEvents(events);
  },
  next: () => calendar.next(),
  edit: (number, title) => calendar.updateEvent(String(number), GROUP, { title }),
  days: (box) =>
    Array.from(box.querySelectorAll('.toastui-calendar-grid-cell-date'), (cell) => cell.textContent).join(),
};
