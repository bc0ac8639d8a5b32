-- Nothing in a leaver's case is written over: what was put right or taken back stays beside what took its place. And the leaving
-- letter, signed by hand, is kept as its scan, with its hash and where the original is.

alter table leaver_case no force row level security; -- foreign keys and checks look at all rows, as an owner who is no superuser
alter table leaver_step no force row level security;
alter table leaver_follow_up no force row level security;
alter table file no force row level security;

alter table leaver_step
  add column step_id       bigint generated always as identity,
  add column period_from   date,                      -- of the step that sets the period: as it was set then
  add column period_to     date,
  add column file_hash     text,                      -- of the letter: its scan
  add column scan_hash     text,                      -- of the scan's content: what the signer can compare
  add column original_kept text check (length(original_kept) between 1 and 100),
  add column withdrawn_at  timestamptz,               -- put right by a later entry, or taken back
  add column withdrawn_by  bigint,
  drop constraint leaver_step_pkey,
  add primary key (unit_id, person_id, case_id, step_id),
  add foreign key (unit_id, file_hash) references file (unit_id, file_hash),
  add check ((period_from is null) = (period_to is null)),
  add check ((file_hash is null) = (scan_hash is null)),
  add check ((file_hash is null) = (original_kept is null)),
  add check (file_hash is null or step = 'letter'),
  add check ((withdrawn_at is null) = (withdrawn_by is null));
create unique index leaver_step_standing on leaver_step (unit_id, person_id, case_id, step) where withdrawn_at is null;

alter table leaver_follow_up
  add column withdrawn_at timestamptz,
  add column withdrawn_by bigint,
  add check ((withdrawn_at is null) = (withdrawn_by is null));

-- What stands until now keeps the period that was set.
update leaver_step s set period_from = c.period_from, period_to = c.period_to
  from leaver_case c where c.unit_id = s.unit_id and c.case_id = s.case_id and s.step = 'period';

alter table leaver_case force row level security;
alter table leaver_step force row level security;
alter table leaver_follow_up force row level security;
alter table file force row level security;
