import { as, get, save, seg } from './api.js';
import { h, icon, replace } from './dom.js';
import { stamp } from './time.js';
import { size } from './mail.js';
import { toast } from './app.js';

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
    const upload = h('input', { type: 'file', multiple: true });
    upload.addEventListener('change', async () => {
      try {
        for (const file of upload.files) await save(as(person.id, `/files/${seg(drive)}/${seg(item)}/children/${seg(file.name)}`), file);
        toast(upload.files.length === 1 ? `${upload.files[0].name} is saved.` : `${upload.files.length} files are saved.`);
        await draw();
      } catch (error) {
        toast(error.message, 'bad');
      }
    });
    const crumbs = [{ id: folder.root, name: folder.library }, ...folder.path];
    replace(main, page([h('nav', { 'aria-label': 'Where you are' }, h('ol', { class: 'crumbs' }, h('li', {}, h('a', { href: link() }, 'Files')),
      crumbs.map((crumb, index) => h('li', {}, index === crumbs.length - 1 ? h('span', { 'aria-current': 'page' }, crumb.name) : h('a', { href: link(drive, crumb.id) }, crumb.name))))),
    h('div', { class: 'page-head' }, h('h1', {}, crumbs.at(-1).name), folder.role === 'read' ? null
      : h('label', { class: 'field' }, h('span', {}, 'Save files here (the same name makes a new version)'), upload))], folder.items.map(one => row(one, one.folder ? link(drive, one.id) : `/control${as(person.id, `/files/${seg(drive)}/${seg(one.id)}/content`)}`))));
  };
  await draw();
  return { update: draw };
}

const page = (head, rows) => h('div', { class: 'page' }, h('header', {}, head), rows.length
  ? h('table', { class: 'sheet files' }, h('thead', {}, h('tr', {}, ['Name', 'Changed', 'Size', 'You'].map(name => h('th', { scope: 'col' }, name)))), h('tbody', {}, rows))
  : h('p', { class: 'quiet sheet pad' }, 'Nothing here that you can open.'));

const row = (file, href) => h('tr', {}, h('th', { scope: 'row' }, h('a', { href, class: 'file-name', download: file.folder ? undefined : file.name }, icon(file.folder ? 'folder' : 'file'), file.name),
    /\.docx?$/i.test(file.name) ? h('a', { class: 'small word', href: `ms-word:ofv|u|${new URL(href, location.href)}`, 'aria-label': `Open ${file.name} in Word` }, 'Open in Word') : null),
  h('td', {}, stamp(file.modifiedAt)), h('td', {}, file.folder ? '' : size(file.size), file.versions > 1 ? h('span', { class: 'quiet' }, `, version ${file.versions}`) : null), h('td', {}, may[file.role]));
