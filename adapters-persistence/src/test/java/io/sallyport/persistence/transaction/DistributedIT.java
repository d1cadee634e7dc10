package io.sallyport.persistence.transaction;

import static io.sallyport.testkit.user.SampleUsers.person;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sallyport.domain.transaction.Transactions;
import io.sallyport.domain.user.UserRefusal.LastAdmin;
import io.sallyport.persistence.database.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.XAConnection;
import javax.transaction.xa.XAException;
import javax.transaction.xa.XAResource;
import javax.transaction.xa.Xid;
import org.junit.jupiter.api.Test;
import org.postgresql.xa.PGXADataSource;

/** A branch of a distributed transaction, as a transaction manager of JTA begins and ends it. */
class DistributedIT {

  private record Branch(byte number) implements Xid {

    @Override
    public int getFormatId() {
      return 1;
    }

    @Override
    public byte[] getGlobalTransactionId() {
      return new byte[] {1};
    }

    @Override
    public byte[] getBranchQualifier() {
      return new byte[] {number};
    }
  }

  private record Manager(Connection current) implements HostConnections {

    @Override
    public boolean isInTransaction() {
      return true;
    }

    @Override
    public void afterCommit(Runnable work) {}
  }

  @Test
  void is_joined_with_no_partial_effect() throws SQLException, XAException {
    try (var database = new TestDatabase()) {
      var dataSource = new PGXADataSource();
      dataSource.setUrl(database.url().jdbcUrl());
      dataSource.setUser(database.url().user());
      XAConnection xa = dataSource.getXAConnection();
      Connection connection = xa.getConnection();
      var branch = new Branch((byte) 1);

      xa.getXAResource().start(branch, XAResource.TMNOFLAGS);
      assertThrows(SQLException.class, connection::setSavepoint);
      Transactions joined = PostgresTransactions.joining(new Manager(connection));
      assertThrows(
          LastAdmin.class,
          () ->
              joined.inTransaction(
                  stores -> {
                    stores.users().add(person("ada@example.org"));
                    throw new LastAdmin();
                  }));
      assertTrue(
          joined.<Boolean>inTransaction(stores -> stores.users().add(person("eve@example.org"))));
      xa.getXAResource().end(branch, XAResource.TMSUCCESS);
      xa.getXAResource().commit(branch, true);
      xa.close();

      assertEquals(List.of("eve@example.org"), database.query("select email from sallyport.users"));
    }
  }
}
