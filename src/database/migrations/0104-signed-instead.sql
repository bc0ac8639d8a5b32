-- Why the office signed off a department's part in the place of its liaison: sealed under the key of the self-inspection, and what its report shows.

alter table self_inspection_department add column signed_instead boolean not null default false, add column signed_instead_because bytea,
  add constraint self_inspection_department_instead check (signed_off_at is not null or (not signed_instead and signed_instead_because is null));
