/** What the security officer fills in, on a desk and on a phone (`accessible.ts`). */
import { dialogsAreAccessible, WHO } from './accessible.ts';
import { aDemonstration } from './as-user.ts';

dialogsAreAccessible(aDemonstration(), WHO.OFFICER);
