package io.sallyport.persistence.key;

import io.sallyport.domain.key.SigningKey;
import java.util.List;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The statements on {@code signing_keys}. */
interface SigningKeySql {

  @SqlUpdate(
      """
      insert into <schema>.signing_keys
             (algorithm, number, id, public_key, sealed_private_key, created_at, signs_from)
      values (:algorithm, :number, :id, :publicKey, :sealedPrivatePart, :createdAt, :signsFrom)
          on conflict (algorithm, number) do nothing
      """)
  int insert(@BindMethods SigningKey key);

  @SqlQuery(
      """
      select algorithm, number, id, public_key, sealed_private_key, created_at, signs_from
        from <schema>.signing_keys
       where algorithm = :algorithm
       order by number desc
      """)
  List<SigningKey> findAll(String algorithm);

  @SqlUpdate("delete from <schema>.signing_keys where id = :id")
  int delete(String id);
}
