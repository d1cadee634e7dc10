package io.sallyport.persistence.transaction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.sallyport.domain.session.Sessions;
import io.sallyport.persistence.database.SchemaName;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.junit.jupiter.api.Test;

class DirectQueryTest {

  private static final ConfigRegistry CONFIG =
      JdbiSetup.over(() -> mock(Connection.class), new SchemaName("accounts"), JdbiSetup.NOBODY)
          .getConfig();

  interface Queries {

    @SqlQuery("select * from <schema>.x where a > :now and b = :id and c::text > :now")
    Optional<Sessions.Live> some(UUID id, Instant now);

    @SqlQuery("select * from <schema>.x where id = :other")
    Optional<Sessions.Live> misspelt(UUID id);

    @SqlQuery("select * from <schema>.x where id = :id")
    List<Sessions.Live> many(UUID id);
  }

  private static DirectQuery query(String name) {
    Method method =
        Stream.of(Queries.class.getMethods())
            .filter(it -> it.getName().equals(name))
            .findFirst()
            .orElseThrow();
    return DirectQuery.of(method, CONFIG);
  }

  @Test
  void puts_each_argument_where_its_name_stands() {
    DirectQuery query = query("some");

    assertEquals("select * from \"accounts\".x where a > ? and b = ? and c::text > ?", query.sql());
    assertEquals(List.of(1, 0, 1), query.parameters());
  }

  @Test
  void sends_instants_as_utc_and_closes_what_it_opened() throws SQLException {
    Connection connection = mock();
    PreparedStatement statement = mock();
    ResultSet nothing = mock();
    when(connection.prepareStatement(any())).thenReturn(statement);
    when(statement.executeQuery()).thenReturn(nothing);
    var id = new UUID(1, 2);
    Instant now = Instant.parse("2026-11-29T03:00:00.123456789Z");

    assertTrue(query("some").send(connection, id, now).isEmpty());

    verify(statement).setObject(1, OffsetDateTime.parse("2026-11-29T03:00:00.123456Z"));
    verify(statement).setObject(2, id);
    verify(statement).setObject(3, OffsetDateTime.parse("2026-11-29T03:00:00.123456Z"));
    var order = inOrder(nothing, statement);
    order.verify(nothing).close();
    order.verify(statement).close();
  }

  @Test
  void refuses_a_name_that_is_no_parameter() {
    assertThrows(IllegalStateException.class, () -> query("misspelt"));
  }

  @Test
  void refuses_a_method_that_may_find_more_than_one_row() {
    assertThrows(IllegalStateException.class, () -> query("many"));
  }
}
