-- A carrier that bears a level, or bore one, is ended by two persons as it is destroyed by two: ending one is a move that waits for signatures
-- (Secrets Law 28), and keeps its reason until they have signed.
alter table carrier_move drop constraint carrier_move_what_check;
alter table carrier_move add constraint carrier_move_what_check
  check (what in ('issued', 'lent', 'returned', 'copied', 'transferred', 'destroyed', 'ended'));
alter table carrier_move add column reason text check (reason in ('declassified', 'handed-over', 'no-longer-used', 'entered-by-mistake'));
alter table carrier_move add constraint carrier_move_ends_for_a_reason check ((what = 'ended') = (reason is not null));
