import { signInRoutes } from '#web/access/sign-in-page.tsx'
import { closureAuthorityRoutes } from '#web/casework/closure-authority-page.tsx'
import { closureRoutes } from '#web/casework/closure-page.tsx'
import { documentRoutes } from '#web/casework/document-page.tsx'
import { noteRoutes } from '#web/casework/note-page.tsx'
import { section47LookRoutes } from '#web/casework/section-47-look-page.tsx'
import { strikeRoutes } from '#web/casework/strike-page.tsx'
import { visitRoutes } from '#web/casework/visit-page.tsx'
import { concernAnswerRoutes } from '#web/concerns/concern-answer-page.tsx'
import { concernNamingRoutes } from '#web/concerns/concern-naming-page.tsx'
import { concernRoutes } from '#web/concerns/concern-page.tsx'
import { concernListRoutes } from '#web/concerns/concerns-page.tsx'
import { myConcernsRoutes } from '#web/concerns/my-concerns-page.tsx'
import { raiseConcernRoutes } from '#web/concerns/raise-concern-page.tsx'
import { measureRoutes } from '#web/governance/measure-page.tsx'
import { measuresRoutes } from '#web/governance/measures-page.tsx'
import { healthRoute } from '#web/home/health.ts'
import { homeRoutes } from '#web/home/home-page.tsx'
import { childRoutes } from '#web/people/child/child-page.tsx'
import { purposeRoutes } from '#web/people/purpose-page.tsx'
import type { Route } from '#web/route.ts'

/** Every route of the product. The access table in the tests names each of them, and who may ask. */
export const routes: readonly Route[] = [
  healthRoute,
  ...signInRoutes,
  ...homeRoutes,
  ...childRoutes,
  ...purposeRoutes,
  ...visitRoutes,
  ...noteRoutes,
  ...documentRoutes,
  ...strikeRoutes,
  ...section47LookRoutes,
  ...closureRoutes,
  ...closureAuthorityRoutes,
  ...raiseConcernRoutes,
  ...myConcernsRoutes,
  ...concernListRoutes,
  ...concernRoutes,
  ...concernAnswerRoutes,
  ...concernNamingRoutes,
  ...measuresRoutes,
  ...measureRoutes,
]
