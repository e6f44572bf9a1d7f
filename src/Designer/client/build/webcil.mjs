// Turns a Webcil assembly (a PE file stripped of its headers and wrapped into WebAssembly, dotnet/runtime docs/design/mono/webcil.md)
// back into a PE file that a compiler can reference. The result is never loaded: addresses and sizes that only a loader reads stay zero.
const FileAlignment = 0x200;
const SectionAlignment = 0x2000;
const HeadersAt = 0x80;
const OptionalHeaderSize = 224;

const align = (size, to) => Math.ceil(size / to) * to;

export function toPortableExecutable(wasm) {
  const at = wasm.indexOf('WbIL');
  if (at < 0) throw new Error('no Webcil payload');
  const version = `${wasm.readUInt16LE(at + 4)}.${wasm.readUInt16LE(at + 6)}`;
  if (version !== '0.0') throw new Error(`Webcil ${version} is not known here`);
  const sections = readSections(wasm, at);
  const headerSize = align(HeadersAt + 4 + 20 + OptionalHeaderSize + 40 * sections.length, FileAlignment);
  const header = Buffer.alloc(headerSize);
  writeFileHeader(header, sections.length);
  writeOptionalHeader(header, HeadersAt + 24, sections, headerSize, wasm.readUInt32LE(at + 12), wasm.readUInt32LE(at + 16));
  return Buffer.concat([header, ...writeSections(header, HeadersAt + 24 + OptionalHeaderSize, sections, headerSize)]);
}

function readSections(wasm, at) {
  const count = wasm.readUInt16LE(at + 8);
  return Array.from({ length: count }, (_, index) => {
    const entry = at + 28 + 16 * index;
    const [virtualSize, virtualAddress, rawSize, rawAt] = [0, 4, 8, 12].map(offset => wasm.readUInt32LE(entry + offset));
    return { virtualSize, virtualAddress, raw: wasm.subarray(at + rawAt, at + rawAt + rawSize) };
  });
}

function writeFileHeader(header, sectionCount) {
  header.write('MZ', 0, 'latin1');
  header.writeUInt32LE(HeadersAt, 0x3c);
  header.write('PE\0\0', HeadersAt, 'latin1');
  header.writeUInt16LE(0x14c, HeadersAt + 4);
  header.writeUInt16LE(sectionCount, HeadersAt + 6);
  header.writeUInt16LE(OptionalHeaderSize, HeadersAt + 20);
  header.writeUInt16LE(0x2022, HeadersAt + 22);
}

function writeOptionalHeader(header, at, sections, headerSize, cliAddress, cliSize) {
  const imageSize = Math.max(...sections.map(section => align(section.virtualAddress + section.virtualSize, SectionAlignment)));
  header.writeUInt16LE(0x10b, at);
  header.writeUInt8(48, at + 2);
  header.writeUInt32LE(sections[0].virtualAddress, at + 20);
  header.writeUInt32LE(0x400000, at + 28);
  header.writeUInt32LE(SectionAlignment, at + 32);
  header.writeUInt32LE(FileAlignment, at + 36);
  header.writeUInt16LE(4, at + 40);
  header.writeUInt16LE(4, at + 48);
  header.writeUInt32LE(imageSize, at + 56);
  header.writeUInt32LE(headerSize, at + 60);
  header.writeUInt16LE(3, at + 68);
  header.writeUInt16LE(0x8540, at + 70);
  [0x100000, 0x1000, 0x100000, 0x1000].forEach((size, index) => header.writeUInt32LE(size, at + 72 + 4 * index));
  header.writeUInt32LE(16, at + 92);
  header.writeUInt32LE(cliAddress, at + 96 + 8 * 14);
  header.writeUInt32LE(cliSize, at + 96 + 8 * 14 + 4);
}

function writeSections(header, at, sections, headerSize) {
  let position = headerSize;
  return sections.map((section, index) => {
    const size = align(section.raw.length, FileAlignment);
    const entry = at + 40 * index;
    header.write(['.text', '.rsrc', '.reloc'][Math.min(index, 2)], entry, 'latin1');
    [section.virtualSize, section.virtualAddress, size, position].forEach((value, word) => header.writeUInt32LE(value, entry + 8 + 4 * word));
    header.writeUInt32LE(index === 0 ? 0x60000020 : 0x40000040, entry + 36);
    position += size;
    return Buffer.concat([section.raw, Buffer.alloc(size - section.raw.length)]);
  });
}
