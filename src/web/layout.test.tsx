import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { ChildsWords } from '#web/components/childs-words.tsx'
import { SafeguardingNow } from '#web/components/safeguarding-now.tsx'
import { Section } from '#web/components/section.tsx'
import { StruckOut } from '#web/components/struck-out.tsx'
import { Page, type PageProps, renderPage } from '#web/layout.tsx'
import { stylesheet } from '#web/stylesheet.ts'

const plain: Omit<PageProps, 'children'> = { title: 'Your children', nonce: 'n0nce', stylesheet: stylesheet.path }

function pageOf(props: Partial<PageProps>): string {
  return renderPage(
    <Page {...plain} {...props}>
      {props.children ?? <h1>Your children</h1>}
    </Page>,
  )
}

describe('A page', () => {
  it('is a whole document in English, with a way past the header to the content', () => {
    const html = pageOf({})
    assert.match(html, /^<!doctype html><html lang="en"/)
    assert.match(html, /<title>Your children – Holdfast<\/title>/)
    assert.match(html, /<a href="#main-content" class="govuk-skip-link"/)
    assert.match(html, /<main class="govuk-main-wrapper" id="main-content"/)
  })

  it('runs no script and carries no style of its own, as the content security policy asks', () => {
    const html = pageOf({
      signedIn: { name: 'Tom Ashe', role: 'Social worker' },
      csrf: 'token',
      errors: [{ text: 'Say when the child was seen', href: '#seen-on' }],
      asKnown: 'As known on 3 November 2026',
      notice: 'Visit recorded',
      demo: true,
      children: <SafeguardingNow dutyPhone="01632 960 123" />,
    })
    assert.doesNotMatch(html, /<script|<style| style=| on[a-z]+=/)
  })

  it('with something to put right says so in its title, and first of all in its content', () => {
    const html = pageOf({ errors: [{ text: 'Say when the child was seen', href: '#seen-on' }] })
    assert.match(html, /<title>Error: Your children/)
    assert.match(html, /id="main-content"><div class="govuk-error-summary"[^>]* autofocus/)
    assert.match(html, /<a href="#seen-on">Say when the child was seen<\/a>/)
  })

  it('shows who is signed in, and signs out by a form that carries the token', () => {
    const html = pageOf({ signedIn: { name: 'Tom Ashe', role: 'Social worker' }, csrf: 'token' })
    assert.match(html, /<strong>Tom Ashe<\/strong>, Social worker/)
    assert.match(html, /<form method="post" action="\/sign-out"><input type="hidden" name="csrf" value="token"/)
  })

  it('shows no account and no navigation to somebody who is not signed in', () => {
    assert.doesNotMatch(pageOf({}), /Sign out|<nav/)
  })

  it('marks the place in the navigation where the person is', () => {
    const html = pageOf({
      navigation: [
        { href: '/', text: 'Home' },
        { href: '/children', text: 'Children', current: true },
      ],
    })
    assert.match(html, /href="\/children" aria-current="page"/)
    assert.doesNotMatch(html, /href="\/" aria-current/)
  })

  it('of an earlier day says so before its content', () => {
    const html = pageOf({ asKnown: 'As known on 3 November 2026' })
    assert.match(html, /aria-label="As known on an earlier day">As known on 3 November 2026<\/section>.*<main/)
  })

  it('of the demonstration says that its people are invented', () => {
    assert.match(
      pageOf({ demo: true }),
      /Demonstration<\/strong><span class="govuk-phase-banner__text">Invented people only/,
    )
    assert.doesNotMatch(pageOf({}), /Demonstration/)
  })

  it('shows what people have written as text, never as a page of theirs', () => {
    const html = pageOf({ children: <ChildsWords>{'<b onclick="x()">I was scared</b>'}</ChildsWords> })
    assert.match(html, /&lt;b onclick=&quot;x\(\)&quot;>I was scared&lt;\/b>/)
  })

  it('has a style for every class of ours that it uses', () => {
    const html = pageOf({
      trust: 'Eastmere Children’s Trust',
      signedIn: { name: 'Tom Ashe', role: 'Social worker' },
      asKnown: 'As known on 3 November 2026',
      wide: true,
      children: (
        <Section heading="Who must not be told" kind="warning" id="told">
          <SafeguardingNow dutyPhone="01632 960 123" />
          <ChildsWords source="Isla, to Tom Ashe">I was scared</ChildsWords>
          <StruckOut by="Tom Ashe" at="3 November 2026" reason="Written about another child">
            Seen at school
          </StruckOut>
        </Section>
      ),
    })
    const used = new Set(html.match(/(?<=[" ])hf-[a-z_-]+/g))
    assert.ok(used.size > 10)
    assert.deepEqual(
      [...used].filter((name) => !stylesheet.css.includes(`.${name}`)),
      [],
    )
  })
})

describe('Is a child in danger now?', () => {
  it('puts 999 before the number of the duty team, both to be rung by touching them', () => {
    const html = pageOf({ children: <SafeguardingNow dutyPhone="01632 960 123" /> })
    assert.match(html, /href="tel:999".*href="tel:01632960123"/)
  })
})

describe('Words struck out', () => {
  it('stay to be read, after who struck them out, when and why', () => {
    const html = pageOf({
      children: (
        <StruckOut by="Tom Ashe" at="3 November 2026" reason="Written about another child">
          Seen at school
        </StruckOut>
      ),
    })
    assert.match(
      html,
      /Struck out by Tom Ashe, 3 November 2026: Written about another child.*<del[^>]*>Seen at school<\/del>/,
    )
  })
})
