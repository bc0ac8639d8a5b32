-- An asking for emergency access that nobody answered can be taken back; a day later it counts for nothing, by the clock. And whose file was
-- opened while a request of the authorities was prepared.

alter table emergency_grant drop constraint emergency_grant_state_check;
alter table emergency_grant add constraint emergency_grant_state_check check (state in ('asked', 'declined', 'granted', 'withdrawn'));
alter table emergency_grant add column withdrawn_at timestamptz;
alter table emergency_grant drop constraint emergency_grant_check;
alter table emergency_grant add constraint emergency_grant_decided check ((state in ('declined', 'granted')) = (decided_at is not null));
alter table emergency_grant add constraint emergency_grant_withdrawn check ((state = 'withdrawn') = (withdrawn_at is not null));

-- Whose file was opened while a hand-over was prepared: a log of looks of its own, for it is told when the request is told, and not before.
create table request_look (
  unit_id    int         not null,
  request_id bigint      not null,
  person_id  bigint      not null,
  at         timestamptz not null,
  account_id bigint      not null,
  primary key (unit_id, request_id, person_id, at),
  foreign key (unit_id, request_id) references lawful_request (unit_id, request_id),
  foreign key (unit_id, person_id) references person (unit_id, person_id)
);
create index request_look_person on request_look (unit_id, person_id);

alter table request_look enable row level security;
alter table request_look force row level security;
create policy own_unit on request_look using (unit_id = nullif(current_setting('app.unit', true), '')::int);
grant select, insert, delete on request_look to bulwark_app;  -- added to alone; deleted with its request or its person

-- Counter-Espionage Law 24: inquiries of a unit are a power of their own.
alter table lawful_request drop constraint lawful_request_basis_check;
alter table lawful_request add constraint lawful_request_basis_check check (basis in ('inquiry', 'devices', 'papers', 'places', 'property',
  'seizure', 'criminal', 'data', 'convenience'));
