package org.example.movers;

import io.sallyport.domain.password.PasswordHash;
import io.sallyport.domain.user.EmailAddress;
import io.sallyport.domain.user.ImportedUser;
import io.sallyport.domain.user.LegacyUsers;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/** The table that log-ins were checked with until now; whoever comes moves over. */
// tag::legacy[]
record OldPeople(DataSource dataSource) implements LegacyUsers {

  @Override
  public Optional<ImportedUser> find(EmailAddress address) {
    try (var connection = dataSource.getConnection();
        var select =
            connection.prepareStatement("select id, name, hash from people where email = ?")) {
      select.setString(1, address.value());
      var rows = select.executeQuery();
      return rows.next()
          ? Optional.of(
              ImportedUser.of(address.value(), PasswordHash.of(rows.getString("hash")))
                  .named(rows.getString("name"))
                  .linkedTo(rows.getString("id")))
          : Optional.empty();
    } catch (SQLException failure) {
      throw new IllegalStateException("The old table cannot be read.", failure);
    }
  }
}
// end::legacy[]
