-- Which node does what one node is to do: a row each, so that it needs no lock that lasts.
create table ${schema}.leases (
  name text collate "C" not null,
  holder text collate "C" not null,
  held_until timestamptz not null,
  constraint leases_key primary key (name),
  constraint leases_names_are_short check (octet_length(name) between 1 and 200 and octet_length(holder) between 1 and 200)
);
