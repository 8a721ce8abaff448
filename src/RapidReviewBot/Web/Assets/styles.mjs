// Copies GOV.UK Frontend's styles without what belongs to GOV.UK's own domains: its typeface and its crest.
import { readFileSync, writeFileSync } from 'node:fs'

const [, , from, to] = process.argv
const styles = readFileSync(from, 'utf8')
  .replace(/@font-face\{[^}]*\}/g, '')
  .replaceAll('GDS Transport,', '')
  .replaceAll('url(/assets/images/govuk-crest.svg)', 'none')
  .replace(/\/\*# sourceMappingURL.*/, '')

if (/url\(|GDS Transport/.test(styles)) throw new Error(`${from} still names a file or typeface that the pages do not serve; see styles.mjs.`)
writeFileSync(to, styles)
