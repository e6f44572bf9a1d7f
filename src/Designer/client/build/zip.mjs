// A ZIP archive whose entries are stored as they are: what is compressed already must not be compressed again.
import { crc32 } from 'node:zlib';

// One fixed day, so that equal content makes an equal archive.
const Day = ((2026 - 1980) << 9) | (1 << 5) | 1;
const Utf8Names = 0x800;

export function writeArchive(entries) {
  const parts = [];
  const directory = [];
  let offset = 0;
  for (const [name, content] of [...entries].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const local = Buffer.concat([header(0x04034b50, name, content), Buffer.from(name)]);
    directory.push(Buffer.concat([centralHeader(name, content, offset), Buffer.from(name)]));
    parts.push(local, content);
    offset += local.length + content.length;
  }
  const central = Buffer.concat(directory);
  return Buffer.concat([...parts, central, end(entries.size, central.length, offset)]);
}

function fields(buffer, at, name, content) {
  buffer.writeUInt16LE(20, at);
  buffer.writeUInt16LE(Utf8Names, at + 2);
  buffer.writeUInt16LE(Day, at + 8);
  buffer.writeUInt32LE(crc32(content), at + 10);
  buffer.writeUInt32LE(content.length, at + 14);
  buffer.writeUInt32LE(content.length, at + 18);
  buffer.writeUInt16LE(Buffer.byteLength(name), at + 22);
}

function header(signature, name, content) {
  const buffer = Buffer.alloc(30);
  buffer.writeUInt32LE(signature, 0);
  fields(buffer, 4, name, content);
  return buffer;
}

function centralHeader(name, content, offset) {
  const buffer = Buffer.alloc(46);
  buffer.writeUInt32LE(0x02014b50, 0);
  buffer.writeUInt16LE(20, 4);
  fields(buffer, 6, name, content);
  buffer.writeUInt32LE(offset, 42);
  return buffer;
}

function end(count, size, offset) {
  const buffer = Buffer.alloc(22);
  buffer.writeUInt32LE(0x06054b50, 0);
  buffer.writeUInt16LE(count, 8);
  buffer.writeUInt16LE(count, 10);
  buffer.writeUInt32LE(size, 12);
  buffer.writeUInt32LE(offset, 16);
  return buffer;
}
