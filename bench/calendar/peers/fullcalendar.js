// FullCalendar as `window.peer`. Knows its interface only; what is measured and when is not its affair.
import { Calendar } from 'fullcalendar';
import dayGrid from 'fullcalendar/daygrid';
import interaction from 'fullcalendar/interaction';
import multiMonth from 'fullcalendar/multimonth';
import theme from 'fullcalendar/themes/classic';
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
    calendar = new Calendar(box, {
      plugins: [theme, dayGrid, multiMonth, interaction],
      initialView: 'dayGridMonth',
      // Its own view of a year begins in January and would show half of the activities; the rest is as there.
      views: {
        schoolYear: {
          type: 'multiMonth',
          duration: { months: 12 },
          fixedWeekCount: true,
          showNonCurrentDates: false,
        },
      },
      initialDate: date,
      dayMaxEvents: 6,
      editable: true,
      events,
    });
    calendar.render();
  },
  next: () => calendar.next(),
  edit: (number, title) => calendar.getEventById(String(number)).setProp('title', title),
  year: (date) => calendar.changeView('schoolYear', date),
  month: (date) => calendar.changeView('dayGridMonth', date),
  /** Changes with the days shown. */
  days: (box) => Array.from(box.querySelectorAll('[data-date]'), (cell) => cell.dataset.date).join(),
};
