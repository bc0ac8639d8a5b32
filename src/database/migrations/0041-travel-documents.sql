-- Travel documents that the unit keeps for its people (rights.md R18): of which kind, on which ground, and each time one goes out or in.
--
-- Of the number the last four characters alone: enough to tell two documents apart. No scan, no day of birth, no number.

create table travel_document (
  unit_id      int         not null,
  document_id  bigint      generated always as identity,
  person_id    bigint      not null,                 -- whose it is
  kind         text        not null check (kind in ('private-passport', 'hk-macao-permit', 'taiwan-permit', 'official-passport',
                 'official-hk-macao-permit', 'official-taiwan-permit')),
  last_four    text        not null check (last_four ~ '^[0-9A-Z]{4}$'),
  ground       text        not null check (ground in ('official', 'secret-related', 'registered-official')),
  reference    text,                                 -- the paper by which somebody was registered, as a ground asks for it
  taken_in_on  date        not null,
  state        text        not null check (state in ('in', 'out', 'given-back')),
  out_on       date,
  due_back     date,
  given_back_on date,
  salt         bytea       not null,                 -- of the hash, in the record, of what was typed
  primary key (unit_id, document_id),
  foreign key (unit_id, person_id) references person (unit_id, person_id),
  check ((ground = 'registered-official') = (reference is not null)),
  check ((ground = 'official') = (kind like 'official-%')),
  check ((state = 'out') = (out_on is not null and due_back is not null)),
  check (due_back >= out_on),
  check ((state = 'given-back') = (given_back_on is not null)),
  check (given_back_on >= taken_in_on)
);
create unique index travel_document_kept on travel_document (unit_id, person_id, kind, last_four) where state <> 'given-back';
create index travel_document_person on travel_document (unit_id, person_id);
create index travel_document_state on travel_document (unit_id, state, due_back);

-- Each time one went: a day told by whoever enters it, and the instant of the entry.
create table travel_document_movement (
  unit_id     int         not null,
  document_id bigint      not null,
  position    smallint    not null check (position > 0),
  what        text        not null check (what in ('taken-in', 'out', 'in', 'given-back')),
  happened_on date        not null,
  reason      text        check (reason in ('trip', 'visa', 'renewal', 'own-affairs')),
  trip_id     bigint,                                -- the journey for which it went out, if travel handed it out
  due_back    date,
  entered_at  timestamptz not null,
  entered_by  bigint      not null,
  primary key (unit_id, document_id, position),
  foreign key (unit_id, document_id) references travel_document (unit_id, document_id),
  check ((what = 'out') = (reason is not null and due_back is not null)),
  check (trip_id is null or reason = 'trip')
);

do $$
declare one text;
begin
  foreach one in array array['travel_document', 'travel_document_movement'] loop
    execute format('alter table %I enable row level security', one);
    execute format('alter table %I force row level security', one);
    execute format('create policy own_unit on %I using (unit_id = nullif(current_setting(''app.unit'', true), '''')::int)', one);
    execute format('grant select, insert, update, delete on %I to bulwark_app', one);
  end loop;
end $$;
