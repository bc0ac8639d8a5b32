/** Whoever holds no such post has nothing to report here, and is told where he can turn at any time (rights.md R2). */
import { InfoNote } from '../../kit/notes.tsx';

export function NoGround() {
  return (
    <InfoNote
      text={{
        zh: '本单位是重点单位、您在涉密或者涉外岗位任职的，才需要在这里报告和确认。您现在没有这样的岗位。发现间谍行为或者可疑情况的，任何人都可以拨打12339，或者当面告诉安全防范专员。',
        en: 'Only who holds a secret-related or foreign-related post in a key unit reports and confirms here. You hold none now. Anybody who sees espionage or something suspicious can call 12339 or tell the security officer.',
      }}
    />
  );
}
