-- Rules of events stand in the table of the law too: a row of theirs turns on the day that its record sets, not on a figure.
alter table duty_case alter column parameter drop not null;
alter table duty_case alter column figure drop not null;
alter table duty_case alter column stricter drop not null;
