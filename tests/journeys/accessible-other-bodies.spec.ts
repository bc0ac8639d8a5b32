/** The organ and the department, on a desk and on a phone (`accessible.ts`). */
import { dialogsAreAccessible, pagesAreAccessible, WHO } from './accessible.ts';
import { aDemonstration } from './as-user.ts';

const installation = aDemonstration();
pagesAreAccessible(installation, WHO.OTHER_BODIES);
dialogsAreAccessible(installation, WHO.OTHER_BODIES);
