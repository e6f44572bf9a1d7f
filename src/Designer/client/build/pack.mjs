// Packs what browsers ask for into one archive: node build/pack.mjs <entry assembly> <archive>
// A file lies there as name.br and name.gz, or under its own name when compressing it gains nothing.
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { client, root } from './package.mjs';
import { patchDesigner } from './patches.mjs';
import { writeArchive } from './zip.mjs';

const [entryAssembly, archive] = process.argv.slice(2);
const entries = new Map();

// Other languages, other themes, maps and pictures of a sign-in page we do not have.
const left = [
  /\.map$/, /^_framework\/(?!zh-Hans\/)[^/]+\//, /^_content\/Radzen\.Blazor\/css\/(?!material-base\.css)/, /^_content\/Elsa\.Studio\.Shell\/(img\/|.*\.(png|ico)$)/,
  /nls\.messages\.(?!zh-cn)/, /^(index\.html|package\.json|appsettings\.json)$/, /\.(scss|cur)$/,
];

function files(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap(item => item.isDirectory() ? files(join(folder, item.name)) : [join(folder, item.name)]);
}

function addCompressed(name, content) {
  entries.set(`${name}.br`, brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }));
  entries.set(`${name}.gz`, gzipSync(content, { level: 9 }));
}

function addPackage() {
  const all = new Set(files(root).map(file => relative(root, file).replaceAll('\\', '/')));
  for (const name of all) {
    const plain = name.replace(/\.(br|gz)$/, '');
    if (left.some(pattern => pattern.test(plain)) || (plain === name && all.has(`${name}.br`))) continue;
    entries.set(name, readFileSync(join(root, name)));
  }
}

// The boot configuration lies inside dotnet.js; ours becomes the assembly that starts.
function addEntry() {
  const content = readFileSync(entryAssembly);
  const hash = createHash('sha256').update(content);
  const digest = hash.copy().digest('hex').slice(0, 10);
  const title = basename(entryAssembly, '.dll');
  const name = `${title}.${digest}.dll`;
  const script = readFileSync(join(root, '_framework', 'dotnet.js'), 'utf8');
  const [before, json, after] = script.split(/\/\*json-start\*\/|\/\*json-end\*\//);
  const boot = JSON.parse(json);
  boot.mainAssemblyName = title;
  boot.resources.assembly.push({ virtualPath: `${title}.dll`, name, hash: `sha256-${hash.digest('base64')}`, cache: 'force-cache' });
  addCompressed('_framework/dotnet.js', `${before}/*json-start*/${JSON.stringify(boot)}/*json-end*/${after}`);
  addCompressed(`_framework/${name}`, content);
}

addPackage();
addEntry();
addCompressed(patchDesigner.file, patchDesigner(readFileSync(join(root, patchDesigner.file), 'utf8')));
for (const page of files(join(client, 'page'))) addCompressed(basename(page), readFileSync(page));
writeFileSync(archive, writeArchive(entries));
