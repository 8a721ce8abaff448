// What is wrong with a manifest and its icons: Microsoft's own schema (npm package @microsoft/app-manifest) and the rules that it does not state.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);
const Ajv = require('ajv');

export function faultsOf(manifest, readIcon) {
  return [...schemaFaults(manifest), ...ownFaults(manifest), ...iconFaults(manifest, readIcon)];
}

function schemaFaults(manifest) {
  const folder = dirname(require.resolve('@microsoft/app-manifest/package.json'));
  const schema = JSON.parse(readFileSync(join(folder, 'build', 'json-schemas', 'teams', `v${manifest.manifestVersion}`, 'MicrosoftTeams.schema.json'), 'utf8'));
  delete schema.$schema; // draft-04, of which it uses nothing that later drafts read otherwise
  delete schema.id;
  const valid = new (Ajv.default ?? Ajv)({ strict: false, allErrors: true, validateFormats: false }).compile(schema);
  return valid(manifest) ? [] : valid.errors.map(error => `${error.instancePath || '/'} ${error.message} ${JSON.stringify(error.params)}`);
}

function ownFaults(manifest) {
  const faults = [];
  const [bot] = manifest.bots;
  if (!/^\d+\.\d+\.\d+$/.test(manifest.version)) faults.push(`version ${manifest.version} is not of the form 1.2.3`);
  if (manifest.webApplicationInfo.id !== bot.botId) faults.push('webApplicationInfo.id must be the bot id: team permissions are given to that app');
  for (const url of [manifest.developer.websiteUrl, manifest.developer.privacyUrl, manifest.developer.termsOfUseUrl])
    if (!URL.canParse(url) || new URL(url).protocol !== 'https:') faults.push(`${url} is not an https address`);
  for (const domain of manifest.validDomains)
    if (!/^[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(domain)) faults.push(`${domain} is not a host name`);
  for (const { scopes, commands } of bot.commandLists)
    for (const { title } of commands)
      if (title.length > 32) faults.push(`the command "${title}" of ${scopes} is longer than the 32 characters that Teams shows`);
  return faults;
}

function iconFaults(manifest, readIcon) {
  return [['color', 192], ['outline', 32]].flatMap(([name, size]) => {
    const png = readIcon(manifest.icons[name]);
    const isPng = png.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
    return isPng && png.readUInt32BE(16) === size && png.readUInt32BE(20) === size ? [] : [`${manifest.icons[name]} is not a PNG of ${size} by ${size}`];
  });
}
