#!/usr/bin/env node
// node tests/cards/check.mjs DIR - holds every *.json below DIR, each one card, against the Adaptive Cards 1.5 schema (adaptivecards.io/schemas) and the rules of our own
// cards: what Teams draws, under 28 KB, everything labelled, every text wrapping, a fallback for every Action.Execute. Prints a line a fault; exit 1 if any.
import { createRequire } from 'node:module';
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const Ajv = createRequire(import.meta.url)('ajv');
const schema = JSON.parse(readFileSync(join(dirname(fileURLToPath(import.meta.url)), 'adaptive-card-1.5.schema.json'), 'utf8'));
delete schema.$schema; // draft-06 under a name that ajv does not know
delete schema.id;
const valid = new (Ajv.default ?? Ajv)({ strict: false, allErrors: true, validateFormats: false }).compile(schema);

// What Teams adds to the standard.
const hostMembers = new Set(['msteams', 'choices.data', 'targetWidth']);
const standard = node => Array.isArray(node) ? node.map(standard)
  : node && typeof node === 'object' ? Object.fromEntries(Object.entries(node).filter(([name]) => !hostMembers.has(name)).map(([name, value]) => [name, standard(value)]))
  : node;
const nodes = function* (node) {
  if (!node || typeof node !== 'object') return;
  if (!Array.isArray(node)) yield node;
  for (const value of Object.values(node)) yield* nodes(value);
};

function faultsOf(card) {
  const faults = valid(standard(card)) ? [] : valid.errors.filter(error => !['oneOf', 'anyOf', 'if'].includes(error.keyword)).map(error => `${error.instancePath || '/'} ${error.message}`);
  if (card.type !== 'AdaptiveCard') faults.push('is no card');
  if (card.version !== '1.5') faults.push(`version ${card.version}`);
  if (Buffer.byteLength(JSON.stringify(card)) > 28 * 1024) faults.push('over 28 KB');
  for (const node of nodes(card)) {
    const type = String(node.type ?? '');
    if (type.startsWith('Input.') && !(type === 'Input.Toggle' ? node.title : node.label)) faults.push(`${type} ${node.id} is not labelled`);
    if (type.startsWith('Input.') && !node.id) faults.push(`${type} without an id`);
    if (node.isRequired && !node.errorMessage) faults.push(`${type} ${node.id} is required and says nothing when it is empty`);
    if (type === 'Image' && !node.altText) faults.push('Image without altText');
    if (type === 'TextBlock' && node.wrap !== true) faults.push(`"${String(node.text).slice(0, 30)}" does not wrap`);
    if (type === 'Action.Execute' && node.fallback?.type !== 'Action.Submit') faults.push(`"${node.title}" has no fallback`);
    if (type === 'Container' && node.style && !node.items?.length) faults.push('a coloured container without words');
  }
  return faults;
}

const folder = resolve(process.argv[2] ?? '.');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.json'));
const faults = files.flatMap(name => faultsOf(JSON.parse(readFileSync(join(folder, name), 'utf8'))).map(fault => `${name}: ${fault}`));
faults.forEach(fault => console.log(fault));
console.log(`${files.length} cards, ${faults.length} faults`);
process.exit(faults.length || !files.length ? 1 : 0);
