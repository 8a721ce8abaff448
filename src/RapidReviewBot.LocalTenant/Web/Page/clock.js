import { post } from './api.js';
import { h, replace } from './dom.js';
import { longDay, shortDay, stamp, time } from './time.js';
import { toast } from './app.js';

const parts = {};
const narrow = matchMedia('(max-width: 1440px)');

export function startClock(place) {
  parts.now = h('p', { class: 'clock-now' }, h('span', { class: 'clock-day' }, '...'), h('span', { class: 'clock-time' }));
  parts.due = h('p', { class: 'clock-due' });
  parts.date = h('input', { type: 'date', required: true, 'aria-label': 'Date to move to' });
  parts.progress = h('progress', { class: 'clock-progress', 'aria-label': 'The clock is moving', hidden: true });
  const button = (label, to, title) => h('button', { type: 'button', title, onclick: () => move({ to }) }, label);
  const form = h('form', { class: 'clock-to', onsubmit: event => { event.preventDefault(); move({ to: 'date', date: parts.date.value }); } },
    parts.date, h('button', { type: 'submit' }, 'Go'));
  parts.buttons = h('div', { class: 'clock-buttons', role: 'group', 'aria-label': 'Move the clock forward' },
    button('Next due', 'next-due', 'To the next instant when the service has something to do'),
    button('+1 hour', 'hour', 'One hour on'), button('Tomorrow 09:00', 'tomorrow', 'To 09:00 London time tomorrow'), form);
  const more = h('button', { type: 'button', class: 'clock-more', 'aria-expanded': 'false', 'aria-controls': 'clock-buttons', onclick: () => {
    const open = place.classList.toggle('open');
    more.setAttribute('aria-expanded', String(open));
  } }, 'Move clock');
  parts.buttons.id = 'clock-buttons';
  replace(place, h('div', { class: 'clock-face' }, parts.now, parts.due), more, parts.buttons, parts.progress);
}

async function move(body) {
  busy(true);
  try {
    const { now, steps } = await post('/clock', body);
    toast(`It is ${stamp(now)}. ${steps === 1 ? 'Nothing fell due on the way.' : `The clock stopped ${steps - 1} ${steps === 2 ? 'time' : 'times'} on the way for what fell due.`}`);
  } catch (error) {
    busy(false);
    toast(error.message, 'bad');
  }
}

function busy(moving) {
  parts.progress.hidden = !moving;
  for (const control of parts.buttons.querySelectorAll('button, input')) control.disabled = moving;
}

export function showClock(clock) {
  if (!clock) return;
  const [day, at] = parts.now.children;
  const words = narrow.matches ? `${shortDay(clock.now)} ${clock.now.slice(0, 4)}` : longDay(clock.now);
  if (day.textContent !== words) day.textContent = words;
  at.textContent = time(clock.now);
  const target = clock.moving?.to;
  parts.due.textContent = target ? `Moving to ${stamp(target)}: step ${clock.moving.step ?? 1}` : clock.nextDue ? `Next due ${stamp(clock.nextDue)}` : clock.nextDue === null ? 'Nothing is due' : 'Today in London';
  busy(Boolean(target));
  parts.date.min = clock.now.slice(0, 10);
}
