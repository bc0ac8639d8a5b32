-- What was done in the wrong order of dates (Provisions 22; 8-9): which check, of which record, the two days or moments, since when it is
-- known, and from when on it was no longer found. Found anew from the facts, never entered. What came too late is explained and stays: an
-- explanation is sealed, and one that was withdrawn is kept.

create table date_order_breach (
  unit_id        int         not null,
  breach_id      bigint      generated always as identity,
  check_number   int         not null,
  key            text        not null,
  name           text        not null,               -- of the thing
  thing_id       bigint,
  person_id      bigint,                             -- whom it is about; goes with the person
  department_id  bigint,
  first_on       date,                               -- empty: it never came
  first_at       timestamptz,
  second_on      date        not null,
  second_at      timestamptz,
  found_on       date        not null,
  found_at       timestamptz not null,
  gone_at        timestamptz,
  finding_id     bigint,
  primary key (unit_id, breach_id),
  unique (unit_id, check_number, key),
  foreign key (unit_id, finding_id) references finding (unit_id, finding_id),
  check (first_at is null or first_on is not null)
);
create index date_order_breach_person on date_order_breach (unit_id, person_id) where person_id is not null;

create table date_order_explanation (
  unit_id        int         not null,
  explanation_id bigint      generated always as identity,
  breach_id      bigint      not null,
  words          bytea       not null,               -- sealed
  word_key       bytea       not null,
  salt           bytea       not null,
  said_at        timestamptz not null,
  said_on        date        not null,
  said_by        bigint      not null,
  withdrawn_at   timestamptz,
  withdrawn_by   bigint,
  primary key (unit_id, explanation_id),
  foreign key (unit_id, breach_id) references date_order_breach (unit_id, breach_id),
  check ((withdrawn_at is null) = (withdrawn_by is null))
);
create unique index date_order_explanation_stands on date_order_explanation (unit_id, breach_id) where withdrawn_at is null;
create index date_order_explanation_of on date_order_explanation (unit_id, breach_id);

alter table date_order_breach enable row level security;
alter table date_order_breach force row level security;
create policy own_unit on date_order_breach using (unit_id = nullif(current_setting('app.unit', true), '')::int);
grant select, insert, update, delete on date_order_breach to bulwark_app;

alter table date_order_explanation enable row level security;
alter table date_order_explanation force row level security;
create policy own_unit on date_order_explanation using (unit_id = nullif(current_setting('app.unit', true), '')::int);
grant select, insert, update, delete on date_order_explanation to bulwark_app;
