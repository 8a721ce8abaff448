import { as, get, post, seg } from './api.js';
import { h, replace } from './dom.js';
import { dayKey, longDay, mondayOf, plusDays, shortDay, time } from './time.js';
import { go, toast } from './app.js';

export async function calendarView(main, { person, rest }) {
  const { clock } = await get('/changes');
  const monday = rest[0] ? new Date(`${rest[0]}T12:00:00Z`) : mondayOf(clock.now);
  const week = Array.from({ length: 7 }, (_, day) => plusDays(monday, day));
  const body = h('div', { class: 'week' });
  const list = h('section', { class: 'agenda', 'aria-label': 'Coming up' });
  const step = days => go(person.id, 'calendar', dayKey(plusDays(monday, days)));
  replace(main, h('div', { class: 'page' },
    h('header', { class: 'page-head' }, h('h1', {}, 'Calendar'), h('div', { class: 'row' },
      h('button', { type: 'button', onclick: () => step(-7) }, 'Week before'), h('button', { type: 'button', onclick: () => go(person.id, 'calendar') }, 'This week'),
      h('button', { type: 'button', onclick: () => step(7) }, 'Week after'))), body, list));

  const draw = async () => {
    const { clock: { now } } = await get('/changes');
    const all = await get(as(person.id, `/calendar?from=${dayKey(week[0])}&to=${dayKey(plusDays(monday, 60))}`));
    const today = dayKey(now);
    replace(body, week.map(day => h('section', { class: `day-column${dayKey(day) === today ? ' today' : ''}`, 'aria-label': longDay(day) },
      h('h2', {}, shortDay(day), dayKey(day) === today ? h('span', { class: 'visually-hidden' }, ' (today)') : null),
      all.filter(event => dayKey(event.start) === dayKey(day)).map(event => h('details', { class: `event event-${event.showAs}${event.cancelled ? ' cancelled' : ''}` },
        h('summary', {}, h('span', { class: 'event-time' }, event.allDay ? 'All day' : `${time(event.start)} - ${time(event.end)}`), h('span', {}, event.subject)),
        details(person, event, draw))))));
    const coming = all.filter(event => event.end >= now && (event.attendees.length || event.online));
    replace(list, h('h2', {}, 'Meetings coming up'), coming.length ? h('ul', { class: 'agenda-list' }, coming.map(event => h('li', { class: 'sheet' },
      h('h3', {}, event.subject), h('p', { class: 'quiet' }, `${longDay(event.start)}, ${time(event.start)} to ${time(event.end)}`), details(person, event, draw))))
      : h('p', { class: 'quiet' }, 'No meetings in the next weeks.'));
  };
  await draw();
  return { update: draw };
}

const answers = { accepted: 'Accepted', declined: 'Declined', tentativelyAccepted: 'Maybe', none: 'No answer yet', notResponded: 'No answer yet', organizer: 'Organiser' };

function details(person, event, draw) {
  const answer = async response => {
    try {
      await post(as(person.id, `/calendar/${seg(event.id)}/respond`), { response });
      toast('Your answer was sent to the organiser.');
      await draw();
    } catch (error) {
      toast(error.message, 'bad');
    }
  };
  const button = (response, label) => h('button', { type: 'button', 'aria-pressed': String(event.response === response), onclick: () => answer(response) }, label);
  return h('div', { class: 'event-more' },
    event.location ? h('p', {}, event.location) : null, event.online ? h('p', {}, 'Online meeting in Teams') : null, event.cancelled ? h('p', { class: 'bad' }, 'Cancelled') : null,
    event.organizer ? h('p', { class: 'small quiet' }, `Organiser: ${event.organizer.name}`) : null,
    event.attendees.length ? h('details', {}, h('summary', {}, `${event.attendees.length} invited`), h('ul', { class: 'small' }, event.attendees.map(one => h('li', {}, `${one.name}: ${answers[one.response] ?? one.response}`)))) : null,
    event.canRespond && !event.cancelled ? h('div', { class: 'row', role: 'group', 'aria-label': `Answer the invitation to ${event.subject}` },
      button('accepted', 'Accept'), button('tentativelyAccepted', 'Maybe'), button('declined', 'Decline')) : null);
}
