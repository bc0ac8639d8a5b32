-- Findings (Provisions 8(2), 9(9)): what is to be put right, from whatever source, in one list. What is said of one is sealed under its own
-- key; whom it is about stands in a table of its own, so that a person's going takes the name out of it and leaves what was put right.

create table finding (
  unit_id         int         not null,
  finding_id      bigint      generated always as identity,
  source          text        not null check (source in ('self-inspection', 'cross-check', 'scan', 'inventory', 'measure-check', 'incident',
                              'drill', 'order', 'suggestion', 'other')),
  source_key      text        not null,            -- what the source knows it by: the same key again is the same matter
  severity        text        not null check (severity in ('critical', 'major', 'general', 'minor')),
  state           text        not null check (state in ('suggested', 'open', 'submitted', 'closed', 'dismissed')),
  duties          text[]      not null default '{}',
  thing_kind      text,                            -- what it is about, where that has a page here
  thing_id        bigint,
  department_id   bigint,
  responsible_id  bigint,                          -- a person; nobody once the person's records are gone
  raised_on       date        not null,
  raised_at       timestamptz not null,
  raised_by       bigint      not null,            -- 0: the program
  opened_on       date,                            -- of this round: it is owed from this day
  due_on          date,
  round           int         not null default 1,  -- counts how often it was opened again
  seen_at         timestamptz not null,            -- when the source said it last
  seen            int         not null default 1,
  submitted_at    timestamptz,
  submitted_by    bigint,
  closed_at       timestamptz,
  closed_on       date,
  closed_by       bigint,                          -- 0: the source itself no longer reports it
  dismissed_until date,                            -- until then the source may say it again, and nothing is raised
  evidence_digest text,                            -- of the files as they were when it was closed
  recurs_of       bigint,                          -- the earlier one of the same source and key
  content         bytea,                           -- title, what, where
  cause           bytea,
  measures        bytea,
  key             bytea,
  salt            bytea,
  primary key (unit_id, finding_id),
  foreign key (unit_id, department_id) references department (unit_id, department_id),
  foreign key (unit_id, recurs_of) references finding (unit_id, finding_id),
  check ((thing_kind is null) = (thing_id is null)),
  check ((opened_on is null) = (due_on is null)),
  check (state in ('suggested', 'dismissed') or opened_on is not null),
  check ((state in ('closed', 'dismissed')) = (closed_at is not null and closed_on is not null and closed_by is not null)),
  check ((key is null) = (salt is null))
);
create unique index finding_open on finding (unit_id, source, source_key) where state in ('suggested', 'open', 'submitted');
create index finding_of_source on finding (unit_id, source, source_key, finding_id);
create index finding_responsible on finding (unit_id, responsible_id) where responsible_id is not null;

create table finding_person (
  unit_id    int    not null,
  finding_id bigint not null,
  person_id  bigint not null,
  primary key (unit_id, finding_id, person_id),
  foreign key (unit_id, finding_id) references finding (unit_id, finding_id)
);
create index finding_person_of on finding_person (unit_id, person_id);

-- What was done with it, in its order. Nothing is written over: an earlier closing stays beside a later one.
create table finding_entry (
  unit_id    int         not null,
  finding_id bigint      not null,
  position   int         not null,
  round      int         not null,
  what       text        not null check (what in ('raised', 'recurs', 'assigned', 'planned', 'file', 'submitted', 'returned', 'closed', 'reopened',
                         'extended', 'dismissed', 'seen-again', 'gone')),
  words      bytea,
  at         timestamptz not null,
  by_account bigint      not null,                 -- 0: the program
  primary key (unit_id, finding_id, position),
  foreign key (unit_id, finding_id) references finding (unit_id, finding_id)
);

create table finding_file (
  unit_id      int         not null,
  file_id      bigint      generated always as identity,
  finding_id   bigint      not null,
  round        int         not null,
  name         bytea       not null,
  file_hash    text        not null,
  content_hash text        not null,
  size         int         not null,
  media_type   text        not null,
  added_at     timestamptz not null,
  added_by     bigint      not null,
  primary key (unit_id, file_id),
  foreign key (unit_id, finding_id) references finding (unit_id, finding_id)
);
create index finding_file_of on finding_file (unit_id, finding_id);

do $$
declare one text;
begin
  foreach one in array array['finding', 'finding_person', 'finding_entry', 'finding_file'] loop
    execute format('alter table %I enable row level security', one);
    execute format('alter table %I force row level security', one);
    execute format('create policy own_unit on %I using (unit_id = nullif(current_setting(''app.unit'', true), '''')::int)', one);
    execute format('grant select, insert, update, delete on %I to bulwark_app', one);
  end loop;
end $$;
