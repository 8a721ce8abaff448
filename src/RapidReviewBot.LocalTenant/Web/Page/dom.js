// Builds elements without ever parsing text as HTML.
export function h(tag, props = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props ?? {})) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (name === 'class') element.className = value;
    else if (name === 'dataset') Object.assign(element.dataset, value);
    else if (name === 'value') element.value = value;
    else element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.flat(3).filter(child => child !== null && child !== undefined && child !== false));
  return element;
}

export function replace(parent, ...children) {
  parent.replaceChildren(...children.flat(3).filter(child => child !== null && child !== undefined && child !== false));
  return parent;
}

// Keeps the elements whose key and version are unchanged, so that what someone is typing in a card survives an update.
export function reconcile(parent, items, keyOf, versionOf, draw) {
  const standing = new Map([...parent.children].map(child => [child.dataset.key, child]));
  const wanted = items.map(item => {
    const key = String(keyOf(item)), version = String(versionOf(item));
    const old = standing.get(key);
    if (old && old.dataset.version === version) return old;
    const fresh = draw(item);
    Object.assign(fresh.dataset, { key, version });
    return fresh;
  });
  const unchanged = wanted.length === parent.children.length && wanted.every((child, index) => parent.children[index] === child);
  if (!unchanged) parent.replaceChildren(...wanted);
  return !unchanged;
}

const paths = {
  teams: 'M4 5.500h16v10H9l-5 4zM8 9.500h8M8 12.500h5',
  mail: 'M3.500 6h17v12h-17zM3.500 7l8.500 6 8.500-6',
  calendar: 'M4 6h16v14H4zM4 10h16M8 3.500V7M16 3.500V7',
  files: 'M3.500 6h6l2 2.500h9V19h-17z',
  service: 'M4 12h3.500l2.500-6 4 12 2.500-6H20',
  faults: 'M12 4l9 16H3zM12 10v4.500M12 17.200v.3',
  lock: 'M6 11h12v9H6zM8.500 11V8a3.500 3.500 0 0 1 7 0v3',
  file: 'M6 3.500h8l4 4V20.500H6zM14 3.500v4h4',
  folder: 'M3.500 6h6l2 2.500h9V19h-17z',
  clip: 'M16.500 8l-7 7a2 2 0 0 0 3 3l7.500-7.500a4 4 0 0 0-5.700-5.700L6.500 12.500a6 6 0 0 0 8.500 8.500',
  back: 'M14.500 5l-7 7 7 7',
  send: 'M4 4.500l17 7.500-17 7.500 2.500-7.500zM6.500 12H14',
};

export function icon(name) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  for (const [key, value] of Object.entries({ viewBox: '0 0 24 24', class: 'icon', 'aria-hidden': 'true', focusable: 'false' })) svg.setAttribute(key, value);
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', paths[name]);
  svg.append(path);
  return svg;
}

const hues = ['#4f52b2', '#0f6cbd', '#107c41', '#8764b8', '#a4262c', '#8e562e', '#005b70', '#7a3f8f'];
export function avatar(person, size = '') {
  const words = person.name.replace(/\(.*\)/g, '').replace(/[^\p{L}\s-]/gu, '').split(/\s+/u).filter(Boolean);
  const initials = ((words[0]?.[0] ?? '') + (words.length > 1 ? words.at(-1)[0] : '')).toUpperCase();
  const hue = hues[[...person.name].reduce((sum, letter) => sum + letter.codePointAt(0), 0) % hues.length];
  const element = h('span', { class: `avatar ${size}${person.bot ? ' avatar-bot' : ''}`, 'aria-hidden': 'true' }, person.bot ? 'RR' : initials);
  element.style.background = person.bot ? '#4f52b2' : hue;
  return element;
}
