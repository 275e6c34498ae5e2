// EventCalendar as `window.peer`. Knows its interface only; what is measured and when is not its affair.
import { DayGrid, Interaction, createCalendar } from '@event-calendar/core';
import { activities } from '../activities.mjs';

let calendar;

window.peer = {
  prepare(count) {
    return activities(count).map(({ number, title, first, end }) => ({
      id: String(number),
      title,
      start: first,
      end,
      allDay: true,
    }));
  },
  open(box, events, date) {
    calendar = createCalendar(box, [DayGrid, Interaction], {
      view: 'dayGridMonth',
      date,
      // Without a height it shows all of a day and gives no room to cap.
      height: '900px',
      dayMaxEvents: true,
      editable: true,
      events,
    });
  },
  next: () => calendar.next(),
  edit: (number, title) => calendar.updateEvent({ ...calendar.getEventById(String(number)), title }),
  days: (box) => Array.from(box.querySelectorAll('time[datetime]'), (cell) => cell.dateTime).join(),
};
