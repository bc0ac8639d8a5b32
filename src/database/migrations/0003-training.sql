-- Training: sessions held and who attended them (Provisions 8(1), 9(7), 10(2)).
--
-- An attendance is never removed: one that was entered by mistake is withdrawn, stays readable with its reason, and a new one may
-- stand beside it. Hours are the session's. A code to check in lives only while the check-in is open.

create table training (
  unit_id           int          not null,
  training_id       bigint       generated always as identity,
  topic             text         not null check (length(topic) between 1 and 200),
  subjects          text[]       not null check (cardinality(subjects) between 1 and 8 and subjects <@ array[
                      'situation', 'law', 'technique', 'cases', 'tradition', 'counter-espionage', 'secrecy', 'network']),
  day               date         not null,
  start_time        text         check (start_time ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  hours             numeric(4,1) not null check (hours between 0.5 and 24),
  place             text         not null check (length(place) between 1 and 100),
  notes             text         not null default '' check (length(notes) <= 2000),
  state             text         not null default 'planned' check (state in ('planned', 'held', 'cancelled')),
  entered_at        timestamptz  not null,            -- a session entered after its day is shown as such
  held_at           timestamptz,                      -- the instant at which the system first knew that it was held
  cancelled_at      timestamptz,
  corrected_at      timestamptz,                      -- day or hours put right after it was held; what was before stands in the record
  correction_reason text         check (correction_reason in ('entered-wrongly', 'moved-to-another-day', 'ran-longer-or-shorter')),
  check_in_code     text,                             -- there while the check-in is open, and good on the session's day only
  salt              bytea        not null,
  primary key (unit_id, training_id),
  foreign key (unit_id) references unit
);
create index training_day on training (unit_id, day, training_id);
create unique index training_check_in on training (unit_id, check_in_code) where check_in_code is not null;

create table attendance (
  unit_id           int         not null,
  training_id       bigint      not null,
  person_id         bigint      not null,
  attendance_id     bigint      generated always as identity,
  how               text        not null check (how in ('list', 'qr')),
  entered_at        timestamptz not null,
  entered_by        bigint      not null,             -- account: an officer's for the list, the person's own for the code
  withdrawn_at      timestamptz,
  withdrawn_by      bigint,
  withdrawal_reason text        check (withdrawal_reason in ('wrong-person', 'not-present', 'wrong-session')),
  check ((withdrawn_at is null) = (withdrawal_reason is null)),
  primary key (unit_id, training_id, person_id, attendance_id),
  foreign key (unit_id, training_id) references training (unit_id, training_id),
  foreign key (unit_id, person_id) references person (unit_id, person_id)
);
create unique index attendance_stands on attendance (unit_id, training_id, person_id) where withdrawn_at is null;
create index attendance_person on attendance (unit_id, person_id, training_id);

do $$
declare t text;
begin
  foreach t in array array['training', 'attendance']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy own_unit on %I using (unit_id = nullif(current_setting(''app.unit'', true), '''')::int)', t);
  end loop;
end $$;

grant select, insert, update on training, attendance to bulwark_app;
