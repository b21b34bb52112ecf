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
  })

  test('what is set is read', () => {
    const settings = readSettings({
      PORT: '8080',
      HOLDFAST_DATA: '/srv/holdfast',
      DATABASE_URL: 'postgresql://owner@db/holdfast',
      HOLDFAST_DEMO: '1',
      NODE_ENV: 'production',
      HOLDFAST_ALLOW_EMBEDDED: 'yes',
    })
    equal(settings.port, 8080)
    equal(settings.dataDirectory, '/srv/holdfast')
    equal(settings.databaseUrl, 'postgresql://owner@db/holdfast')
    equal(settings.demo, true)
    equal(settings.mode, 'production')
    equal(settings.allowEmbedded, true)
  })

  test('a bad value is refused in a sentence that names it', () => {
    throws(() => readSettings({ PORT: '0' }), /PORT must be a whole number from 1 to 65535, not "0"\./)
    throws(() => readSettings({ PORT: '80a' }), /not "80a"/)
    throws(() => readSettings({ HOLDFAST_DEMO: 'perhaps' }), /HOLDFAST_DEMO must be 1 or 0/)
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
