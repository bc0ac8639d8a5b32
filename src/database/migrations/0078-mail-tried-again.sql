-- A mail that the mail server did not take is tried again, each time later; the system administrator sees what keeps failing.
-- `again_at`: when it is tried next; nothing while it is under way, once it went, and where nobody knows whether it did.

alter table prompt_mail
  add column tries         int not null default 1 check (tries > 0),
  add column failed        text check (failed in ('away', 'put-off', 'refused', 'unsure')),
  add column failing_since timestamptz,
  add column again_at      timestamptz,
  add constraint prompt_mail_failing check ((failed is null) = (failing_since is null)),
  add constraint prompt_mail_again check (again_at is null or sent_at is null and failed in ('away', 'put-off', 'refused'));

alter table notice_mail
  add column tries         int not null default 1 check (tries > 0),
  add column failed        text check (failed in ('away', 'put-off', 'refused', 'unsure')),
  add column failing_since timestamptz,
  add column again_at      timestamptz,
  add constraint notice_mail_failing check ((failed is null) = (failing_since is null)),
  add constraint notice_mail_again check (again_at is null or sent_at is null and failed in ('away', 'put-off', 'refused'));
