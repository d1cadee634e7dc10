create table if not exists customers (
  user_id uuid primary key,
  plan text not null
);
create table if not exists letters (
  user_id uuid not null,
  address text not null check (address not like 'nobody@%')
);
