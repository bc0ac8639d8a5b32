-- The unit's rules and procedures (Provisions 9(1)). What a rule says is sealed under its version's own key; number, days, what it implements and
-- who must read it are plain: they speak of nobody.

create table work_rule (
  unit_id      int         not null,
  work_rule_id bigint      generated always as identity,
  created_at   timestamptz not null,
  created_by   bigint      not null,
  repealed_on  date,
  repealed_at  timestamptz,
  repealed_by  bigint,
  primary key (unit_id, work_rule_id),
  check ((repealed_on is null) = (repealed_by is null) and (repealed_on is null) = (repealed_at is null))
);

create table work_rule_version (
  unit_id              int         not null,
  version_id           bigint      generated always as identity,
  work_rule_id         bigint      not null,
  number               int         not null,
  state                text        not null default 'draft' check (state in ('draft', 'submitted', 'approved', 'issued')),
  on_paper             boolean     not null,             -- issued on paper before it was entered: its day is its own, and its file shows it
  kinds                text[]      not null,             -- of the needed set
  implements           text[]      not null,             -- the duties, by their codes
  revision             int         not null default 1,   -- counts what was saved: whoever changes what another has changed meanwhile is told
  content              bytea,                            -- title, responsible body, sections, sealed; gone with the key
  returned             bytea,                            -- why the head sent it back, sealed
  key                  bytea,
  salt                 bytea,
  written_at           timestamptz not null,
  written_by           bigint      not null,
  submitted_at         timestamptz,
  submitted_by         bigint,
  approved_at          timestamptz,
  approved_by          bigint,
  document             text,                             -- the number under which it was issued
  issued_on            date,                             -- the day on the paper
  issued_at            timestamptz,                      -- when that was entered
  issued_by            bigint,
  effective_from       date,
  effective_to         date,
  audience             text check (audience in ('all', 'departments', 'secret-related', 'foreign-related', 'roles', 'nobody')),
  audience_departments bigint[]    not null default '{}',
  audience_roles       text[]      not null default '{}',
  file_hash            text,
  content_hash         text,
  media_type           text,
  primary key (unit_id, version_id),
  unique (unit_id, work_rule_id, number),
  foreign key (unit_id, work_rule_id) references work_rule (unit_id, work_rule_id),
  check (state not in ('approved', 'issued') or approved_at is not null and approved_by is not null),
  check ((state = 'issued') = (issued_on is not null and issued_at is not null and effective_from is not null and document is not null
    and audience is not null)),
  check (effective_to >= effective_from),
  check ((key is null) = (salt is null)),
  check (content is null or key is not null),
  check ((file_hash is null) = (content_hash is null))
);
create unique index work_rule_version_in_hand on work_rule_version (unit_id, work_rule_id) where state <> 'issued';

-- Whoever has written in a version: none of them approves it.
create table work_rule_author (
  unit_id    int    not null,
  version_id bigint not null,
  account_id bigint not null,
  primary key (unit_id, version_id, account_id),
  foreign key (unit_id, version_id) references work_rule_version (unit_id, version_id)
);

-- Who was reminded of reading a version, and who has read it.
create table work_rule_reading (
  unit_id     int    not null,
  version_id  bigint not null,
  person_id   bigint not null,
  reminded_on date,
  read_at     timestamptz,
  primary key (unit_id, version_id, person_id),
  foreign key (unit_id, version_id) references work_rule_version (unit_id, version_id)
);
create index work_rule_reading_of on work_rule_reading (unit_id, person_id);

-- Looked at again by a day: owed from its issue, or from the last time.
create table work_rule_review (
  unit_id      int    not null,
  review_id    bigint generated always as identity,
  work_rule_id bigint not null,
  owed_from    date   not null,
  due_on       date   not null,
  reviewed_on  date,
  reviewed_at  timestamptz,
  reviewed_by  bigint,
  outcome      text   check (outcome in ('unchanged', 'revised')),
  primary key (unit_id, review_id),
  foreign key (unit_id, work_rule_id) references work_rule (unit_id, work_rule_id),
  check ((reviewed_on is null) = (outcome is null) and (reviewed_on is null) = (reviewed_at is null))
);
create unique index work_rule_review_open on work_rule_review (unit_id, work_rule_id) where reviewed_on is null;

do $$
declare one text;
begin
  foreach one in array array['work_rule', 'work_rule_version', 'work_rule_author', 'work_rule_reading', 'work_rule_review'] loop
    execute format('alter table %I enable row level security', one);
    execute format('alter table %I force row level security', one);
    execute format('create policy own_unit on %I using (unit_id = nullif(current_setting(''app.unit'', true), '''')::int)', one);
    execute format('grant select, insert, update, delete on %I to bulwark_app', one);
  end loop;
end $$;
