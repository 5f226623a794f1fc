-- 线索转办: a clue that is about another village goes there, with the village it came from and the reason; its term goes on.

ALTER TABLE reg.clue
    ADD COLUMN forwarded_from text COLLATE "C",
    ADD COLUMN forward_reason text,
    ADD CONSTRAINT clue_forwarded_with_reason CHECK ((forwarded_from IS NULL) = (forward_reason IS NULL)),
    ADD CONSTRAINT clue_forwarded_within_county CHECK (left(forwarded_from, 6) = county_code);
COMMENT ON COLUMN reg.clue.forwarded_from IS '转办前的行政村';
COMMENT ON COLUMN reg.clue.forward_reason IS '转办理由';
SELECT reg.keep_history('reg.clue');
