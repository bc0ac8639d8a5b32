-- Matters reported to the unit by its own people (Provisions 9(4)): one row a report, its words sealed with the key of the report.
--
-- Who is spoken of beside the reporter stands in the sealed words alone: there is no column for him.

create table matter (
  unit_id         int         not null,
  matter_id       bigint      generated always as identity,
  person_id       bigint      not null,             -- who reported it
  trigger         text        not null check (trigger in ('leak', 'approach', 'foreign-funding', 'marriage', 'family-status', 'own-other',
                    'foreign-service', 'turned-or-not-back', 'unit-leak', 'unit-other')),
  known_on        date        not null,
  report_by       date        not null,             -- the last day for the report, by the figure and the calendar as they were
  reported_at     timestamptz not null,
  reported_on     date        not null,
  by_officer      boolean     not null,             -- by one who handles such reports: then the head may
  state           text        not null default 'reported' check (state in ('reported', 'acknowledged', 'handled', 'closed')),
  outcome         text        check (outcome in ('noted', 'not-listed', 'advised', 'measures', 'told-on', 'leak-reported', 're-review')),
  acknowledged_at timestamptz,
  acknowledged_by bigint,
  handled_at      timestamptz,
  handled_by      bigint,
  closed_at       timestamptz,
  closed_by       bigint,
  closed_on       date,
  key             bytea       not null,
  salt            bytea       not null,
  primary key (unit_id, matter_id),
  foreign key (unit_id, person_id) references person (unit_id, person_id),
  check (report_by >= known_on),
  check (known_on <= reported_on),
  check ((state in ('handled', 'closed')) = (outcome is not null and handled_at is not null and handled_by is not null)),
  check ((state = 'reported') = (acknowledged_at is null and acknowledged_by is null)),
  check ((state = 'closed') = (closed_at is not null and closed_by is not null and closed_on is not null))
);
create index matter_person on matter (unit_id, person_id, reported_at);
create index matter_state on matter (unit_id, state, reported_at);

-- What was said of it: the report, what the reporter added, what the unit did.
create table matter_word (
  unit_id   int         not null,
  matter_id bigint      not null,
  position  smallint    not null check (position > 0),
  what      text        not null check (what in ('report', 'addition', 'handling')),
  words     bytea       not null,                   -- sealed
  said_at   timestamptz not null,
  said_by   bigint      not null,
  primary key (unit_id, matter_id, position),
  foreign key (unit_id, matter_id) references matter (unit_id, matter_id)
);

-- Once a year: nothing else is to be reported, and what is held is right; or what is held is not, and a correction is asked for.
create table matter_confirmation (
  unit_id         int         not null,
  confirmation_id bigint      generated always as identity,
  person_id       bigint      not null,
  confirmed_at    timestamptz not null,
  confirmed_on    date        not null,
  data_right      boolean     not null,             -- otherwise a correction is asked for (module rights)
  salt            bytea       not null,             -- of the hash, in the record, of the data that was shown
  primary key (unit_id, confirmation_id),
  foreign key (unit_id, person_id) references person (unit_id, person_id)
);
create index matter_confirmation_person on matter_confirmation (unit_id, person_id, confirmed_on);

do $$
declare one text;
begin
  foreach one in array array['matter', 'matter_word', 'matter_confirmation'] loop
    execute format('alter table %I enable row level security', one);
    execute format('alter table %I force row level security', one);
    execute format('create policy own_unit on %I using (unit_id = nullif(current_setting(''app.unit'', true), '''')::int)', one);
    execute format('grant select, insert, update, delete on %I to bulwark_app', one);
  end loop;
end $$;

-- The entry of the record that proves when a report was made: its number stands on the receipt.
create index journal_entry_of_matter on journal_entry (unit_id, ((body::jsonb #>> '{facts,matterId}')))
  where body like '{"action":"matters.report",%';
