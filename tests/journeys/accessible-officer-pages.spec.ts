/** What the security officer reads, on a desk and on a phone (`accessible.ts`). */
import { pagesAreAccessible, WHO } from './accessible.ts';
import { aDemonstration } from './as-user.ts';

pagesAreAccessible(aDemonstration(), WHO.OFFICER);
