-- 観測からの回答: what a message said of certificates is shown beside the answer it became.
create index observation_by_answer on observation (answer_id) where answer_id is not null;

-- 登録の操作: what the sender called the version in force; absent where nobody said.
alter table person add column operation text;
