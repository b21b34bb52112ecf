import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib'

/**
 * ZIP archives (APPNOTE.TXT 6.3, the common part: no encryption, no ZIP64), because every desktop opens them without more.
 * Small ones, whole in memory. Names are plain file names.
 */

export interface ZipFile {
  readonly name: string
  readonly bytes: Uint8Array
}

const localSignature = 0x04034b50
const centralSignature = 0x02014b50
const endSignature = 0x06054b50
/** Names are UTF-8. */
const flags = 0x0800
/** 1 January 1980: the archive says when it was made elsewhere. */
const noDate = 0x0021
const deflated = 8

/** The archive of these files, in this order; the same files give the same bytes. */
export function zip(files: readonly ZipFile[]): Uint8Array {
  const parts: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const { name, bytes } of files) {
    const called = Buffer.from(name, 'utf8')
    const packed = deflateRawSync(bytes)
    const shared = Buffer.alloc(26)
    shared.writeUInt16LE(20, 0)
    shared.writeUInt16LE(flags, 2)
    shared.writeUInt16LE(deflated, 4)
    shared.writeUInt16LE(noDate, 8)
    shared.writeUInt32LE(crc32(bytes), 10)
    shared.writeUInt32LE(packed.length, 14)
    shared.writeUInt32LE(bytes.length, 18)
    shared.writeUInt16LE(called.length, 22)
    const local = Buffer.concat([word(localSignature), shared, called, packed])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    central.push(Buffer.concat([word(centralSignature), Buffer.from([20, 0]), shared, tail, called]))
    parts.push(local)
    offset += local.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(endSignature, 0)
  end.writeUInt16LE(files.length, 8)
  end.writeUInt16LE(files.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...parts, directory, end])
}

/**
 * The files of an archive, by its directory.
 *
 * @throws RangeError when it is no archive, or not a whole one, or one of its files is larger than `mostUnpacked` bytes.
 */
export function unzip(archive: Uint8Array, { mostUnpacked = 2 ** 31 - 1 } = {}): readonly ZipFile[] {
  const bytes = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength)
  const end = bytes.lastIndexOf(word(endSignature))
  if (end < 0 || end + 22 > bytes.length) throw new RangeError('This is not a whole archive.')
  const count = bytes.readUInt16LE(end + 10)
  let at = bytes.readUInt32LE(end + 16)
  const files: ZipFile[] = []
  for (let number = 0; number < count; number += 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== centralSignature)
      throw new RangeError('The directory of the archive is broken.')
    const nameLength = bytes.readUInt16LE(at + 28)
    const skipped = bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength)
    const packedLength = bytes.readUInt32LE(at + 20)
    const method = bytes.readUInt16LE(at + 10)
    const local = bytes.readUInt32LE(at + 42)
    const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
    const packed = bytes.subarray(from, from + packedLength)
    files.push({
      name,
      bytes: method === deflated ? inflateRawSync(packed, { maxOutputLength: mostUnpacked }) : packed,
    })
    at += 46 + nameLength + skipped
  }
  return files
}

function word(value: number): Buffer {
  const four = Buffer.alloc(4)
  four.writeUInt32LE(value, 0)
  return four
}
