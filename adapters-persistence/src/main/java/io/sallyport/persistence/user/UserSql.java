package io.sallyport.persistence.user;

import io.sallyport.domain.user.User;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** The statements on {@code users}. */
interface UserSql {

  String SELECT = "select " + UserMapper.COLUMNS + " from <schema>.users ";

  String ACTIVE_ADMIN = "is_active and 'admin' = any (roles)";

  @SqlUpdate(
      """
      insert into <schema>.users
             (id, email, email_canonical, password_hash, full_name, full_name_lower, is_active,
              email_verified, roles, created_at, updated_at, version, security_stamp)
      values (:id.value, :email.value, :email.canonical, :passwordHash?.encoded?.reveal,
              :fullName?.value, :fullNameLower, :active, :emailVerified, :roles,
              :createdAt, :updatedAt, :version, :securityStamp)
          on conflict (email_canonical) do nothing
      """)
  int insert(@BindMethods User user, @Nullable String fullNameLower);

  @SqlQuery(SELECT + " where id = :id")
  Optional<User> findById(UUID id);

  /** Lets sessions be added meanwhile; they go by the stamp. */
  @SqlQuery(SELECT + " where id = :id for no key update")
  Optional<User> lockById(UUID id);

  /**
   * An active administrator is read without a lock. Nobody is found who became one while this
   * waited.
   */
  @SqlQuery(
      "with turn as ("
          + SELECT
          + " where id = :id and not ("
          + ACTIVE_ADMIN
          + ") for no key update) select * from turn union all "
          + SELECT
          + " where id = :id and "
          + ACTIVE_ADMIN)
  Optional<User> lockUnlessAdmin(UUID id);

  /**
   * Whoever has the address, or else the next one in the order of addresses: a row is found, sent
   * and read in any case, so that time does not tell whether the address has an account.
   */
  @SqlQuery(SELECT + " where email_canonical >= :canonical order by email_canonical limit 1")
  Optional<User> findByEmail(String canonical);

  /** Reads the last entry of {@code users_by_cost_of_bcrypt}, whose expressions it repeats. */
  @SqlQuery(
      """
      select password_hash
        from <schema>.users
       where octet_length(password_hash) >= 60
         and left(password_hash, -60) in ('', '$sallyport-1')
         and right(password_hash, 60) ~ '^[$]2[aby][$](?:0[4-9]|1[0-6])[$][./A-Za-z0-9]+$'
       order by left(right(password_hash, 56), 2) desc
       limit 1
      """)
  Optional<String> costliestPasswordHash();

  @SqlUpdate(
      """
      update <schema>.users
         set email = :email.value, email_canonical = :email.canonical,
             password_hash = :passwordHash?.encoded?.reveal, full_name = :fullName?.value,
             full_name_lower = :fullNameLower, is_active = :active,
             email_verified = :emailVerified, roles = :roles, updated_at = :updatedAt,
             version = version + 1, security_stamp = :securityStamp
       where id = :id.value and version = :version
      """)
  int update(@BindMethods User user, @Nullable String fullNameLower);

  @SqlUpdate("delete from <schema>.users where id = :id and version = :version")
  int delete(UUID id, long version);

  /**
   * Locks in the order of ids, so that two transactions cannot lock each other out. Who waited sees
   * each row as it is after the wait.
   */
  @SqlQuery("select id from <schema>.users where " + ACTIVE_ADMIN + " order by id for update")
  List<UUID> lockActiveAdmins();
}
