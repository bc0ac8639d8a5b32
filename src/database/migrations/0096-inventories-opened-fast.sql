-- An inventory of a hundred thousand items is opened in one statement. The key from each row to its one inventory locked that one record a
-- hundred thousand times over, and took half of the time; the rows are written by the statement that follows the inventory's own, and go with it.
alter table inventory_row drop constraint inventory_row_unit_id_inventory_id_fkey;
