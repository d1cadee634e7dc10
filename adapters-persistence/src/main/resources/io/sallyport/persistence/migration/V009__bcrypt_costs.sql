-- Which cost of bcrypt is the highest in use, asked once after a start of a server. A hash that no hasher of ours reads has none.
create index users_by_bcrypt_cost on ${schema}.users
  (substring(password_hash from '^(?:[$]sallyport-1)?[$]2[aby][$](0[4-9]|1[0-6])[$][./A-Za-z0-9]{53}$'));
