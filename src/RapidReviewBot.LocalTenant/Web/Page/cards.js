/* global AdaptiveCards */
import { h, replace } from './dom.js';
import { markdown } from './markdown.js';

const colours = accent => ({
  default: { default: '#242424', subtle: '#5c5c5c' }, dark: { default: '#242424', subtle: '#5c5c5c' }, light: { default: '#ffffff', subtle: '#f0f0f0' },
  accent: { default: accent, subtle: accent }, good: { default: '#0e700e', subtle: '#0e700e' },
  warning: { default: '#8a3707', subtle: '#8a3707' }, attention: { default: '#b10e1c', subtle: '#b10e1c' },
});
const container = (backgroundColor, borderColor) => ({ backgroundColor, borderColor, foregroundColors: colours('#4f52b2') });

export const hostConfig = {
  supportsInteractivity: true,
  fontFamily: "'Segoe UI', 'Segoe UI Web (West European)', system-ui, -apple-system, Roboto, 'Helvetica Neue', sans-serif",
  spacing: { small: 6, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
  separator: { lineThickness: 1, lineColor: '#e0e0e0' },
  fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
  fontWeights: { lighter: 400, default: 400, bolder: 600 },
  lineHeights: { small: 16, default: 20, medium: 20, large: 24, extraLarge: 32 },
  imageSizes: { small: 32, medium: 52, large: 100 },
  containerStyles: {
    default: container('#ffffff', '#e0e0e0'), emphasis: container('#f5f5f5', '#e0e0e0'), accent: container('#ebebff', '#c5c6f0'),
    good: container('#f1faf1', '#9fd89f'), attention: container('#fdf3f4', '#eeacb2'), warning: container('#fff9f5', '#fdcfb4'),
  },
  actions: {
    maxActions: 6, spacing: 'default', buttonSpacing: 8, actionsOrientation: 'horizontal', actionAlignment: 'left', preExpandSingleShowCardAction: false,
    showCard: { actionMode: 'inline', inlineTopMargin: 12, style: 'emphasis' },
  },
  adaptiveCard: { allowCustomStyle: false },
  textBlock: { headingLevel: 3 },
  factSet: { title: { weight: 'bolder', wrap: true, maxWidth: 160 }, value: { wrap: true }, spacing: 12 },
  inputs: {
    label: { inputSpacing: 'small', requiredInputs: { weight: 'bolder', suffix: ' *', suffixColor: 'attention' }, optionalInputs: { weight: 'bolder' } },
    errorMessage: { spacing: 'small', weight: 'default', color: 'attention' },
  },
};

// Every action in the order in which it is written; the tenant counts the same way, so a press names its button by number.
export function actionsOf(node, found = []) {
  if (Array.isArray(node)) node.forEach(child => actionsOf(child, found));
  else if (node && typeof node === 'object') {
    if (typeof node.type === 'string' && node.type.startsWith('Action.')) found.push(node);
    for (const [key, child] of Object.entries(node)) if (!['fallback', 'refresh', 'authentication', 'data'].includes(key)) actionsOf(child, found);
  }
  return found;
}

export function drawCard(json, { onPress, onLink } = {}) {
  const { lang, ...copy } = structuredClone(json);
  const numbers = new Map();
  actionsOf(copy).forEach((action, number) => {
    const id = action.id ?? `tenant-action-${number}`;
    action.id = id;
    numbers.set(id, number);
  });
  const context = new AdaptiveCards.SerializationContext(AdaptiveCards.Versions.v1_5);
  const card = new AdaptiveCards.AdaptiveCard();
  card.hostConfig = new AdaptiveCards.HostConfig(hostConfig);
  card.parse(copy, context);
  // The renderer's own test of lang fails every second time (its pattern keeps a position), so it is made here.
  const faults = lang === undefined || /^[a-z]{2,3}$/i.test(lang) ? [] : [`"lang" is two letters, not "${lang}"`];
  const holder = h('div', { lang, class: `card-holder${json.msteams?.width === 'Full' ? ' card-full' : ''}`, role: 'group', 'aria-label': json.speak ?? json.fallbackText ?? 'Card' });
  card.onExecuteAction = action => {
    if (action instanceof AdaptiveCards.OpenUrlAction) { onLink?.(action.url); return; }
    const ids = new Set(card.getAllInputs().map(input => input.id));
    const inputs = Object.fromEntries(Object.entries(action.data ?? {}).filter(([key]) => ids.has(key)).map(([key, value]) => [key, String(value)]));
    // The client leaves an emptied field out; the tenant would take what the field began with.
    if (action.associatedInputs !== 'none') for (const input of card.getAllInputs()) if (input.id && !(input.id in inputs)) inputs[input.id] = '';
    onPress?.({ action: numbers.get(action.id), title: action.title, inputs }, holder);
  };
  const drawn = card.render();
  if (drawn) holder.append(drawn);
  for (let n = 0; n < context.eventCount; n++) faults.push(context.getEventAt(n).message);
  return { element: holder, faults: drawn ? faults : [...faults, 'The renderer drew nothing.'] };
}

export function hold(holder, words) {
  holder.classList.add('card-busy');
  holder.setAttribute('aria-busy', 'true');
  for (const control of holder.querySelectorAll('button, input, select, textarea')) control.disabled = true;
  const note = h('p', { class: 'card-note', role: 'status' }, words);
  holder.append(note);
  return (text, bad = false) => {
    holder.classList.remove('card-busy');
    holder.removeAttribute('aria-busy');
    for (const control of holder.querySelectorAll('button, input, select, textarea')) control.disabled = false;
    if (text) { replace(note, text); note.classList.toggle('bad', bad); if (bad) note.setAttribute('role', 'alert'); } else note.remove();
  };
}

globalThis.AdaptiveCards && (AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = markdown(text);
  result.didProcess = true;
});
