-- A line of a year to come is tried on the incomes of a year that has been surveyed, beside the line of that year.

ALTER TABLE reg.what_if ADD COLUMN data_year int;
SELECT reg.open_for_migration('reg.what_if');
UPDATE reg.what_if SET data_year = year;
SELECT reg.close_after_migration('reg.what_if');
ALTER TABLE reg.what_if ALTER COLUMN data_year SET NOT NULL;
ALTER TABLE reg.what_if ADD CONSTRAINT what_if_data_year_not_after CHECK (data_year <= year);
COMMENT ON COLUMN reg.what_if.data_year IS '收入数据年度';
SELECT reg.keep_history('reg.what_if');
