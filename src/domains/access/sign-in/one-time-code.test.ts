import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import {
  addressOfSecret,
  asSpareCode,
  newSpareCodes,
  secretInGroups,
  stepOfCode,
} from '#domains/access/sign-in/one-time-code.ts'
import { vaultFor } from '#domains/access/sign-in/vault.ts'

// The secret and the moments of RFC 6238, appendix B, in base 32; its codes of eight figures end in these six.
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'

describe('one-time codes', () => {
  it('are those of RFC 6238', () => {
    for (const [second, code] of [
      [59, '287082'],
      [1_111_111_109, '081804'],
      [1_111_111_111, '050471'],
      [1_234_567_890, '005924'],
      [2_000_000_000, '279037'],
    ] as const) {
      const now = Temporal.Instant.fromEpochMilliseconds(second * 1000)
      assert.equal(stepOfCode(secret, code, now), Math.floor(second / 30))
    }
  })

  it('are taken one step early or late, however they are typed, and no further off', () => {
    const at = (second: number) => Temporal.Instant.fromEpochMilliseconds(second * 1000)
    assert.equal(stepOfCode(secret, ' 287 082 ', at(59 + 30)), 1)
    assert.equal(stepOfCode(secret, '287082', at(29)), 1)
    assert.equal(stepOfCode(secret, '287082', at(59 + 61)), undefined)
    for (const wrong of ['', '28708', '2870820', 'abcdef', '287083'])
      assert.equal(stepOfCode(secret, wrong, at(59)), undefined)
  })

  it('say in the picture whose they are and how they are made', () => {
    const address = new URL(addressOfSecret(secret, 'wren@wexmoor.example'))
    assert.equal(address.protocol, 'otpauth:')
    assert.deepEqual(
      ['secret', 'digits', 'period', 'algorithm', 'issuer'].map((name) => address.searchParams.get(name)),
      [secret, '6', '30', 'SHA1', 'Holdfast'],
    )
    assert.equal(secretInGroups('ABCDEFGHIJ'), 'ABCD EFGH IJ')
  })

  it('have eight spare ones, which are known however they are typed', () => {
    const codes = newSpareCodes()
    assert.equal(new Set(codes).size, 8)
    for (const code of codes) assert.equal(asSpareCode(` ${code.toUpperCase().replace('-', ' ')} `), code)
  })
})

describe('the vault', () => {
  const vault = vaultFor('postgresql://owner:kept@db.wexmoor.example/holdfast')

  it('opens what it has sealed, wherever the database has moved to, for what it was sealed for and nothing else', () => {
    const sealed = vault.seal('a secret', 'row 1')
    const moved = vaultFor('postgresql://owner:kept@elsewhere.wexmoor.example/holdfast')
    assert.equal(moved.open(sealed, 'row 1'), 'a secret')
    assert.equal(vault.open(sealed, 'row 2'), undefined)
    assert.equal(vaultFor('postgresql://owner:other@db.wexmoor.example/holdfast').open(sealed, 'row 1'), undefined)
    const changed = Buffer.from(sealed)
    changed.writeUInt8(changed.readUInt8(14) ^ 1, 14)
    assert.equal(vault.open(changed, 'row 1'), undefined)
    assert.equal(vault.open(Buffer.alloc(3), 'row 1'), undefined)
  })
})
