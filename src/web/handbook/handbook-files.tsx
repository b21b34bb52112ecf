import type { ComponentChildren } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { HandbookContents } from '#web/handbook/handbook-contents.tsx'
import { HandbookArticle, handbookPages } from '#web/handbook/handbook-pages.tsx'
import { paths } from '#web/paths.ts'
import { stylesheet } from '#web/stylesheet.ts'

export interface HandbookFile {
  readonly name: string
  readonly text: string
}

/** The handbook as files that open in a browser from a folder or a stick, without the system: the contents are `index.html`. */
export function handbookFiles(): readonly HandbookFile[] {
  const pages = handbookPages().map((each) => ({
    name: `${each.id}.html`,
    text: document(each.title, each.wide === true, <HandbookArticle {...each} />),
  }))
  return [
    { name: 'index.html', text: document('Handbook of practice', true, <HandbookContents />) },
    ...pages,
    { name: 'handbook.css', text: stylesheet.css },
  ]
}

function document(title: string, wide: boolean, content: ComponentChildren): string {
  const html = renderToString(
    <html lang="en" class="govuk-template">
      <head>
        <meta charset="utf-8" />
        <title>{`${title} – Holdfast`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <link rel="stylesheet" href="handbook.css" />
      </head>
      <body class={wide ? 'govuk-template__body hf-wide' : 'govuk-template__body'}>
        <div class="govuk-width-container">
          <a class="govuk-back-link" href={paths.handbook()}>
            Contents
          </a>
          <main class="govuk-main-wrapper" id="main-content">
            {content}
          </main>
        </div>
      </body>
    </html>,
  )
  return `<!DOCTYPE html>\n${inFolder(html)}\n`
}

/** Links of the site as links between the files. */
function inFolder(html: string): string {
  return html
    .replaceAll(`href="${paths.handbook()}"`, 'href="index.html"')
    .replaceAll(/href="\/handbook\/([a-z0-9-]+)(#[^"]*)?"/g, 'href="$1.html$2"')
}
