-- Back-ups of the installation: when they were taken and how it went. No business content, and not carried by a back-up: it is this
-- machine's own history. The owner writes; the serving role shows it to the system administrator.

create table backup_run (
  run_id     bigint      primary key generated always as identity,
  occasion   text        not null check (occasion in ('schedule', 'command', 'before-upgrade')),
  began_at   timestamptz not null,
  ended_at   timestamptz,                             -- none: under way, or the program was ended in the middle
  outcome    text        check (outcome in ('done', 'failed')),
  bytes      bigint      not null default 0,          -- written so far
  rows       bigint,
  files      int,
  missing    int,                                     -- files that the records refer to and that were not there
  file_name  text,
  sha256     text,
  problem    text,
  check ((ended_at is null) = (outcome is null))
);
grant select on backup_run to bulwark_app;

create table backup_plan (                            -- as the operator set it when the program was last started; no row: by no schedule
  one        boolean primary key default true check (one),
  folder     text    not null,
  recipients text[]  not null,                        -- public keys
  hour       int     not null,
  daily      int     not null,
  weekly     int     not null,
  monthly    int     not null
);
grant select on backup_plan to bulwark_app;
