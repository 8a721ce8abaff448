import { as, get, post, seg } from './api.js';
import { avatar, h, icon, reconcile, replace } from './dom.js';
import { drawCard, hold } from './cards.js';
import { chatText } from './markdown.js';
import { dayKey, longDay, stamp, time } from './time.js';
import { go, toast } from './app.js';

// How many messages of a place this browser has shown to this person.
const seenKey = (person, place) => `seen/${person.id}/${place.id}`;
const unseen = (person, place) => Math.max(0, place.messages - Number(sessionStorage.getItem(seenKey(person, place)) ?? 0));
const markSeen = (person, place, count) => sessionStorage.setItem(seenKey(person, place), String(count));

export async function teamsView(main, { person, rest }) {
  let places = await get(as(person.id, '/teams'));
  const chosen = rest[0] ?? '';
  const all = [...places.chats, ...places.teams.flatMap(team => team.channels.map(channel => ({ ...channel, team: team.name })))];
  const at = all.find(place => place.id === chosen) ?? null;

  const list = h('nav', { class: 'side', 'aria-label': 'Chats and channels' });
  const drawList = () => replace(list, sideList(person, places, at?.id));
  drawList();
  const pane = h('section', { class: 'pane', 'aria-label': at ? at.name : 'Nothing chosen' });
  replace(main, h('div', { class: `split${at ? ' chosen' : ''}` }, list, pane));
  if (!at) {
    replace(pane, emptyHint(person, places));
    return { update: async () => { places = await get(as(person.id, '/teams')); drawList(); } };
  }

  const thread = conversation(person, at, pane);
  await thread.read(true);
  return {
    update: async () => {
      places = await get(as(person.id, '/teams'));
      drawList();
      await thread.read(false);
    },
  };
}

function sideList(person, places, chosen) {
  const entry = (place, lead) => h('li', {}, h('a', {
    class: 'side-item', href: `#/${seg(person.id)}/teams/${seg(place.id)}`, 'aria-current': place.id === chosen ? 'page' : undefined,
  }, lead, h('span', { class: 'side-name' }, place.name), place.id !== chosen && unseen(person, place)
    ? h('span', { class: 'badge' }, String(unseen(person, place)), h('span', { class: 'visually-hidden' }, ' new')) : null));
  return [h('h1', {}, 'Teams'), places.chats.length ? [h('h2', {}, 'Chat'), h('ul', {}, places.chats.map(chat => entry(chat, avatar({ name: chat.name, bot: true }, 'small'))))] : null,
    places.teams.map(team => [h('h2', {}, team.name), team.channels.length
      ? h('ul', {}, team.channels.map(channel => entry(channel, h('span', { class: 'hash', 'aria-hidden': 'true' }, channel.kind === 'private' ? icon('lock') : '#'))))
      : h('p', { class: 'quiet small' }, 'No channels yet.')]),
    places.teams.length || places.chats.length ? null : h('p', { class: 'quiet' }, 'You are in no team, and the bot is not installed for you.')];
}

function emptyHint(person, places) {
  const chat = places.chats[0];
  return h('div', { class: 'empty' }, h('h2', {}, 'Start here'),
    chat ? h('p', {}, 'Open the chat with RapidReviewBot and write: ', h('kbd', {}, 'new review'), '.') : h('p', {}, 'Choose a channel to read it.'),
    chat ? h('button', { type: 'button', class: 'primary', onclick: () => go(person.id, 'teams', chat.id) }, 'Open the chat') : null);
}

function conversation(person, place, pane) {
  const heading = h('h2', { class: 'pane-title', tabindex: '-1' }, place.name);
  const log = h('div', { class: 'messages', role: 'log', 'aria-label': `Messages in ${place.name}`, tabindex: '0' });
  const below = h('button', { type: 'button', class: 'below', hidden: true, onclick: () => { log.scrollTop = log.scrollHeight; below.hidden = true; } }, 'New messages below');
  log.addEventListener('scroll', () => { if (log.scrollHeight - log.scrollTop - log.clientHeight < 80) below.hidden = true; });
  let count = 0;
  const pressed = (message, press, holder) => pressButton(person, place, message, press, holder, () => read(false));
  const read = async opened => {
    const atEnd = log.scrollHeight - log.scrollTop - log.clientHeight < 80;
    const { messages } = await get(as(person.id, `/conversations/${seg(place.id)}/messages?opened=${opened}`));
    markSeen(person, place, messages.length);
    const rows = withDays(place.kind === 'personal' ? messages : inThreads(messages));
    const changed = reconcile(log, rows, row => row.key, row => row.version, row => row.day
      ? h('p', { class: 'day' }, h('span', {}, row.day)) : place.kind === 'personal'
        ? bubble(person, row.message, pressed) : post_(person, place, row, pressed, () => read(false)));
    if (!rows.length) replace(log, h('p', { class: 'quiet pad' }, place.kind === 'personal' ? 'No messages yet. Write "help" or "new review" below.' : 'Nobody has written here yet.'));
    if (changed && (opened || atEnd)) showNewest(log);
    else if (messages.length > count) below.hidden = false;
    count = messages.length;
  };
  replace(pane, h('header', { class: 'pane-head' },
    h('a', { class: 'back', href: `#/${seg(person.id)}/teams`, 'aria-label': 'Back to chats and channels' }, icon('back')),
    place.kind === 'personal' ? avatar({ name: place.name, bot: true }) : h('span', { class: 'hash big', 'aria-hidden': 'true' }, '#'),
    h('div', {}, heading, h('p', { class: 'quiet small' }, place.kind === 'personal' ? 'Only you and the bot' : place.team))),
  log, h('div', { class: 'below-place' }, below), composer(person, place, null, () => read(true)));
  return { read };
}

// To the end; a message taller than the view from its beginning.
function showNewest(log) {
  log.scrollTop = log.scrollHeight;
  const newest = log.lastElementChild;
  if (newest && newest.offsetHeight > log.clientHeight) newest.scrollIntoView({ block: 'start' });
}

function inThreads(messages) {
  const roots = new Map(messages.filter(message => message.thread === message.id).map(message => [message.id, { root: message, replies: [] }]));
  for (const message of messages) if (message.thread !== message.id) roots.get(message.thread)?.replies.push(message);
  return [...roots.values()];
}

function withDays(items) {
  const rows = [];
  let last = '';
  for (const item of items) {
    const message = item.root ?? item;
    const key = dayKey(message.at);
    if (key !== last) rows.push({ key: `day-${key}`, version: 0, day: longDay(message.at), at: message.at });
    last = key;
    const all = [message, ...item.replies ?? []];
    rows.push({ key: message.id, version: all.map(one => `${one.id}.${one.version}`).join(), message, replies: item.replies, at: message.at });
  }
  return rows;
}

function body(message, pressed) {
  if (message.deleted) return h('p', { class: 'quiet' }, 'This message has been deleted.');
  const words = message.text ? h('div', { class: 'words' }, chatText(message.text)) : null;
  const cards = message.cards.map(json => {
    const { element, faults } = drawCard(json, {
      onPress: (press, holder) => pressed(message, press, holder),
      onLink: url => window.open(url, '_blank', 'noopener'),
    });
    return [element, faults.length ? h('p', { class: 'bad small' }, `The card has faults: ${faults.join('; ')}`) : null];
  });
  const note = message.note ? h('p', { class: `card-note${message.noteIsError ? ' bad' : ''}`, role: 'status' }, message.note) : null;
  return [words, cards, note];
}

const head = message => h('p', { class: 'message-head' }, h('b', {}, message.from.name), h('time', { datetime: message.at, title: stamp(message.at) }, time(message.at)),
  message.editedAt ? h('span', { title: stamp(message.editedAt) }, 'Edited') : null);

function bubble(person, message, pressed) {
  const mine = message.from.id === person.id;
  return h('article', { class: `bubble${mine ? ' mine' : ''}`, 'aria-label': `${message.from.name}, ${stamp(message.at)}` },
    mine ? null : avatar(message.from, 'small'), h('div', { class: 'bubble-body' }, head(message), body(message, pressed)));
}

function post_(person, place, { message, replies }, pressed, reread) {
  const place_ = h('div', { class: 'post-reply' });
  const open = () => { replace(place_, composer(person, place, message.id, reread)); place_.querySelector('textarea').focus(); };
  replace(place_, h('button', { type: 'button', class: 'plain', onclick: open }, 'Reply'));
  const part = one => h('div', { class: 'post-part' }, avatar(one.from, one === message ? '' : 'small'), h('div', { class: 'post-body' }, head(one), body(one, pressed)));
  return h('article', { class: 'post', 'aria-label': `Post by ${message.from.name}, ${stamp(message.at)}` }, part(message),
    replies.length ? h('div', { class: 'replies' }, replies.map(part)) : null, place_);
}

async function pressButton(person, place, message, press, holder, reread) {
  const done = hold(holder, 'Sending.');
  try {
    const answer = await post(as(person.id, '/press'), { conversation: place.id, message: message.id, ...press });
    done(answer.text, answer.outcome === 'error');
    if (answer.outcome !== 'error') await reread();
    if (answer.text) toast(answer.text, answer.outcome === 'error' ? 'bad' : '');
  } catch (error) {
    done(error.message, true);
  }
}

function composer(person, place, thread, sent) {
  const mention = place.kind !== 'personal';
  const label = thread ? 'Reply' : place.kind === 'personal' ? `Message ${place.name}` : `Start a post in ${place.name}`;
  const box = h('textarea', { rows: '1', 'aria-label': label, placeholder: place.kind === 'personal' ? 'Write to RapidReviewBot, for example: new review' : label });
  const at = h('input', { type: 'checkbox', checked: true });
  const form = h('form', { class: 'composer' }, box, h('div', { class: 'composer-foot' },
    mention ? h('label', { class: 'check' }, at, '@RapidReviewBot') : h('span', { class: 'quiet small' }, 'Enter sends, Shift and Enter makes a new line'),
    h('button', { type: 'submit', class: 'primary icon-button' }, icon('send'), h('span', {}, 'Send'))));
  const send = async event => {
    event.preventDefault();
    const text = box.value.trim();
    if (!text) return;
    box.disabled = true;
    try {
      await post(as(person.id, '/say'), { conversation: place.id, thread: thread ?? undefined, text, mention: mention && at.checked });
      box.value = '';
      await sent();
    } catch (error) {
      toast(error.message, 'bad');
    }
    box.disabled = false;
    box.focus();
  };
  form.addEventListener('submit', send);
  box.addEventListener('keydown', event => { if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) send(event); });
  return form;
}
