-- Commitment letters (Provisions 9(3); Secrets Law 43): the unit's templates, and who was given, read and signed which.
--
-- A template is never changed: another wording is another version. A signed letter is a file whose bytes are kept; the row holds
-- their hash, the hash of the text that was read, and the instants.

create table letter_template (
  unit_id        int         not null,
  template_id    bigint      generated always as identity,
  series         bigint,                              -- the template_id of this letter's version 1; null for that one itself
  version        int         not null check (version >= 1),
  title_zh       text        not null check (length(title_zh) between 1 and 100),
  title_en       text        not null default '' check (length(title_en) <= 200),
  paragraphs_zh  text[]      not null check (cardinality(paragraphs_zh) between 1 and 40),
  paragraphs_en  text[]      not null,                -- a reading aid: as many as the Chinese, or none
  levels         text[]      not null check (cardinality(levels) >= 1 and levels <@ array['ordinary', 'important', 'core']),
  effective_from date        not null,
  text_hash      text        not null,                -- SHA-256 of the canonical wording
  shipped        text,                                -- the edition of the product's own template, where it is that one unchanged
  added_at       timestamptz not null,
  check ((series is null) = (version = 1)),
  check (cardinality(paragraphs_en) in (0, cardinality(paragraphs_zh))),
  primary key (unit_id, template_id),
  constraint letter_template_version unique (unit_id, series, version),
  foreign key (unit_id) references unit,
  foreign key (unit_id, series) references letter_template (unit_id, template_id)
);

create table letter (
  unit_id           int         not null,
  letter_id         bigint      generated always as identity,
  person_id         bigint      not null,
  appointment_id    bigint      not null,
  template_id       bigint      not null,
  state             text        not null default 'issued' check (state in ('issued', 'read', 'signed', 'withdrawn')),
  issued_at         timestamptz not null,
  issued_by         bigint      not null,
  first_read_at     timestamptz,
  read_from         timestamptz,                      -- when the reading that ended in the signature began
  signed_at         timestamptz,
  signed_on         date,                             -- that instant's day in the unit's time zone
  file_hash         text,                             -- where the PDF/A lies, sealed
  pdf_hash          text,                             -- SHA-256 of the PDF/A itself: what the signer can compare
  text_hash         text,                             -- of the wording that was signed: the template's
  withdrawn_at      timestamptz,
  withdrawal_reason text        check (withdrawal_reason in ('issued-by-mistake', 'post-changed', 'new-version')),
  check ((state = 'signed') = (file_hash is not null and pdf_hash is not null and text_hash is not null and signed_at is not null and signed_on is not null)),
  check ((state = 'withdrawn') = (withdrawn_at is not null and withdrawal_reason is not null)),
  primary key (unit_id, letter_id),
  foreign key (unit_id, person_id, appointment_id) references appointment (unit_id, person_id, appointment_id),
  foreign key (unit_id, template_id) references letter_template (unit_id, template_id),
  foreign key (unit_id, file_hash) references file (unit_id, file_hash)
);
create unique index letter_out on letter (unit_id, person_id, appointment_id) where state in ('issued', 'read');
create index letter_person on letter (unit_id, person_id, letter_id);
create index letter_template_used on letter (unit_id, template_id);

do $$
declare t text;
begin
  foreach t in array array['letter_template', 'letter']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy own_unit on %I using (unit_id = nullif(current_setting(''app.unit'', true), '''')::int)', t);
  end loop;
end $$;

grant select, insert on letter_template to bulwark_app;
grant select, insert, update on letter to bulwark_app;
