-- Training certificates: what somebody learnt, as it was attested on a day, with a code by which anybody who holds the paper can ask whether
-- it still stands. The code itself is not here: it is derived anew from the salt and the installation's key, and only its digest is kept.
-- Whether it stands is not here either: it does as long as all of its basis is evidence (docs/decisions/0067-training-certificates.md).

create table attestation (
  unit_id        int          not null,
  attestation_id bigint       generated always as identity,
  person_id      bigint       not null,
  kind           text         not null check (kind in ('year', 'course', 'test')),
  year           smallint     not null,                    -- of the learning
  ref_id         bigint       not null,                    -- the course or the test; 0: the whole year
  hours          numeric(6,1) not null,
  basis          jsonb        not null,                    -- the records that it rests on: which, on which day, with how many hours
  issued_at      timestamptz  not null,
  issued_on      date         not null,
  issued_by      bigint       not null,
  code_hash      bytea        not null,
  salt           bytea        not null,
  primary key (unit_id, attestation_id),
  foreign key (unit_id, person_id) references person (unit_id, person_id),
  check ((kind = 'year') = (ref_id = 0))
);
create unique index attestation_code on attestation (unit_id, code_hash);
create index attestation_of_person on attestation (unit_id, person_id, kind, year, ref_id);

alter table attestation enable row level security;
alter table attestation force row level security;
create policy own_unit on attestation using (unit_id = nullif(current_setting('app.unit', true), '')::int);
grant select, insert, update, delete on attestation to bulwark_app;
