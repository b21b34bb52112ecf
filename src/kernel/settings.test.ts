import { equal, match, throws } from 'node:assert/strict'
import { describe, test } from 'node:test'
import { embeddedRefusal, projectRoot, readSettings } from './settings.ts'

describe('settings', () => {
  test('an empty environment is a machine to try Holdfast on', () => {
    const settings = readSettings({})
    equal(settings.port, 3000)
    equal(settings.dataDirectory, `${projectRoot}/.holdfast`)
    equal(settings.databaseUrl, undefined)
    equal(settings.demo, false)
    equal(settings.mode, 'development')
    equal(settings.allowEmbedded, false)
    equal(settings.address.href, 'http://localhost:3000/')
    equal(settings.trustedProxies.length, 0)
    equal(settings.organisation, undefined)
  })

  test('what is set is read', () => {
    const settings = readSettings({
      PORT: '8080',
      HOLDFAST_DATA: '/srv/holdfast',
      DATABASE_URL: 'postgresql://owner@db/holdfast',
      NODE_ENV: 'production',
      HOLDFAST_ALLOW_EMBEDDED: 'yes',
      HOLDFAST_ADDRESS: 'https://holdfast.wexmoor.example',
      HOLDFAST_TRUSTED_PROXIES: '10.0.0.3, fd00::/8',
      HOLDFAST_TRUST: ' Wexmoor Children’s Trust ',
    })
    equal(settings.port, 8080)
    equal(settings.dataDirectory, '/srv/holdfast')
    equal(settings.databaseUrl, 'postgresql://owner@db/holdfast')
    equal(settings.mode, 'production')
    equal(settings.allowEmbedded, true)
    equal(settings.address.hostname, 'holdfast.wexmoor.example')
    equal(settings.trustedProxies.join(), '10.0.0.3,fd00::/8')
    equal(settings.trustName, 'Wexmoor Children’s Trust')
    equal(readSettings({ HOLDFAST_DEMO: '1' }).demo, true)
  })

  test('the invented city’s door, which asks for no password, is refused in production', () => {
    throws(() => readSettings({ HOLDFAST_DEMO: '1', NODE_ENV: 'production' }), /refused in production/)
  })

  test('an organisation’s sign-in needs its address, name and secret, and a safe way there', () => {
    const set = { HOLDFAST_OIDC_ISSUER: 'https://login.wexmoor.example', HOLDFAST_OIDC_CLIENT_ID: 'holdfast' }
    throws(() => readSettings(set), /set HOLDFAST_OIDC_CLIENT_ID and HOLDFAST_OIDC_CLIENT_SECRET/)
    const both = { ...set, HOLDFAST_OIDC_CLIENT_SECRET: 'kept' }
    equal(readSettings(both).organisation?.passwords, true)
    equal(readSettings({ ...both, HOLDFAST_PASSWORDS: '0' }).organisation?.passwords, false)
    throws(() => readSettings({ ...both, HOLDFAST_OIDC_ISSUER: 'http://login.wexmoor.example' }), /https:/)
  })

  test('a bad value is refused in a sentence that names it', () => {
    throws(() => readSettings({ PORT: '0' }), /PORT must be a whole number from 1 to 65535, not "0"\./)
    throws(() => readSettings({ PORT: '80a' }), /not "80a"/)
    throws(() => readSettings({ HOLDFAST_DEMO: 'perhaps' }), /HOLDFAST_DEMO must be 1 or 0/)
    throws(() => readSettings({ HOLDFAST_TRUSTED_PROXIES: '10.0.0.0/99' }), /HOLDFAST_TRUSTED_PROXIES must name/)
    throws(() => readSettings({ NODE_ENV: 'live' }), /NODE_ENV must be production, development or test/)
  })

  test('a bad database address is refused without saying it, for it may hold a password', () => {
    throws(
      () => readSettings({ DATABASE_URL: 'mysql://owner:secret@db/holdfast' }),
      (fault: unknown) =>
        fault instanceof RangeError && /DATABASE_URL/.test(fault.message) && !/secret/.test(fault.message),
    )
  })

  test('the embedded PostgreSQL is refused in production unless it is asked for by name', () => {
    match(embeddedRefusal({ NODE_ENV: 'production' }) ?? '', /set DATABASE_URL/)
    equal(embeddedRefusal({ NODE_ENV: 'production', HOLDFAST_ALLOW_EMBEDDED: '1' }), undefined)
    equal(embeddedRefusal({}), undefined)
  })
})
