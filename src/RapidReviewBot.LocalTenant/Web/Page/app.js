import { get } from './api.js';
import { avatar, h, icon, replace } from './dom.js';
import { startClock, showClock } from './clock.js';
import { openPeople, drawPeople } from './people.js';
import { teamsView } from './teams.js';
import { mailView } from './mail.js';
import { calendarView } from './calendar.js';
import { filesView } from './files.js';
import { serviceView } from './service.js';
import { faultsView } from './faults.js';

const views = {
  teams: { name: 'Teams', view: teamsView, surface: 'teams' },
  mail: { name: 'Outlook', view: mailView, surface: 'outlook' },
  calendar: { name: 'Calendar', view: calendarView, surface: 'outlook' },
  files: { name: 'Files', view: filesView, surface: 'teams' },
  service: { name: 'Service', view: serviceView },
  faults: { name: 'Faults', view: faultsView },
};

const main = document.getElementById('view');
const rail = document.getElementById('rail');
const who = document.getElementById('who');
const shared = { people: [], person: null, version: -1, nextDue: undefined, polls: 0 };
let shown = null;

// #/<person>/<view>/<rest>
function route() {
  const [, person = '', view = '', ...rest] = location.hash.split('/').map(decodeURIComponent);
  return { person, view, rest };
}

export function go(person, view, ...rest) {
  location.hash = `#/${[person, view, ...rest].map(encodeURIComponent).join('/')}`;
}

export function toast(text, kind = '') {
  const place = document.getElementById('toast');
  replace(place, h('p', { class: kind }, text));
  clearTimeout(toast.timer);
  toast.timer = setTimeout(() => replace(place), 7000);
}

const mayOpen = (person, view) => !view.surface || person.surfaces.includes(view.surface);

function drawRail(current) {
  const person = shared.person;
  replace(rail, Object.entries(views).filter(([, view]) => person ? mayOpen(person, view) : !view.surface).map(([key, view]) => h('a', {
    class: `rail-item${view.surface ? '' : ' rail-behind'}`, href: `#/${encodeURIComponent(person?.id ?? '-')}/${key}`,
    'aria-current': key === current ? 'page' : undefined,
  }, icon(key), h('span', {}, view.name), key === 'mail' && person?.unread ? h('span', { class: 'badge' }, String(person.unread), h('span', { class: 'visually-hidden' }, ' unread')) : null)));
}

function drawWho() {
  const person = shared.person;
  who.hidden = !person;
  if (!person) return;
  replace(who, avatar(person, 'small'), h('span', { class: 'who-words' }, h('span', { class: 'visually-hidden' }, 'You are '),
    h('b', {}, person.name), h('span', { class: 'who-role' }, person.role), h('span', { class: 'visually-hidden' }, `, ${person.organisation}. Be someone else`)));
}

async function show() {
  const at = route();
  shared.person = shared.people.find(person => person.id === at.person) ?? null;
  const view = views[at.view];
  shown?.close?.();
  shown = null;
  drawWho();
  if (!view || (view.surface && (!shared.person || !mayOpen(shared.person, view)))) {
    if (shared.person) { go(shared.person.id, shared.person.surfaces.includes('teams') ? 'teams' : 'mail'); return; }
    drawRail('');
    document.title = 'Local tenant - RapidReviewBot';
    replace(main, drawPeople(shared.people, person => go(person.id, person.surfaces.includes('teams') ? 'teams' : 'mail')));
    return;
  }
  drawRail(at.view);
  document.title = `${view.name}${shared.person ? ` - ${shared.person.name}` : ''} - Local tenant`;
  main.className = `view view-${at.view}`;
  const next = { rest: at.rest, person: shared.person, people: shared.people };
  try {
    shown = await view.view(main, next);
  } catch (error) {
    replace(main, h('div', { class: 'pad' }, h('h1', {}, 'This view could not be read'), h('p', {}, error.message)));
  }
}

// Undefined where no bot runs that could say.
async function nextDue() {
  try { return (await get('/clock')).nextDue ?? null; } catch { return undefined; }
}

async function poll() {
  try {
    const { version, clock } = await get('/changes');
    document.body.classList.remove('lost');
    showClock({ ...clock, nextDue: shared.nextDue });
    if (version !== shared.version || shared.polls % 20 === 0) shared.nextDue = await nextDue();
    shared.polls += 1;
    if (version !== shared.version) {
      const first = shared.version < 0;
      shared.version = version;
      shared.people = await get('/people');
      if (first) await show(); else await shown?.update?.();
      shared.person = shared.people.find(person => person.id === shared.person?.id) ?? null;
      if (!first) drawRail(route().view);
    }
  } catch (error) {
    if (!document.body.classList.contains('lost')) toast(`The tenant cannot be reached: ${error.message}`, 'bad');
    document.body.classList.add('lost');
  }
  setTimeout(poll, document.hidden ? 5000 : 1200);
}

who.addEventListener('click', () => openPeople(shared.people, shared.person, person => {
  const { view } = route();
  go(person.id, views[view] && mayOpen(person, views[view]) ? view : person.surfaces.includes('teams') ? 'teams' : 'mail');
}));
window.addEventListener('hashchange', async () => { await show(); main.focus({ preventScroll: true }); });
startClock(document.getElementById('clock'));
poll();
