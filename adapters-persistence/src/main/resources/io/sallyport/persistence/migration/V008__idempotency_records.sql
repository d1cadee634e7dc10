-- What a request made is kept, and no longer what was answered. The keys that were taken before are forgotten with their answers.
delete from ${schema}.idempotency_keys;

alter table ${schema}.idempotency_keys
  drop constraint idempotency_keys_answer_is_short,
  drop column sealed_answer,
  add column created_id uuid;
