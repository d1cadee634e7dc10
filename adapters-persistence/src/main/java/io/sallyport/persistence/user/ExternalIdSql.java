package io.sallyport.persistence.user;

import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The statements on {@code external_ids}. */
interface ExternalIdSql {

  @SqlQuery("select user_id from <schema>.external_ids where external_id = :externalId")
  Optional<UUID> findUser(String externalId);

  @SqlQuery("select external_id from <schema>.external_ids where user_id = :userId")
  Optional<String> findExternalId(UUID userId);

  /** Until the end of the transaction nobody erases the user who is answered. */
  @SqlQuery(
      """
      with unlinked as (
        delete from <schema>.external_ids where user_id = :userId
      )
      select id from <schema>.users where id = :userId for key share
      """)
  Optional<UUID> unlink(UUID userId);

  /** Waits for whoever links either of the two, and then gives way to them without a fault. */
  @SqlUpdate(
      """
      insert into <schema>.external_ids (user_id, external_id)
      values (:userId, :externalId)
          on conflict do nothing
      """)
  int insert(UUID userId, String externalId);
}
