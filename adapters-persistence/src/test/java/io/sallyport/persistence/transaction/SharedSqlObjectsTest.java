package io.sallyport.persistence.transaction;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.mockito.Mockito.mock;

import io.sallyport.persistence.database.SchemaName;
import java.sql.Connection;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.sqlobject.config.KeyColumn;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.junit.jupiter.api.Test;

class SharedSqlObjectsTest {

  private final SharedSqlObjects sqlObjects =
      new SharedSqlObjects(
          JdbiSetup.over(() -> mock(Connection.class), SchemaName.DEFAULT, JdbiSetup.NOBODY));

  interface Plain {

    @SqlQuery("select 1")
    List<Integer> ask();
  }

  interface Configured {

    @KeyColumn("a")
    @SqlQuery("select 1")
    List<Integer> ask();
  }

  @Test
  void refuses_an_object_that_configures_jdbi_for_itself() {
    Handle handle = mock();
    sqlObjects.on(handle).of(Plain.class);

    assertThrows(IllegalStateException.class, () -> sqlObjects.on(handle).of(Configured.class));
  }
}
