import { as, get, seg } from './api.js';
import { h, icon, replace } from './dom.js';
import { stamp } from './time.js';
import { size } from './mail.js';

const may = { read: 'Can read', write: 'Can edit', owner: 'Owner' };

export async function filesView(main, { person, rest }) {
  const [drive, item] = rest;
  const link = (...to) => `#/${[person.id, 'files', ...to].map(seg).join('/')}`;
  const draw = async () => {
    if (!drive) {
      const libraries = await get(as(person.id, '/files'));
      replace(main, page([h('h1', {}, 'Files'), h('p', { class: 'quiet' }, 'The libraries that you can open. A case folder shows only to those who were given it.')], libraries.map(one => row(one, link(one.drive, one.id)))));
      return;
    }
    const folder = await get(as(person.id, `/files/${seg(drive)}/${seg(item)}`));
    const crumbs = [{ id: folder.root, name: folder.library }, ...folder.path];
    replace(main, page([h('nav', { 'aria-label': 'Where you are' }, h('ol', { class: 'crumbs' }, h('li', {}, h('a', { href: link() }, 'Files')),
      crumbs.map((crumb, index) => h('li', {}, index === crumbs.length - 1 ? h('span', { 'aria-current': 'page' }, crumb.name) : h('a', { href: link(drive, crumb.id) }, crumb.name))))),
    h('h1', {}, crumbs.at(-1).name)], folder.items.map(one => row(one, one.folder ? link(drive, one.id) : `/control${as(person.id, `/files/${seg(drive)}/${seg(one.id)}/content`)}`))));
  };
  await draw();
  return { update: draw };
}

const page = (head, rows) => h('div', { class: 'page' }, h('header', {}, head), rows.length
  ? h('table', { class: 'sheet files' }, h('thead', {}, h('tr', {}, ['Name', 'Changed', 'Size', 'You'].map(name => h('th', { scope: 'col' }, name)))), h('tbody', {}, rows))
  : h('p', { class: 'quiet sheet pad' }, 'Nothing here that you can open.'));

const row = (file, href) => h('tr', {}, h('th', { scope: 'row' }, h('a', { href, class: 'file-name', download: file.folder ? undefined : file.name }, icon(file.folder ? 'folder' : 'file'), file.name)),
  h('td', {}, stamp(file.modifiedAt)), h('td', {}, file.folder ? '' : size(file.size), file.versions > 1 ? h('span', { class: 'quiet' }, `, version ${file.versions}`) : null), h('td', {}, may[file.role]));
