// The part of Markdown that Teams draws in a TextBlock: bold, italic, links, bulleted and numbered lines. All else is text.
const escape = text => text.replace(/[&<>"']/g, c => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[c]);

function inline(text) {
  return escape(text)
    .replace(/\[([^\]]+)\]\((https?:[^)\s]+|mailto:[^)\s]+)\)/g, '<a href="$2" target="_blank" rel="noopener noreferrer">$1</a>')
    .replace(/\*\*(.+?)\*\*/g, '<strong>$1</strong>')
    .replace(/(^|[\s(])[_*]([^_*\s][^_*]*?)[_*](?=$|[\s).,;:])/g, '$1<em>$2</em>');
}

export function markdown(text) {
  const blocks = [];
  for (const line of String(text).split(/\r?\n/)) {
    const bullet = /^\s*[-*] (.*)/.exec(line), number = /^\s*\d+[.)] (.*)/.exec(line);
    const kind = bullet ? 'ul' : number ? 'ol' : 'p';
    const content = inline(bullet?.[1] ?? number?.[1] ?? line);
    if (kind !== 'p' && blocks.at(-1)?.kind === kind) blocks.at(-1).lines.push(content);
    else if (kind !== 'p' || content.trim()) blocks.push({ kind, lines: [content] });
  }
  return blocks.map(({ kind, lines }) => kind === 'p' ? `<p>${lines[0]}</p>` : `<${kind}>${lines.map(line => `<li>${line}</li>`).join('')}</${kind}>`).join('');
}

// What a person or the bot wrote in chat, as text with real links and mentions; never as HTML of its own.
export function chatText(text) {
  const holder = document.createElement('div');
  holder.innerHTML = markdown(String(text).replace(/<at[^>]*>(.*?)<\/at>/g, '@$1').replace(/<br\s*\/?>/g, '\n'));
  return [...holder.childNodes];
}
