import { as, get, post, seg } from './api.js';
import { avatar, h, icon, reconcile, replace } from './dom.js';
import { longDay, shortDay, time } from './time.js';
import { toast } from './app.js';

const folders = [['inbox', 'Inbox'], ['sentitems', 'Sent'], ['new', 'New mail']];

export async function mailView(main, { person, rest }) {
  const folder = rest[0] ?? 'inbox', chosen = rest[1];
  const link = (...to) => `#/${[person.id, 'mail', ...to].map(seg).join('/')}`;
  const list = h('ul', { class: 'mail-list' });
  const tabs = h('ul', { class: 'tabs' }, folders.map(([id, name]) => h('li', {}, h('a', { href: link(id), 'aria-current': id === folder ? 'page' : undefined }, name))));
  const pane = h('section', { class: 'pane', 'aria-label': 'Message' }, h('div', { class: 'empty quiet' }, h('p', {}, 'Choose a message to read it.')));
  replace(main, h('div', { class: `split split-mail${chosen ? ' chosen' : ''}` },
    h('nav', { class: 'side', 'aria-label': 'Mail' }, h('h1', {}, 'Outlook'), h('p', { class: 'quiet small' }, person.mail), tabs, list), pane));

  if (folder === 'new') {
    replace(list, h('li', { class: 'quiet pad' }, 'Write to anybody in the list of people, by address.'));
    replace(pane, newMail(person, link('sentitems')));
    main.firstElementChild.classList.add('chosen');
    return { update: async () => {} };
  }
  const readList = async () => {
    const { messages } = await get(as(person.id, `/mail?folder=${folder}`));
    reconcile(list, messages, mail => mail.id, mail => `${mail.read}.${mail.id === chosen}.${mail.state ?? ''}`, mail => h('li', {}, h('a', {
      class: `mail-row${mail.read || folder !== 'inbox' ? '' : ' unread'}`, href: link(folder, mail.id), 'aria-current': mail.id === chosen ? 'true' : undefined,
    }, avatar(folder === 'inbox' ? mail.from : mail.to[0] ?? mail.from, 'small'), h('span', { class: 'mail-words' },
      h('span', { class: 'mail-top' }, h('b', {}, folder === 'inbox' ? mail.from.name : `To ${mail.to.map(one => one.name).join(', ')}`),
        h('time', { datetime: mail.at }, `${shortDay(mail.at)} ${time(mail.at)}`)),
      h('span', { class: 'mail-subject' }, mail.read || folder !== 'inbox' ? null : h('span', { class: 'visually-hidden' }, 'Unread. '), mail.subject, mail.attachments ? icon('clip') : null),
      h('span', { class: 'quiet small mail-preview' }, mail.preview)))));
    if (!messages.length) replace(list, h('li', { class: 'quiet pad' }, folder === 'inbox' ? 'No mail yet.' : 'Nothing sent yet.'));
  };
  await readList();
  if (chosen) await showMail(person, chosen, pane, link(folder));
  return { update: readList };
}

async function showMail(person, id, pane, back) {
  const path = as(person.id, `/mail/${seg(id)}`);
  const mail = await get(path);
  const frame = h('iframe', { class: 'mail-body', title: `Text of the mail: ${mail.subject}`, sandbox: 'allow-popups allow-popups-to-escape-sandbox allow-same-origin', src: `/control${path}/body` });
  // The frame runs no script of its own; its height follows what it holds.
  frame.addEventListener('load', () => { 
    frame.style.height = '0';
    frame.style.height = `${Math.max(80, frame.contentDocument.documentElement.scrollHeight + 8)}px`;
  });
  const names = people => people.map(one => one.name === one.address ? one.address : `${one.name} <${one.address}>`).join('; ');
  replace(pane,
    h('header', { class: 'mail-head' }, h('a', { class: 'back', href: back, 'aria-label': 'Back to the list' }, icon('back')),
      h('h2', { class: 'mail-title' }, mail.subject),
      h('div', { class: 'mail-from' }, avatar(mail.from), h('div', {}, h('p', {}, h('b', {}, mail.from.name), ' ', h('span', { class: 'quiet' }, mail.from.address)),
        h('p', { class: 'small quiet' }, `To ${names(mail.to)}`), mail.cc.length ? h('p', { class: 'small quiet' }, `Cc ${names(mail.cc)}`) : null),
      h('time', { class: 'small quiet', datetime: mail.at }, `${longDay(mail.at)}, ${time(mail.at)}`))),
    mail.attachments.length ? h('ul', { class: 'attachments', 'aria-label': 'Attachments' }, mail.attachments.map(file => h('li', {}, h('a', {
      class: 'attachment', href: `/control${path}/attachments/${seg(file.id)}`, download: file.name,
    }, icon('file'), h('span', {}, h('b', {}, file.name), h('span', { class: 'small quiet' }, size(file.size))))))) : null,
    mail.meeting === 'meetingRequest' ? h('p', { class: 'mail-paper' }, 'This is an invitation. ', h('a', { href: `#/${seg(person.id)}/calendar` }, 'Answer it in the calendar'), '.') : null,
    h('div', { class: 'mail-paper' }, frame), reply(person, mail, path));
}

export const size = bytes => bytes > 1048576 ? `${(bytes / 1048576).toFixed(1)} MB` : `${Math.max(1, Math.round(bytes / 1024))} KB`;

function reply(person, mail, path) {
  const all = h('input', { type: 'checkbox' });
  return letter(h('label', { class: 'check' }, all, 'Reply to all'), `Reply to ${mail.from.name}`, 'Send reply', async (text, attachments) => {
    await post(`${path}/reply`, { text, all: all.checked, attachments });
    toast(`Sent to ${mail.from.name}.`);
  });
}

function newMail(person, sent) {
  const to = h('input', { type: 'text', required: true, autocomplete: 'off' }), cc = h('input', { type: 'text', autocomplete: 'off' }), subject = h('input', { type: 'text', required: true });
  const field = (label, input) => h('label', { class: 'field' }, h('span', {}, label), input);
  const form = letter(null, 'Text', 'Send', async (text, attachments) => {
    await post(as(person.id, '/mail'), { to: to.value, cc: cc.value || null, subject: subject.value, text, attachments });
    toast(`Sent to ${to.value}.`);
    location.hash = sent;
  });
  form.prepend(h('h2', {}, 'New mail'), field('To (addresses, with semicolons between them)', to), field('Cc', cc), field('Subject', subject));
  return [h('a', { class: 'back', href: sent, 'aria-label': 'Back to the list' }, icon('back')), form];
}

function letter(extra, label, button, send) {
  const box = h('textarea', { rows: '4', required: true });
  const files = h('input', { type: 'file', multiple: true });
  const submit = h('button', { type: 'submit', class: 'primary' }, button);
  const form = h('form', { class: 'reply' }, h('label', { class: 'field' }, h('span', {}, label), box),
    h('div', { class: 'reply-foot' }, h('label', { class: 'field' }, h('span', {}, 'Attach files'), files), extra, submit));
  form.addEventListener('submit', async event => {
    event.preventDefault();
    submit.disabled = true;
    try {
      await send(box.value, await Promise.all([...files.files].map(async file => ({ name: file.name, contentType: file.type, contentBytes: await base64(file) }))));
      form.reset();
    } catch (error) {
      toast(error.message, 'bad');
    }
    submit.disabled = false;
  });
  return form;
}

const base64 = file => new Promise((done, failed) => {
  const reader = new FileReader();
  reader.onload = () => done(reader.result.slice(reader.result.indexOf(',') + 1));
  reader.onerror = () => failed(reader.error);
  reader.readAsDataURL(file);
});
