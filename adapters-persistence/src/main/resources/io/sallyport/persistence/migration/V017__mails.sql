-- The queue through which mail leaves. Whom a mail is for and what it says is sealed, and forgotten when it has been sent. A mail that
-- somebody sends just now is due again when their lease ends: so what is due says all, and one index finds it.
create table ${schema}.mails (
  id uuid not null,
  user_id uuid,
  kind text collate "C" not null,
  language text collate "C",
  state text collate "C" not null,
  sealed_content text collate "C",
  domain text collate "C" not null,
  attempts integer not null,
  due_at timestamptz not null,
  holder uuid,
  useful_until timestamptz not null,
  created_at timestamptz not null,
  settled_at timestamptz,
  last_reply text collate "C",
  constraint mails_key primary key (id),
  constraint mails_words_are_short check (
    octet_length(kind) between 1 and 100 and octet_length(language) between 1 and 100 and octet_length(domain) between 1 and 255
  ),
  constraint mails_state_is_known check (state in ('queued', 'sent', 'refused', 'expired', 'inbox')),
  constraint mails_content_is_kept_while_it_is_needed check ((sealed_content is not null) = (state in ('queued', 'inbox'))),
  constraint mails_content_is_short check (octet_length(sealed_content) between 1 and 65536),
  constraint mails_attempts_count_from_none check (attempts >= 0),
  constraint mails_end_once check ((settled_at is null) = (state = 'queued')),
  constraint mails_reply_is_cut check (char_length(last_reply) <= 300)
);

create index mails_due on ${schema}.mails (due_at) where state = 'queued';
create index mails_in_inbox on ${schema}.mails (id) where state = 'inbox';
create index mails_by_settlement on ${schema}.mails (settled_at) where settled_at is not null;
create index mails_of_user on ${schema}.mails (user_id) where user_id is not null;
