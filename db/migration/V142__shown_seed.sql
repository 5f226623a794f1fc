-- A seed that is shown and not confirmed belongs to the session that shows it: kept here it was the same for everybody who knew the password.
DELETE FROM reg.second_factor WHERE cipher IS NULL;
UPDATE reg.second_factor SET pending = NULL WHERE pending IS NOT NULL;
COMMENT ON COLUMN reg.second_factor.pending IS '不再使用（总为空）：尚未确认的种子只密封保存在显示它的会话里';
