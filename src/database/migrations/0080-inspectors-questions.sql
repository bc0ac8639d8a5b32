-- What inspectors ask, practised as situations are answered: the same sealed counts, under numbers from 1001 on. That somebody practised one of them
-- stands once a year, with the question’s own number in place of a slot; what was answered, nowhere.

alter table situation_offer drop constraint situation_offer_slot_check;
alter table situation_offer
  add constraint situation_offer_slot_check check (slot between 1 and 5 or (slot = situation and situation > 1000));

-- How many know, said anew with every full ten of answers, in full fives; few: fewer than five know; most: fewer than five do not.
alter table situation_count
  add column told  text check (told in ('few', 'some', 'most')),
  add column known smallint,
  add constraint situation_count_known check (known is null = (told is distinct from 'some'));
