import { signInRoutes } from '#web/access/sign-in-page.tsx'
import { healthRoute } from '#web/home/health.ts'
import { homeRoutes } from '#web/home/home-page.tsx'
import { purposeRoutes } from '#web/people/purpose-page.tsx'
import type { Route } from '#web/route.ts'

/** Every route of the product. The access table in the tests names each of them, and who may ask. */
export const routes: readonly Route[] = [healthRoute, ...signInRoutes, ...homeRoutes, ...purposeRoutes]
