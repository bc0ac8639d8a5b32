-- Human, physical and technical measures (Provisions 8(2), 9(8), 10(3); Counter-Espionage Law 19, 20): what is protected, by which measure,
-- checked when, proved by which papers. About things; of people there is the owner alone, who goes when the person's records go.

-- What is protected: key departments and parts, network facilities, information systems (Counter-Espionage Law 20 names these three).
create table protected_object (
  unit_id             int         not null,
  protected_object_id bigint      generated always as identity,
  kind                text        not null check (kind in ('key-part', 'network', 'system')),
  name                text        not null,
  place               text,
  department_id       bigint,                      -- whose it is
  system_kind         text        check (system_kind in ('office', 'business', 'website', 'industrial', 'platform', 'other')),
  protection_level    smallint    check (protection_level between 1 and 5), -- classified protection of cybersecurity
  operated            boolean     not null default false, -- part of the critical information infrastructure that the unit operates
  salt                bytea       not null,
  entered_at          timestamptz not null,
  entered_by          bigint      not null,
  ended_on            date,
  ended_by            bigint,
  primary key (unit_id, protected_object_id),
  check ((kind = 'system') = (system_kind is not null)),
  check (kind <> 'key-part' or (protection_level is null and not operated)),
  check ((ended_on is null) = (ended_by is null))
);

create table measure (
  unit_id       int         not null,
  measure_id    bigint      generated always as identity,
  kind          text        not null check (kind in ('human', 'physical', 'technical')),
  form          text        not null,
  name          text,                              -- gone when the measure's time is over
  what          text,
  place         text,
  department_id bigint,
  owner_id      bigint,                            -- the person responsible; nobody once the person's records are gone
  standard      text,                              -- named by the unit; a reference, never its words
  effective_on  date        not null,
  check_months  int         not null check (check_months between 1 and 36),
  salt          bytea,
  entered_at    timestamptz not null,
  entered_by    bigint      not null,
  ended_on      date,
  ended_at      timestamptz,
  ended_by      bigint,
  end_reason    text,
  primary key (unit_id, measure_id),
  check ((ended_on is null) = (ended_at is null) and (ended_on is null) = (ended_by is null))
);
create index measure_in_force on measure (unit_id, kind) where ended_on is null;
create index measure_owner on measure (unit_id, owner_id) where owner_id is not null;

create table measure_object (
  unit_id             int    not null,
  measure_id          bigint not null,
  protected_object_id bigint not null,
  primary key (unit_id, measure_id, protected_object_id),
  foreign key (unit_id, measure_id) references measure (unit_id, measure_id),
  foreign key (unit_id, protected_object_id) references protected_object (unit_id, protected_object_id)
);
create index measure_object_of on measure_object (unit_id, protected_object_id);

-- Never changed: what was wrong is checked again.
create table measure_check (
  unit_id          int         not null,
  measure_check_id bigint      generated always as identity,
  measure_id       bigint      not null,
  checked_on       date        not null,
  outcome          text        not null check (outcome in ('works', 'partly', 'fails')),
  words            text,
  salt             bytea,
  entered_on       date        not null,
  entered_at       timestamptz not null,
  entered_by       bigint      not null,
  primary key (unit_id, measure_check_id),
  foreign key (unit_id, measure_id) references measure (unit_id, measure_id),
  check (checked_on <= entered_on)
);
create index measure_check_of on measure_check (unit_id, measure_id, checked_on);

-- A paper and its versions: the newest holds, the earlier ones stay readable.
create table measure_file (
  unit_id          int         not null,
  measure_file_id  bigint      generated always as identity,
  measure_id       bigint      not null,
  measure_check_id bigint,                         -- brought with a check
  kind             text        not null check (kind in ('document', 'photograph', 'test-report', 'contract', 'check')),
  title            text        not null,
  document         int         not null,           -- which paper of the measure
  version          int         not null,
  issued_on        date,
  expires_on       date,
  file_hash        text        not null,
  content_hash     text        not null,
  media_type       text        not null,
  entered_at       timestamptz not null,
  entered_by       bigint      not null,
  primary key (unit_id, measure_file_id),
  unique (unit_id, measure_id, document, version),
  foreign key (unit_id, measure_id) references measure (unit_id, measure_id),
  foreign key (unit_id, measure_check_id) references measure_check (unit_id, measure_check_id)
);

-- All that a rule asks for was there and checked: gives the evidence of that kind, by the day of the last check.
create table measure_round (
  unit_id          int         not null,
  measure_round_id bigint      generated always as identity,
  kind             text        not null check (kind in ('measures-checked', 'physical-measures-checked', 'technical-measures-checked')),
  year             int         not null,
  completed_on     date        not null,
  completed_at     timestamptz not null,
  measures         int         not null,
  primary key (unit_id, measure_round_id)
);
create index measure_round_of on measure_round (unit_id, kind, year);

do $$
declare one text;
begin
  foreach one in array array['protected_object', 'measure', 'measure_object', 'measure_check', 'measure_file', 'measure_round'] loop
    execute format('alter table %I enable row level security', one);
    execute format('alter table %I force row level security', one);
    execute format('create policy own_unit on %I using (unit_id = nullif(current_setting(''app.unit'', true), '''')::int)', one);
    execute format('grant select, insert, update, delete on %I to bulwark_app', one);
  end loop;
end $$;
