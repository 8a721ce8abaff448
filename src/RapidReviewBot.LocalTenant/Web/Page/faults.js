import { del, get, post } from './api.js';
import { h, replace } from './dom.js';
import { toast } from './app.js';

const kinds = {
  throttle: 'Throttle: 429 with a time to wait', fail: 'Fail: the status given, nothing is done', timeOut: 'Time out: never answers', drop: 'Drop: does the work, loses the answer',
  killBefore: 'Kill the bot before the work is done', killAfter: 'Kill the bot after the work is done',
};
const places = { '/v1.0/*': 'Any call to Microsoft Graph', '/v1.0/users/*/messages*': 'Mail', '/v1.0/users/*/events*': 'Calendar', '/v1.0/drives/*': 'Files', '/v1.0/teams/*': 'Teams and channels', '/uk/v3/*': 'Messages in Teams', '/tables/*': 'Table storage', '*': 'Anything' };

export async function faultsView(main) {
  const choice = (name, label, options) => h('label', { class: 'field' }, h('span', {}, label), h('select', { name }, Object.entries(options).map(([value, text]) => h('option', { value }, text))));
  const number = (name, label, value) => h('label', { class: 'field' }, h('span', {}, label), h('input', { name, type: 'number', min: '0', value }));
  const form = h('form', { class: 'sheet pad fault-form' }, choice('kind', 'What goes wrong', kinds), choice('path', 'For which calls', places),
    number('count', 'How many calls', '1'), number('skip', 'After how many that pass', '0'), number('status', 'Status, for Fail', '503'), number('retryAfter', 'Seconds to wait, for Throttle', '5'),
    h('button', { type: 'submit', class: 'primary' }, 'Set the fault'));
  const list = h('div', { class: 'stack' });
  const reset = h('button', { type: 'button', class: 'danger' }, 'Begin again with an empty tenant');
  reset.addEventListener('click', async () => {
    if (!confirm('Everything in this tenant and in the bot will be lost: messages, mails, meetings, files, reviews. Begin again?')) return;
    try { await post('/reset'); toast('The tenant begins again. This page follows.'); location.hash = ''; } catch (error) { toast(error.message, 'bad'); }
  });
  replace(main, h('div', { class: 'page' }, h('header', {}, h('h1', {}, 'Faults'), h('p', { class: 'quiet' }, 'Make the services fail on purpose, and see that nothing is lost and nothing happens twice.')), form, list,
    h('section', { class: 'stack' }, h('h2', {}, 'Begin again'), h('p', { class: 'quiet' }, 'Puts everybody back where they were on the first start.'), h('div', {}, reset))));

  const draw = async () => {
    const { faults, bots } = await get('/faults');
    replace(list, h('h2', {}, 'Set now'), faults.length ? [h('ul', { class: 'sheet pad stack' }, faults.map(fault => h('li', {},
      h('b', {}, kinds[fault.kind]), ` - ${places[fault.path] ?? fault.path}, next ${fault.count} calls${fault.skip ? ` after ${fault.skip}` : ''}`))),
    h('button', { type: 'button', class: 'danger', onclick: act(() => del('/faults')) }, 'Clear all faults')] : h('p', { class: 'quiet' }, 'None: everything works.'),
    h('h2', {}, 'Instances of the bot'), h('ul', { class: 'sheet pad stack' }, bots.length ? null : h('li', { class: 'quiet' }, 'None was started by this tenant.'), bots.map(bot => h('li', { class: 'row' }, h('b', {}, `Bot ${bot.number}`), bot.running ? `runs at ${bot.url}` : 'is not running',
      bot.running ? h('button', { type: 'button', class: 'danger', onclick: act(() => post(`/bots/${bot.number}/kill`)) }, 'Kill it')
        : h('button', { type: 'button', onclick: act(() => post(`/bots/${bot.number}/start`)) }, 'Start it')))));
  };
  const act = work => async () => {
    try { await work(); await draw(); } catch (error) { toast(error.message, 'bad'); }
  };
  form.addEventListener('submit', event => {
    event.preventDefault();
    const values = Object.fromEntries(new FormData(form));
    const whole = name => Number(values[name]);
    act(() => post('/faults', { kind: values.kind, path: values.path, count: whole('count'), skip: whole('skip'), status: whole('status'), retryAfter: values.kind === 'throttle' ? whole('retryAfter') : null }))();
  });
  await draw();
  return { update: draw };
}
