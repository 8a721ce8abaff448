import { get } from './api.js';
import { h, reconcile, replace } from './dom.js';
import { exactTime, shortDay } from './time.js';

const sources = { graph: 'Microsoft Graph', channel: 'To Teams', delivery: 'From Teams' };

export async function serviceView(main) {
  const status = h('dl', { class: 'facts' });
  const body = h('tbody');
  const source = h('select', {}, h('option', { value: '' }, 'Everything'), Object.entries(sources).map(([value, name]) => h('option', { value }, name)));
  replace(main, h('div', { class: 'page' }, h('header', { class: 'page-head' }, h('div', {}, h('h1', {}, 'What the service did'),
    h('p', { class: 'quiet' }, 'Every call between the bot and the tenant, newest first. The whole journal is in journal.jsonl in the state folder.')),
  h('div', { class: 'row row-end' }, h('label', { class: 'field' }, h('span', {}, 'Show'), source), h('a', { class: 'button', href: '/control/export', download: 'local-tenant.zip' }, 'Download everything'))), status,
  h('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': 'Journal' }, h('table', { class: 'sheet journal' },
    h('thead', {}, h('tr', {}, ['When', 'Where', 'Call', 'Answer', 'Instance'].map(name => h('th', { scope: 'col' }, name)))), body))));
  const draw = async () => {
    const { rows, bots } = await get(`/journal?last=150&source=${source.value}`);
    replace(status, bots.map(bot => [h('dt', {}, `Bot ${bot.number}`), h('dd', {}, bot.work ? `${bot.work.outstanding} to do, ${bot.work.parked} parked` : 'Running', ` at ${bot.url}`)]),
      bots.length ? null : [h('dt', {}, 'Bot'), h('dd', { class: 'bad' }, 'No instance is running')]);
    reconcile(body, rows, row => row.number, () => 0, row => h('tr', { class: row.status >= 400 || !row.status ? 'failed' : '' },
      h('td', {}, h('time', { datetime: row.at }, `${shortDay(row.at)} ${exactTime(row.at)}`)), h('td', {}, sources[row.source] ?? row.source),
      h('td', {}, h('details', {}, h('summary', {}, h('b', {}, row.method), ` ${row.path}`), h('pre', { tabindex: '0' }, JSON.stringify({ request: row.request, response: row.response }, null, 2)))),
      h('td', {}, row.status ? String(row.status) : 'no answer', row.fault ? ` (${row.fault})` : ''), h('td', {}, row.instance ?? '')));
    if (!rows.length) replace(body, h('tr', {}, h('td', { colspan: '5', class: 'quiet' }, 'Nothing yet.')));
  };
  source.addEventListener('change', draw);
  await draw();
  return { update: draw };
}
