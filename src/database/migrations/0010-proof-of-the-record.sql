-- The record that an outsider can check: the order of its entries, signed checkpoints, countersignatures of other installations.

-- Positions are given afterwards, by the sequencer alone; a position once given is never changed. No foreign key to journal_entry: its
-- check would lock, and so rewrite, every entry a second time, and an entry that is gone shows as a position without one. The leaf is
-- kept here as well, so that an entry that is altered or gone breaks its own proof and no other's.
create table journal_position (
  unit_id  int    not null,
  position bigint not null check (position >= 0),     -- from 0, without gaps: the index of the leaf in the unit's tree (RFC 6962)
  entry_id bigint not null,
  leaf     bytea  not null,
  primary key (unit_id, position),
  constraint journal_position_once unique (unit_id, entry_id)
);

create table journal_checkpoint (                     -- C2SP tlog-checkpoint, as signed; one for a size
  unit_id   int         not null,
  size      bigint      not null,
  root      bytea       not null,
  signed_at timestamptz not null,
  note      text        not null,
  primary key (unit_id, size)
);

create table journal_witness (                        -- installations whose countersignature this unit asks for
  unit_id  int         not null,
  name     text        not null,
  key      text        not null,                      -- verifier key, cosignature/v1
  added_at timestamptz not null,
  primary key (unit_id, name)
);

create table journal_cosignature (                    -- what a witness answered: one line of a signed note
  unit_id  int         not null,
  size     bigint      not null,
  witness  text        not null,
  line     text        not null,
  taken_at timestamptz not null,
  primary key (unit_id, size, witness),
  foreign key (unit_id, size) references journal_checkpoint (unit_id, size),
  foreign key (unit_id, witness) references journal_witness (unit_id, name)
);

create table witnessed_log (                          -- logs of others for which this unit is the witness, and the last it countersigned
  unit_id  int         not null,
  origin   text        not null,
  key      text        not null,                      -- verifier key of the log
  size     bigint      not null default 0,
  root     bytea,
  seen_at  timestamptz not null,
  primary key (unit_id, origin)
);

do $$
declare t text;
begin
  foreach t in array array['journal_position', 'journal_checkpoint', 'journal_witness', 'journal_cosignature', 'witnessed_log']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy own_unit on %I using (unit_id = nullif(current_setting(''app.unit'', true), '''')::int)', t);
  end loop;
end $$;

-- The sequencer sees that entries of all units exist, and their hashes; never what they say. It adds, and changes nothing.
create policy sequencer on journal_entry for select to bulwark_sequencer using (true);
create policy sequencer on journal_position to bulwark_sequencer using (true) with check (true);
create policy sequencer on journal_checkpoint to bulwark_sequencer using (true) with check (true);
grant select (unit_id, entry_id, tx, leaf) on journal_entry to bulwark_sequencer;
grant select, insert on journal_position, journal_checkpoint to bulwark_sequencer;
grant select on installation to bulwark_sequencer;

grant select on journal_position, journal_checkpoint to bulwark_app;
grant select, insert on journal_cosignature to bulwark_app;
grant select, insert, update on journal_witness, witnessed_log to bulwark_app;

-- What the record says of itself (alarms, comparisons) is found without reading the rest: `action` is the first key of every entry.
create index journal_entry_of_itself on journal_entry (unit_id, entry_id) where body like '{"action":"record.%';
