// Writes every assembly of the Elsa Studio package as a DLL to compile against: node build/references.mjs <folder>
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { framework } from './package.mjs';
import { toPortableExecutable } from './webcil.mjs';

const folder = process.argv[2];
mkdirSync(folder, { recursive: true });
for (const file of readdirSync(framework).filter(name => name.endsWith('.wasm') && !name.startsWith('dotnet.native')))
  writeFileSync(join(folder, file.replace(/\.[0-9a-z]{10}\.wasm$/, '.dll')), toPortableExecutable(readFileSync(join(framework, file))));
