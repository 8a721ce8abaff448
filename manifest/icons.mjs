#!/usr/bin/env node
// Draws the two icons of the app package: a clock whose hands make a tick. Run it after a change here and commit what it writes.
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { crc32, deflateSync } from 'node:zlib';

const blue = [0x1d, 0x70, 0xb8], white = [0xff, 0xff, 0xff];
const samples = 4; // along each side of a pixel

// Distances in a square of 1 by 1.
const toSegment = (x, y, [ax, ay], [bx, by]) => {
  const [dx, dy] = [bx - ax, by - ay];
  const along = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy)));
  return Math.hypot(x - ax - along * dx, y - ay - along * dy);
};
const mark = (reach, stroke) => (x, y) =>
  Math.abs(Math.hypot(x - 0.5, y - 0.5) - reach) < stroke / 2
  || toSegment(x, y, [0.5 - reach * 0.42, 0.5 + reach * 0.02], [0.5 - reach * 0.1, 0.5 + reach * 0.36]) < stroke / 2
  || toSegment(x, y, [0.5 - reach * 0.1, 0.5 + reach * 0.36], [0.5 + reach * 0.44, 0.5 - reach * 0.34]) < stroke / 2;

function draw(size, inside, paper) {
  const rows = Buffer.alloc(size * (size * 4 + 1));
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      let hits = 0;
      for (let i = 0; i < samples * samples; i++)
        if (inside((column + ((i % samples) + 0.5) / samples) / size, (row + (Math.floor(i / samples) + 0.5) / samples) / size)) hits++;
      const part = hits / (samples * samples), at = row * (size * 4 + 1) + 1 + column * 4;
      const pixel = paper ? [...paper.map((ground, c) => Math.round(ground + (white[c] - ground) * part)), 255] : [...white, Math.round(255 * part)];
      rows.set(pixel, at);
    }
  }
  return rows;
}

const chunk = (type, data) => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]), whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length, 0);
  body.copy(whole, 4);
  whole.writeUInt32BE(crc32(body), body.length + 4);
  return whole;
};

function png(size, rows) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8); // 8 bits, red green blue alpha
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), chunk('IHDR', header), chunk('IDAT', deflateSync(rows, { level: 9 })), chunk('IEND', Buffer.alloc(0))]);
}

const here = dirname(fileURLToPath(import.meta.url));
writeFileSync(join(here, 'color.png'), png(192, draw(192, mark(0.3, 0.065), blue)));
writeFileSync(join(here, 'outline.png'), png(32, draw(32, mark(0.42, 0.085), null)));
