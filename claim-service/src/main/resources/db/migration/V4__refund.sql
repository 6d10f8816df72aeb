-- 返金の記録: what was handed back, and what of it was undone and why.
alter table claim_case add column refund text;
