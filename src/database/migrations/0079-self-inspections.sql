-- Self-inspections (Provisions 9(9)): templates of the unit's own, a self-inspection with what was asked in it, and what the unit, its departments
-- and its members answered. Points are of the unit alone; what a member says of himself is sealed for the officer, and no number is made of it.

create table self_inspection_template (
  unit_id     int         not null,
  template_id bigint      generated always as identity,
  code        text        not null,
  version     int         not null,
  title       jsonb       not null,                 -- in both languages
  content     jsonb       not null,                 -- sections and items; about work, never about anybody
  source      text        not null check (source in ('sheet', 'library')),
  created_at  timestamptz not null,
  created_by  bigint      not null,
  retired_at  timestamptz,
  primary key (unit_id, template_id),
  unique (unit_id, code, version)
);

create table self_inspection (
  unit_id            int         not null,
  self_inspection_id bigint      generated always as identity,
  state              text        not null default 'open' check (state in ('open', 'submitted', 'certified', 'cancelled')),
  period_from        date        not null,
  period_to          date        not null,
  due_on             date        not null,           -- answers are wanted by
  audience           text        not null check (audience in ('everyone', 'secret-or-foreign-related', 'nobody')),
  template           jsonb       not null,           -- as it was asked, whatever becomes of the template
  opened_at          timestamptz not null,
  opened_on          date        not null,
  opened_by          bigint      not null,
  read_at            timestamptz not null,           -- when the ledger was last read for it
  submitted_at       timestamptz,
  submitted_by       bigint,
  returned           bytea,                          -- why the head sent it back, sealed
  certified_at       timestamptz,
  certified_on       date,
  certified_by       bigint,
  cancelled_at       timestamptz,
  result             jsonb,                          -- what it came to, once certified
  members_asked      int,
  members_sent       int,
  file_hash          text,                           -- the report
  content_hash       text,
  key                bytea,
  salt               bytea,
  primary key (unit_id, self_inspection_id),
  check (period_from <= period_to),
  check ((state = 'certified') = (certified_at is not null and certified_on is not null and certified_by is not null and result is not null)),
  check (state not in ('submitted', 'certified') or submitted_at is not null),
  check ((state = 'cancelled') = (cancelled_at is not null)),
  check ((key is null) = (salt is null)),
  check ((file_hash is null) = (content_hash is null))
);

create table self_inspection_department (
  unit_id            int    not null,
  self_inspection_id bigint not null,
  department_id      bigint not null,
  signed_off_at      timestamptz,
  signed_off_by      bigint,
  primary key (unit_id, self_inspection_id, department_id),
  foreign key (unit_id, self_inspection_id) references self_inspection (unit_id, self_inspection_id),
  foreign key (unit_id, department_id) references department (unit_id, department_id),
  check ((signed_off_at is null) = (signed_off_by is null))
);

create table self_inspection_answer (
  unit_id              int    not null,
  self_inspection_id   bigint not null,
  item                 text   not null,
  department_id        bigint not null default 0,    -- 0: the unit's own
  proposed             text   check (proposed in ('met', 'not-met', 'not-applicable')),
  proposed_occurrences int,
  figures              jsonb,                        -- what the ledger said: counts
  answer               text   check (answer in ('met', 'not-met', 'not-applicable')),
  occurrences          int    not null default 0 check (occurrences between 0 and 9999),
  words                bytea,                        -- sealed
  answered_at          timestamptz,
  answered_by          bigint,
  finding_id           bigint,
  primary key (unit_id, self_inspection_id, item, department_id),
  foreign key (unit_id, self_inspection_id) references self_inspection (unit_id, self_inspection_id),
  check ((answer is null) = (answered_at is null) and (answer is null) = (answered_by is null)),
  check ((proposed is null) = (proposed_occurrences is null))
);

create table self_inspection_file (
  unit_id            int         not null,
  file_id            bigint      generated always as identity,
  self_inspection_id bigint      not null,
  item               text        not null,
  department_id      bigint      not null default 0,
  name               bytea       not null,           -- sealed
  file_hash          text        not null,
  content_hash       text        not null,
  media_type         text        not null,
  added_at           timestamptz not null,
  added_by           bigint      not null,
  primary key (unit_id, file_id),
  foreign key (unit_id, self_inspection_id) references self_inspection (unit_id, self_inspection_id)
);
create index self_inspection_file_of on self_inspection_file (unit_id, self_inspection_id);

-- What a member says of himself: sealed whole, under a key of its own.
create table self_inspection_member (
  unit_id            int         not null,
  self_inspection_id bigint      not null,
  record_id          bigint      generated always as identity,
  person_id          bigint      not null,
  answers            bytea       not null,
  key                bytea       not null,
  salt               bytea       not null,
  sent_at            timestamptz not null,
  primary key (unit_id, self_inspection_id, person_id),
  foreign key (unit_id, self_inspection_id) references self_inspection (unit_id, self_inspection_id)
);
create index self_inspection_member_of on self_inspection_member (unit_id, person_id);

do $$
declare one text;
begin
  foreach one in array array['self_inspection_template', 'self_inspection', 'self_inspection_department', 'self_inspection_answer',
      'self_inspection_file', 'self_inspection_member'] loop
    execute format('alter table %I enable row level security', one);
    execute format('alter table %I force row level security', one);
    execute format('create policy own_unit on %I using (unit_id = nullif(current_setting(''app.unit'', true), '''')::int)', one);
    execute format('grant select, insert, update, delete on %I to bulwark_app', one);
  end loop;
end $$;
