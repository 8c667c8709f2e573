-- When the text was last changed: nobody agreed to it before. Null: not since it was drafted, or before this was kept.
alter table accountability.decision add column changed_at timestamptz;
