-- Who confirmed a move over a border is kept as decisions are.
INSERT INTO reg.retention_table (table_name, class) VALUES ('transfer_confirmation', 'CASE');
