import { avatar, h, replace } from './dom.js';

const dialog = document.getElementById('people-dialog');

function groups(people) {
  const byOrganisation = new Map();
  for (const person of people) byOrganisation.set(person.organisation, [...byOrganisation.get(person.organisation) ?? [], person]);
  const hostFirst = ([, a], [, b]) => Number(b[0].host) - Number(a[0].host);
  return [...byOrganisation].sort(hostFirst);
}

const where = person => person.host
  ? 'In the host tenant: Teams, Outlook, calendar and files'
  : person.surfaces.includes('teams') ? 'Another tenant, guest in the team' : 'Another tenant: mail and calendar only';

function lists(people, chosen, pick) {
  return groups(people).map(([organisation, members]) => h('section', { class: 'people-group', 'aria-label': organisation },
    h('h2', {}, organisation),
    h('p', { class: 'quiet small' }, where(members[0])),
    h('ul', { class: 'people-list' }, members.map(person => h('li', {}, h('button', {
      type: 'button', class: 'person', 'aria-current': person.id === chosen?.id ? 'true' : undefined, onclick: () => pick(person),
    }, avatar(person), h('span', { class: 'person-words' }, h('b', {}, person.name), h('span', { class: 'quiet small' }, person.role)),
    person.unread ? h('span', { class: 'badge' }, `${person.unread} unread`) : null))))));
}

function search(people, chosen, pick) {
  const found = h('div', { class: 'people-groups' }, lists(people, chosen, pick));
  const count = h('p', { class: 'visually-hidden', role: 'status' });
  const filter = event => {
    const words = event.target.value.trim().toLowerCase();
    const some = people.filter(person => `${person.name} ${person.role} ${person.organisation}`.toLowerCase().includes(words));
    replace(found, some.length ? lists(some, chosen, pick) : h('p', { class: 'quiet' }, 'Nobody here has that name, role or organisation.'));
    count.textContent = `${some.length} people`;
  };
  return [h('label', { class: 'field people-search' }, h('span', {}, 'Find by name, role or organisation'),
    h('input', { type: 'search', autocomplete: 'off', oninput: filter })), count, found];
}

export function drawPeople(people, pick) {
  return h('div', { class: 'welcome' },
    h('h1', {}, 'Who do you want to be?'),
    h('p', { class: 'lead' }, 'A Microsoft 365 tenant on this machine, with RapidReviewBot in it. Everyone below is made up. Choose a person to see what they would see: Teams, Outlook, a calendar, files.'),
    h('aside', { class: 'hint', 'aria-label': 'What to try first' }, h('h2', {}, 'First time here?'), h('ol', {},
      h('li', {}, 'Choose the partnership manager.'),
      h('li', {}, 'Open the chat with RapidReviewBot and write: ', h('kbd', {}, 'new review'), '.'),
      h('li', {}, 'Fill in the card, then look at the channel, the mails and the calendar as other people.'),
      h('li', {}, 'Move the clock at the top to see what happens when something falls due.'))),
    search(people, null, pick));
}

export function openPeople(people, chosen, pick) {
  const close = () => dialog.close();
  replace(dialog, h('div', { class: 'people-head' }, h('h1', { id: 'people-title' }, 'Be someone else'),
    h('button', { type: 'button', class: 'plain', onclick: close }, 'Close')),
  search(people, chosen, person => { dialog.close(); pick(person); }));
  dialog.showModal();
  dialog.querySelector('input').focus();
}
