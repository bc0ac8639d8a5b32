-- Letters sealed with the unit's key, and signed on paper.
--
-- A signing key lies in the folder of keys and never here; its certificate is public and is kept with the first thing it sealed, so
-- that it can be shown, compared and given to whoever checks a file, and so that another key shows.

create table signing_certificate (
  unit_id       int         not null,
  certificate_hash text     not null check (certificate_hash ~ '^[0-9a-f]{64}$'), -- SHA-256 of it: what is called its fingerprint
  certificate   bytea       not null,                                        -- X.509, DER
  first_used_at timestamptz not null,
  primary key (unit_id, certificate_hash),
  foreign key (unit_id) references unit
);
alter table signing_certificate enable row level security;
alter table signing_certificate force row level security;
create policy own_unit on signing_certificate using (unit_id = nullif(current_setting('app.unit', true), '')::int);
grant select, insert on signing_certificate to bulwark_app;

alter table letter no force row level security; -- the new key is checked against all rows, as an owner who is no superuser
alter table signing_certificate no force row level security;
alter table letter
  add column certificate   text,                     -- with which the signed PDF is sealed; null for those before, and on paper
  add column on_paper      boolean not null default false, -- signed by hand on the printed letter: signed_on is the day as stated,
                                                     -- signed_at the instant at which it was registered, the file is the scan
  add column registered_by bigint,
  add column original_kept text check (length(original_kept) between 1 and 100),
  add foreign key (unit_id, certificate) references signing_certificate (unit_id, certificate_hash),
  add check (on_paper = (registered_by is not null and original_kept is not null)),
  add check (not on_paper or state = 'signed'),
  add check (not on_paper or certificate is null);

alter table letter force row level security;
alter table signing_certificate force row level security;
