-- What another program calls someone: one name for each user at most, one user for each name.
create table ${schema}.external_ids (
  user_id uuid not null,
  external_id text collate "C" not null,
  constraint external_ids_key primary key (user_id),
  constraint external_ids_have_a_user foreign key (user_id) references ${schema}.users (id) on delete cascade,
  constraint external_ids_are_short check (char_length(external_id) between 1 and 255)
);

create unique index external_ids_are_unique on ${schema}.external_ids (external_id);
