#!/usr/bin/env node
// Makes the app package that an administrator uploads to Teams: node manifest/build.mjs --app-id <guid> --domain <host> ...
// The team permissions that the app asks for are those of infra/permissions.json, no more. Needs nothing but what package.json names.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { faultsOf } from './check.mjs';
import { zip } from './zip.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const read = (...path) => readFileSync(join(here, ...path));
const usage = `node manifest/build.mjs
  --app-id ID            client id of the bot's app registration
  --domain HOST          host name of the service's pages, as in Web:PublicUrl
  --developer NAME       who runs the service, at most 32 characters
  --website-url URL      about the service
  --privacy-url URL      its privacy notice
  --terms-url URL        its terms of use
  [--version N.N.N]      default: the version in package.json
  [--out FILE]           default: artifacts/rapidreviewbot.zip`;

const stop = message => { console.error(message); process.exit(1); };
let given;
try {
  given = parseArgs({ options: Object.fromEntries(['app-id', 'domain', 'developer', 'website-url', 'privacy-url', 'terms-url', 'version', 'out'].map(name => [name, { type: 'string' }])) }).values;
} catch (fault) {
  stop(`${fault.message}\n${usage}`);
}
for (const name of ['app-id', 'domain', 'developer', 'website-url', 'privacy-url', 'terms-url'])
  if (!given[name]) stop(`--${name} is missing.\n${usage}`);

// The package's own id follows from the app's, so that every build of one bot updates the same Teams app.
const hash = createHash('sha256').update(`rapidreviewbot teams app ${given['app-id'].toLowerCase()}`).digest('hex');
const packageId = [hash.slice(0, 8), hash.slice(8, 12), `5${hash.slice(13, 16)}`, `8${hash.slice(17, 20)}`, hash.slice(20, 32)].join('-');
const values = {
  appId: given['app-id'], domain: given.domain, developer: given.developer, packageId,
  websiteUrl: given['website-url'], privacyUrl: given['privacy-url'], termsUrl: given['terms-url'],
  version: given.version ?? JSON.parse(read('..', 'package.json')).version,
};
const text = read('manifest.template.json').toString().replace(/\{\{(\w+)\}\}/g, (_, name) => JSON.stringify(values[name]).slice(1, -1));
const manifest = JSON.parse(text);
const { calls } = JSON.parse(read('..', 'infra', 'permissions.json'));
manifest.authorization.permissions.resourceSpecific = [...new Set(calls.filter(call => call.grant.kind === 'resource-specific').map(call => call.grant.permission))]
  .sort().map(name => ({ name, type: 'Application' }));

const faults = faultsOf(manifest, name => read(name));
if (faults.length > 0) stop(`The manifest is not right:\n${faults.join('\n')}`);

const out = resolve(given.out ?? join(here, '..', 'artifacts', 'rapidreviewbot.zip'));
mkdirSync(dirname(out), { recursive: true });
writeFileSync(out, zip([
  ['manifest.json', Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`)],
  ['color.png', read('color.png')],
  ['outline.png', read('outline.png')],
]));
console.log(`${out}: Teams app ${packageId}, version ${manifest.version}, bot ${values.appId}`);
