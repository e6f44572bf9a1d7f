// Where npm put Elsa Studio.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const client = join(dirname(fileURLToPath(import.meta.url)), '..');
export const root = join(client, 'node_modules', '@elsa-workflows', 'elsa-studio-wasm');
export const framework = join(root, '_framework');
