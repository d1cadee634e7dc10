package org.example.club;

import io.sallyport.application.Sallyport;
import io.sallyport.domain.access.Actor;
import io.sallyport.domain.shared.Secret;
import io.sallyport.domain.user.RegisterUser;
import io.sallyport.domain.user.User;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/** A row of the club's and an account of Sallyport's: both or neither. */
@ApplicationScoped
class Members {

  private final Sallyport sallyport;
  private final DataSource dataSource;

  Members(Sallyport sallyport, DataSource dataSource) {
    this.sallyport = sallyport;
    this.dataSource = dataSource;
  }

  // tag::transactional[]
  @Transactional
  public UUID add(String email, String password, int number) {
    User user =
        sallyport
            .users()
            .register()
            .handle(
                new RegisterUser.Command(new Actor.Visitor(), email, Secret.of(password), null));
    insert(user.id().value(), number);
    return user.id().value();
  }

  // end::transactional[]

  void insert(UUID userId, int number) {
    try (var connection = dataSource.getConnection();
        var insert = connection.prepareStatement("insert into members values (?, ?)")) {
      insert.setObject(1, userId);
      insert.setInt(2, number);
      insert.executeUpdate();
    } catch (SQLException failure) {
      throw new IllegalStateException("The member was not kept.", failure);
    }
  }
}
