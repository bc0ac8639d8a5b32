-- What contradicts itself across the registers (Provisions 9(3)): which rule, about which thing and whom, since when, until when. Found anew
-- from the facts, never entered; kept so that it is known when it began and ended, who accepted it and until which day. It names no person.

create table cross_check_hit (
  unit_id        int         not null,
  hit_id         bigint      generated always as identity,
  rule           int         not null,
  key            text        not null,
  name           text        not null,               -- of the thing
  thing_id       bigint,
  person_id      bigint,                             -- whom it is about; nobody once the person's records are gone
  department_id  bigint,
  since          date,
  found_on       date        not null,
  found_at       timestamptz not null,
  gone_at        timestamptz,
  finding_id     bigint,
  accepted_on    date,
  accepted_by    bigint,
  accepted_until date,
  words          bytea,                              -- why it was accepted, sealed
  word_key       bytea,
  salt           bytea,
  primary key (unit_id, hit_id),
  foreign key (unit_id, finding_id) references finding (unit_id, finding_id),
  check ((accepted_on is null) = (accepted_by is null) and (accepted_on is null) = (accepted_until is null)),
  check ((word_key is null) = (salt is null))
);
create unique index cross_check_hit_stands on cross_check_hit (unit_id, rule, key) where gone_at is null;
create index cross_check_hit_person on cross_check_hit (unit_id, person_id) where person_id is not null;

alter table cross_check_hit enable row level security;
alter table cross_check_hit force row level security;
create policy own_unit on cross_check_hit using (unit_id = nullif(current_setting('app.unit', true), '')::int);
grant select, insert, update, delete on cross_check_hit to bulwark_app;
