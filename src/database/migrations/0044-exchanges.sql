-- Foreign exchange (Provisions 9(5)): visits received, meetings, joint projects, conferences, interviews by foreign media. Planned, decided,
-- prepared, held, reported. What each says is sealed under its own key; the visitors under another, for they are destroyed long before.

create table exchange (
  unit_id       int         not null,
  exchange_id   bigint      generated always as identity,
  kind          text        not null check (kind in ('visit-received', 'meeting', 'joint-project', 'conference', 'media-interview')),
  state         text        not null check (state in ('planned', 'approved', 'refused', 'prepared', 'held', 'reported', 'cancelled')),
  starts_on     date        not null,
  ends_on       date        not null,
  countries     text[]      not null check (cardinality(countries) between 1 and 30),
  expected      int         not null check (expected between 1 and 100000),
  series_id     bigint,                             -- the first of those that recur
  words         bytea,                              -- subject, organisations, place, topics
  plan          bytea,                              -- programme, route, forbidden places, agreed wording
  reasons       bytea,                              -- of a refusal
  report        bytea,
  key           bytea,
  salt          bytea,
  visitors      bytea,                              -- names as written, organisation, country; nothing else
  visitors_key  bytea,
  visitors_salt bytea,
  listed        int         not null default 0,     -- how many stand in the list
  prepare_by    date        not null,
  report_by     date        not null,
  planned_at    timestamptz not null,
  planned_by    bigint      not null,
  decided_at    timestamptz,
  decided_by    bigint,
  briefed_on    date,
  prepared_at   timestamptz,
  prepared_by   bigint,
  came          int         check (came between 0 and 100000),
  reported_at   timestamptz,
  reported_by   bigint,
  cancelled_at  timestamptz,
  cancelled_for text        check (cancelled_for in ('called-off', 'postponed', 'by-mistake')),
  primary key (unit_id, exchange_id),
  check (ends_on >= starts_on),
  check ((state = 'cancelled') = (cancelled_at is not null))
);
create index exchange_days on exchange (unit_id, starts_on, exchange_id);

-- Who of the unit takes part, and that each was told what to mind.
create table exchange_host (
  unit_id         int         not null,
  exchange_id     bigint      not null,
  person_id       bigint      not null,
  part            text        not null check (part in ('lead', 'receiver', 'escort', 'interpreter')),
  briefed_on      date,
  acknowledged_at timestamptz,
  primary key (unit_id, exchange_id, person_id),
  foreign key (unit_id, exchange_id) references exchange (unit_id, exchange_id),
  foreign key (unit_id, person_id) references person (unit_id, person_id)
);
create index exchange_host_person on exchange_host (unit_id, person_id);

-- What is to be shown or given, looked at by another than who listed it.
create table exchange_material (
  unit_id     int         not null,
  exchange_id bigint      not null,
  material_id bigint      generated always as identity,
  name        bytea       not null,
  outcome     text        check (outcome in ('may-be-given', 'may-be-shown', 'kept-back')),
  added_at    timestamptz not null,
  added_by    bigint      not null,
  reviewed_at timestamptz,
  reviewed_by bigint,
  primary key (unit_id, material_id),
  foreign key (unit_id, exchange_id) references exchange (unit_id, exchange_id),
  check ((outcome is null) = (reviewed_at is null))
);
create index exchange_material_of on exchange_material (unit_id, exchange_id);

create table exchange_file (
  unit_id     int    not null,
  exchange_id bigint not null,
  position    int    not null,
  name        text   not null check (length(name) between 1 and 200),
  file_hash   text   not null,
  size        bigint not null,
  media_type  text   not null,
  primary key (unit_id, exchange_id, position),
  foreign key (unit_id, exchange_id) references exchange (unit_id, exchange_id)
);

-- The unit's contingency plan for foreign exchange, as issued. About nobody.
create table exchange_plan (
  unit_id    int         not null,
  plan_id    bigint      generated always as identity,
  number     text        not null check (length(number) between 1 and 80),
  issued_on  date        not null,
  file_hash  text        not null,
  size       bigint      not null,
  media_type text        not null,
  entered_at timestamptz not null,
  entered_by bigint      not null,
  primary key (unit_id, plan_id)
);

do $$
declare one text;
begin
  foreach one in array array['exchange', 'exchange_host', 'exchange_material', 'exchange_file', 'exchange_plan'] loop
    execute format('alter table %I enable row level security', one);
    execute format('alter table %I force row level security', one);
    execute format('create policy own_unit on %I using (unit_id = nullif(current_setting(''app.unit'', true), '''')::int)', one);
    execute format('grant select, insert, update, delete on %I to bulwark_app', one);
  end loop;
end $$;
