create table acceptances (
  user_id uuid primary key references users on delete cascade,
  accepted_at timestamptz not null
);
